"""Every number in the sentences of the opening page and theme pages, counted again from the Parquet files of a run.

A sentence is checked by striking out all that it may truly say: a number that is left over is accounted for by nothing.
"""

from __future__ import annotations

import inspect
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import PurePosixPath

from pipeline.stages.themes import extract_themes
from tests.published import Page, numbers_of, plain, prose_of
from tests.recount import Recount, Row

DEFAULTS = {name: option.default for name, option in inspect.signature(extract_themes).parameters.items()}
EXPLAINED = (
    "(intervalle à 90 %)", "intervalle à 90 %", "moins de 8 documents", "au-dessous de 8 documents",
    "n'atteint 8 documents", "Lafon 1980", "Dunning 1993", ": 3 signifie", "Près de 100 %", "près de 0 %",
    "dans 5 % des cas",
)  # fmt: skip
"""Numbers that explain and count nothing: how to read a figure, and who described the method."""


def some(n: int, noun: str) -> str:
    return f"{n} {noun}{'s' if n > 1 else ''}"


def share(part: float) -> str:
    return f"{100 * part:.0f} %"


def comma(value: float) -> str:
    return f"{value:.2f}".replace(".", ",")


def left_over(prose: str, phrases: list[str], names: list[str]) -> list[str]:
    """The numbers of a text that stand in none of these phrases or names, the longest struck out first."""
    prose = re.sub(r"(?<=\d) (?=\d{3}\b)", "", prose)  # thousands
    for known in sorted({plain(each) for each in [*phrases, *names] if each}, key=len, reverse=True):
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


def corpus_phrases(recount: Recount) -> Iterator[str]:
    kept, segments, units = recount.kept.values(), recount.segments.values(), recount.units
    years = sorted({row["date"][:4] for row in kept if row["date"]})
    words = sum(row["words"] for row in segments) / len(segments)
    holding = set().union(*(recount.held(theme["theme"]) for theme in recount.themes))
    files = len({row["file"] for row in recount.documents.values()})
    yield f"{some(files, 'fichier')} et {some(len(recount.documents), 'document')}"
    yield f"garde {len(kept)}, de {some(len({row['source'] for row in kept}), 'source')}"
    yield f"de {years[0]} à {years[-1]}"
    yield f"{some(len(segments), 'segment')} d'environ {words:.0f} mots, dont {len(units)} classés"
    yield f"{len(holding)} ({share(len(holding) / len(units))}) portent"


def limits_phrases(recount: Recount) -> Iterator[str]:
    """What may stand between a reader and a conclusion, for the whole corpus."""
    unnamed = sum(row["source"] == PurePosixPath(row["file"]).stem for row in recount.kept.values())
    yield f"pour {some(unnamed, 'document')} sur {len(recount.kept)}"
    for owners in (
        list(recount.units.values()),
        [recount.documents[each]["source"] for each in recount.units.values()],
    ):
        yield f"fournit {share(Counter(owners).most_common(1)[0][1] / len(owners))} des segments"
    for block in recount.tables["blocks"]:
        if page := re.search(r"(\d+) ?[-–] ?(\d+) (?:of|sur|de) (\d+)", block["raw"]):
            yield f"les textes {page[1]} à {page[2]} sur {page[3]}"


def themes_phrases(recount: Recount) -> Iterator[str]:
    named = [theme for theme in recount.themes if theme["kind"] == "named"]
    yield from (f"{start} {len(named)} thèmes cherchés" for start in ("Les", "Des"))
    for verdict in ("établi", "fragile", "non soutenu"):
        labels = [theme["label"] for theme in named if theme["verdict"] == verdict]
        said = " et ".join(filter(None, [", ".join(labels[:-1]), *labels[-1:]]))
        forms = {"établi": ("est établi", "sont établis"), "fragile": ("est fragile", "sont fragiles")}
        one, many = forms.get(verdict, ("n'est pas soutenu", "ne sont pas soutenus"))
        yield f"{len(labels)} {many if len(labels) > 1 else one} ({said})"
    found = len(recount.themes) - len(named)
    yield from (f"{found} autres thèmes se sont dégagés", f"{found} autre thème s'est dégagé")
    for theme in recount.themes:
        yield f"{share(main_source(recount, theme)[1])} d'une seule source"
        yield f"à {share(main_source(recount, theme)[1])} de « {main_source(recount, theme)[0]} »"


def main_source(recount: Recount, theme: Row) -> tuple[str, float, float]:
    """The source that carries most of a theme, its part of the theme, its part of the corpus."""
    sources, held = recount.groups("source"), recount.held(theme["theme"])
    name = max(sorted(sources), key=lambda source: len(sources[source] & held))
    return name, len(sources[name] & held) / max(1, len(held)), len(sources[name]) / len(recount.units)


