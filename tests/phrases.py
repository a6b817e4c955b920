"""What a sentence of the report may truly say, counted again: the numbers that it holds beyond that are left over."""

from __future__ import annotations

from collections.abc import Iterator

from tests.published import numbers_of, share, ungrouped
from tests.recount import Recount, Row

EXPLAINED = (
    "(intervalle à 90 %)", "intervalle à 90 %", "moins de 8 documents", "au-dessous de 8 documents",
    "n'atteint 8 documents", "Lafon 1980", "Dunning 1993", ": 3 signifie", "Près de 100 %", "près de 0 %",
    "dans 5 % des cas",
)  # fmt: skip
"""Numbers that explain and count nothing: how to read a figure, and who described the method."""


def some(n: int, noun: str) -> str:
    return f"{n} {noun}{'s' if n > 1 else ''}"


def comma(value: float, digits: int = 2) -> str:
    return f"{value:.{digits}f}".replace(".", ",")


def left_over(prose: str, phrases: list[str], names: list[str]) -> list[str]:
    """The numbers of a text that stand in none of these phrases or names, the longest struck out first."""
    for known in sorted({ungrouped(each) for each in [*phrases, *names] if each}, key=len, reverse=True):
        prose = prose.replace(known, " ")
    return numbers_of(prose)


def names_of(recount: Recount) -> list[str]:
    """Titles, sources, labels: a number in them is a word of somebody else."""
    documents = [str(row[name]) for row in recount.documents.values() for name in ("title", "source", "file")]
    labels = [row["label"] for table in ("themes", "multiverse") for row in recount.tables[table]]
    return [*documents, *labels]


def extent(recount: Recount, theme: str) -> tuple[int, int, int]:
    held = recount.held(theme)
    return len(held), len(recount.documents_of(held)), len(recount.sources_of(held))


def shares(recount: Recount, theme: Row) -> tuple[float, float, float]:
    return len(recount.held(theme["theme"])) / len(recount.units), theme["low"], theme["high"]


def extent_phrases(recount: Recount, theme: Row) -> Iterator[str]:
    segments, documents, sources = extent(recount, theme["theme"])
    part, low, high = map(share, shares(recount, theme))
    yield f"{some(segments, 'segment')}, {some(documents, 'document')}, {some(sources, 'source')}"
    yield f"{some(segments, 'segment')} sur {len(recount.units)}, dans {some(documents, 'document')} et " + some(
        sources, "source"
    )
    yield f"{part} des segments classés, entre {low} et {high}"
    yield f"dans {some(documents, 'document')} et {some(sources, 'source')}"


def main_source(recount: Recount, theme: Row) -> tuple[str, float, float]:
    """The source that carries most of a theme, its part of the theme, its part of the corpus."""
    sources, held = recount.groups("source"), recount.held(theme["theme"])
    name = max(sorted(sources), key=lambda source: len(sources[source] & held))
    return name, len(sources[name] & held) / max(1, len(held)), len(sources[name]) / len(recount.units)
