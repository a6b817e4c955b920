"""Every number in the facts and sentences of the opening page, counted again from the Parquet files of a run."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import PurePosixPath

from tests.phrases import EXPLAINED, extent_phrases, left_over, main_source, names_of, some
from tests.published import Page, prose_of, share, ungrouped
from tests.recount import Recount


def corpus_phrases(recount: Recount) -> Iterator[str]:
    kept, segments, units = recount.kept.values(), recount.segments.values(), recount.units
    years = sorted({row["date"][:4] for row in kept if row["date"]})
    words = sum(row["words"] for row in segments) / len(segments)
    holding = set().union(*(recount.held(theme["theme"]) for theme in recount.themes))
    classified = "tous" if len(units) == len(segments) else f"dont {len(units)}"
    files = len({row["file"] for row in recount.documents.values()})
    yield f"{some(files, 'fichier')} et {some(len(recount.documents), 'document')}"
    yield f"garde {len(kept)}, de {some(len({row['source'] for row in kept}), 'source')}"
    yield f"de {years[0]} à {years[-1]}"
    yield f"{some(len(segments), 'segment')} d'environ {words:.0f} mots, {classified} classés"
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
    assert all(ungrouped(phrase) in prose for phrase in corpus_phrases(recount))