def verdict_phrases(recount: Recount, theme: Row) -> Iterator[str]:
    """What a verdict may say of a theme, whatever its other words."""
    segments, documents, _ = extent(recount, theme["theme"])
    name, part, corpus = main_source(recount, theme)
    yield f"en fournit {share(part)} (et {share(corpus)} du corpus)"
    for row in recount.of("theme_sources", theme["theme"]):
        if row["source"] == name:
            yield f"{some(row['without_segments'], 'segment')} dans {some(row['without_documents'], 'document')}"
    yield f"est de {comma(theme['stability'])} sur 1"
    yield f"ne dépassent {comma(theme['null_stability'])} que"
    yield f"dépasse {comma(theme['best_null_stability'])} dans"
    seeded = {hit["segment"] for hit in recount.of("seed_hits", theme["theme"])} & recount.held(theme["theme"])
    yield from (f"lus dans {len(seeded)} de ses segments", f"dans {some(len(seeded), 'segment')} seulement")
    agreements = [row["passages"] for row in recount.of("multiverse", theme["theme"])]
    if agreements:
        least = DEFAULTS["min_agreement"]
        changing = sum(agreement < least for agreement in agreements)
        yield f"Sous les {len(agreements)} autres réglages"
        yield f"Sous {changing} des {len(agreements)} autres réglages essayés, moins de {share(least)} de ses passages"
        yield f"au pire {share(min(agreements))}"
    for have, floor, noun in ((segments, "min_segments", "segment"), (documents, "min_documents", "document")):
        least = DEFAULTS[floor]
        yield f"{have - least + 1} de ses {have} {noun}s"
        yield from (f"à partir de {least} {noun}s", f"au moins {least}")
        yield f"{some(least - have, 'autre document')} qui en parle".replace("autre documents", "autres documents")
        yield from (f"{some(least - have, noun)} de plus", f"{some(least - len(seeded), noun)} de plus avec ses mots")


def caption_phrases(recount: Recount, theme: Row) -> Iterator[str]:
    held = recount.held(theme["theme"])
    yield f"avec toutes les sources ({len(held)})"
    carriers = {len(recount.documents_of(held))}
    for variable in {row["variable"] for row in recount.tables["theme_shares"]}:
        carriers.add(sum(bool(group & held) for group in recount.groups(variable).values()))
    yield from (f"Les 6 premiers rangs sur {many}" for many in carriers)
    undated = some(sum(not row["date"] for row in recount.kept.values()), "document")
    yield f"faute de date : {undated}"
    yield f"(seuil : {comma(theme['threshold'])})"
    for row in recount.of("specificities", theme["theme"]):
        if row["kind"] == "lemma":
            holding = recount.lemmas[row["item"]]
            yield f"« {row['form']} » ({len(holding & held)} sur {len(holding)})"


def test_the_facts_count_the_corpus(page: Page, recount: Recount) -> None:
    years = sorted({row["date"][:4] for row in recount.kept.values() if row["date"]})
    named = sum(theme["kind"] == "named" for theme in recount.themes)
    assert page.facts() == {
        "Fichiers reçus": str(len({row["file"] for row in recount.documents.values()})),
        "Documents gardés": f"{len(recount.kept)} sur {len(recount.documents)}",
        "Segments classés": f"{len(recount.units)} sur {len(recount.segments)}",
        "Sources": str(len({row["source"] for row in recount.kept.values()})),
        "Années": f"{years[0]} à {years[-1]}",
        "Thèmes cherchés": str(named),
        "Thèmes découverts": str(len(recount.themes) - named),
    }


def test_the_sentences_of_the_opening_page_say_no_other_number(page: Page, recount: Recount) -> None:
    told = [*corpus_phrases(recount), *themes_phrases(recount), *limits_phrases(recount), *EXPLAINED]
    told += [phrase for theme in recount.themes for phrase in extent_phrases(recount, theme)]
    prose = prose_of(page.opening)
    assert left_over(prose, told, names_of(recount)) == []
    assert all(plain(phrase) in prose for phrase in corpus_phrases(recount))


def test_the_sentences_of_a_theme_say_no_other_number(page: Page, recount: Recount) -> None:
    for theme, section in zip(recount.themes, page.themes, strict=True):
        told = [*extent_phrases(recount, theme), *verdict_phrases(recount, theme), *caption_phrases(recount, theme)]
        prose = prose_of(section, less=["passage"])
        assert left_over(prose, [*told, *EXPLAINED], names_of(recount)) == []
        assert next(extent_phrases(recount, theme)).partition(",")[0] in prose
