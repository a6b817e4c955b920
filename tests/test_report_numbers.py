"""Every number in the tables of the opening page and theme pages, counted again from the Parquet files of a run."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import pytest

from pipeline.stages.report.redone import OPTIONS
from tests.published import Page, plain, tables_of
from tests.recount import Recount, Row, chance_score

GROUPS = {"source": "source", "auteur": "author", "année": "year", "voix": "voice"}
VOICES = {"le texte lui-même": "source", "un annotateur": "annotator", "un commentaire de lecteur": "reader"}
SHARES = ["Part", "Borne basse", "Borne haute"]
COUNTS = ["Segments du thème", "Segments classés"]
Lines = list[list[Any]]


def same(found: Lines, expected: Lines) -> bool:
    """Whether rows agree, in any order: texts exactly, numbers but for rounding, what is not measured as such."""
    return len(found) == len(expected) and all(
        any(len(one) == len(other) and all(map(alike, one, other)) for other in expected) for one in found
    )


def alike(one: Any, other: Any) -> bool:
    if isinstance(other, str):
        return bool(one == plain(other))
    return bool(one == pytest.approx(other, abs=6e-4, nan_ok=True))


def theme_words(recount: Recount, theme: Row) -> tuple[list[str], Lines]:
    held, key = recount.held(theme["theme"]), theme["theme"]
    specific = {row["item"] for row in recount.of("specificities", key) if row["kind"] == "lemma"}
    header = ["Rang", "Mot", "Poids", "Propre au thème", "Spécificité", "Segments", "Mot de départ"]
    lines = [
        [
            row["rank"], row["lemma"], row["weight"], row["distinctiveness"],
            score(recount, recount.lemmas[row["lemma"]], held) if row["lemma"] in specific else math.nan,
            len(recount.lemmas[row["lemma"]] & held), "oui" if row["seed"] else "",
        ]
        for row in recount.of("theme_terms", key)
    ]  # fmt: skip
    return header, lines


def score(recount: Recount, holding: set[str], held: set[str]) -> float:
    return chance_score(len(holding & held), len(holding), len(held), len(recount.units))


def theme_expressions(recount: Recount, theme: Row) -> tuple[list[str], Lines]:
    held = recount.held(theme["theme"])
    lines = []
    for row in recount.of("specificities", theme["theme"]):
        holding = recount.terms[row["form"]]
        present, by_chance = len(holding & held), len(holding) * len(held) / len(recount.units)
        if row["kind"] == "term" and present > max(1, by_chance):
            lines.append([row["form"], present, by_chance, len(holding), score(recount, holding, held)])
    most = sorted(lines, key=lambda line: -line[4])[:8]
    return ["Expression", "Segments du thème", "Attendus au hasard", "Segments", "Spécificité"], most


def theme_neighbours(recount: Recount, theme: Row) -> tuple[list[str], Lines]:
    header = ["Mot du thème", "Se rencontre avec", "Segments communs", "Attendus au hasard"]
    rank = {row["lemma"]: row["rank"] for row in recount.of("theme_terms", theme["theme"])}
    listed = [row for row in recount.of("neighbours", theme["theme"]) if row["rank"] <= 4]
    heaviest = sorted({row["lemma"] for row in recount.of("neighbours", theme["theme"])}, key=rank.__getitem__)[:8]
    listed.sort(key=lambda row: (rank[row["lemma"]], row["rank"]))
    pairs = {
        frozenset((row["lemma"], row["neighbour"])): (row["lemma"], row["neighbour"])
        for row in reversed(listed) if row["lemma"] in heaviest
    }  # fmt: skip
    total = len(recount.units)
    words = recount.lemmas
    return header, [
        [one, other, len(words[one] & words[other]), len(words[one]) * len(words[other]) / total]
        for one, other in pairs.values()
    ]


def theme_groups(variable: str, heading: str) -> Callable[[Recount, Row], tuple[list[str], Lines]]:
    def expected(recount: Recount, theme: Row) -> tuple[list[str], Lines]:
        held, groups = recount.held(theme["theme"]), recount.groups(variable)
        measured = {row["value"]: row for row in recount.of("theme_shares", theme["theme"])
                    if row["variable"] == variable}  # fmt: skip
        assert set(measured) == set(groups)
        lines = []
        for value, group in groups.items():
            if variable == "year" and not value:
                continue
            row, present = measured[value], len(group & held)
            share = math.nan if math.isnan(row["low"]) else present / len(group)
            name = next((said for said, voice in VOICES.items() if variable == "voice" and voice == value), value)
            name += "*" if row["incomplete"] else ""
            documents = len(recount.documents_of(group))
            lines.append([name or "non précisé", present, len(group), documents, share, row["low"], row["high"]])
        return [heading, *COUNTS, "Documents", *SHARES], lines

    return expected


def theme_documents(recount: Recount, theme: Row) -> tuple[list[str], Lines]:
    held = recount.held(theme["theme"])
    lines = []
    for document in recount.documents_of(held):
        units = {segment for segment, owner in recount.units.items() if owner == document}
        lines.append([recount.name(document), len(units & held), len(units)])
    return ["Document", *COUNTS], lines


def without_a_source(recount: Recount, theme: Row) -> tuple[list[str], Lines]:
    header = ["Source ôtée", "Ses segments du thème", "Segments qui restent", "Documents qui restent"]
    held, sources = recount.held(theme["theme"]), recount.groups("source")
    return header, [
        [row["source"], len(sources[row["source"]] & held), row["without_segments"], row["without_documents"]]
        for row in recount.of("theme_sources", theme["theme"])
    ]


def other_settings(recount: Recount, theme: Row) -> tuple[list[str], Lines]:
    rows = recount.of("multiverse", theme["theme"])
    header = ["Réglage", "Option de settings.toml", "Segments du thème", "Mots communs", "Passages communs"]
    return header, [
        [row["label"], OPTIONS.get(row["setting"], "aucune"), row["segments"], row["words"], row["passages"]]
        for row in rows
    ]


def proposed_words(recount: Recount, theme: Row) -> tuple[list[str], Lines]:
    lines = []
    for row in recount.of("proposals", theme["theme"]):
        holding = recount.lemmas[row["lemma"]]
        example = recount.segments[row["example"]]["text"]
        example = example if len(example) <= 160 else example[:161].rsplit(" ", 1)[0] + "…"
        lines.append([row["lemma"], row["by"], len(holding), len(recount.documents_of(holding)), example])
    return ["Mot proposé", "Trouvé par", "Segments", "Documents", "Exemple"], lines


KINDS: dict[str, Callable[[Recount, Row], tuple[list[str], Lines]]] = {
    "Mots du thème « »": theme_words,
    "Expressions propres au thème « »": theme_expressions,
    "Autour des mots du thème « »": theme_neighbours,
    "Thème « » par document": theme_documents,
    "Thème « » sans une de ses sources": without_a_source,
    "Thème « » avec d'autres réglages": other_settings,
    "Mots proposés pour le thème « », non appliqués": proposed_words,
}


def test_the_tables_of_a_theme_are_what_is_counted(page: Page, recount: Recount) -> None:
    for theme, section in zip(recount.themes, page.themes, strict=True):
        tables = tables_of(section)
        assert len(tables) >= 6
        for table in tables:
            kind = table.caption.replace(f"« {plain(theme['label'])} »", "« »")
            noun = kind.removeprefix("Thème « » par ")
            counted = KINDS.get(kind) or theme_groups(GROUPS.get(noun, noun), noun[:1].upper() + noun[1:])
            header, lines = counted(recount, theme)
            assert table.header == header, table.caption
            assert same(table.rows, lines), (table.caption, table.rows, lines)


def test_the_table_of_the_opening_page_is_what_is_counted(page: Page, recount: Recount) -> None:
    [table] = tables_of(page.opening)
    lines = []
    for theme in recount.themes:
        held = recount.held(theme["theme"])
        extent = [len(held), len(recount.documents_of(held)), len(recount.sources_of(held))]
        shares = [len(held) / len(recount.units), theme["low"], theme["high"]]
        lines.append([theme["label"], theme["verdict"], *extent, *shares])
    assert table.header == ["Thème", "Verdict", "Segments", "Documents", "Sources", *SHARES]
    assert same(table.rows, lines)
