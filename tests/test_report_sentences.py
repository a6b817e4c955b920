"""Every number in the sentences of the theme pages, counted again from the Parquet files of a run.

A sentence is checked by striking out all that it may truly say: a number that is left over is accounted for by nothing.
"""

from __future__ import annotations

import inspect
from collections import Counter
from collections.abc import Iterator

from pipeline.stages.themes import extract_themes
from tests.phrases import EXPLAINED, comma, extent, extent_phrases, left_over, main_source, names_of, some
from tests.published import Page, prose_of, share
from tests.recount import Recount, Row

DEFAULTS = {name: option.default for name, option in inspect.signature(extract_themes).parameters.items()}


def verdict_phrases(recount: Recount, theme: Row) -> Iterator[str]:
    """What a verdict may say of a theme, whatever its other words."""
    segments, documents, _ = extent(recount, theme["theme"])
    name, part, corpus = main_source(recount, theme)
    yield f"en fournit {share(part)} (et {share(corpus)} du corpus)"
    for row in recount.of("theme_sources", theme["theme"]):
        if row["source"] == name:
            others = segments - row["segments"]
            left, where = row["without_segments"], some(row["without_documents"], "document")
            yield f"{some(left, 'segment')} dans {where}"
            yield f"{left} des {others} autres segments, dans {where}"
            yield f"les {others} autres segments, dans {where}" if left == others else ""
            yield f"le seul autre segment, dans {where}" if left == others == 1 else ""
    yield from file_phrases(recount, recount.held(theme["theme"]))
    yield f"sans les {fewest_documents(recount, recount.held(theme['theme']))} documents qui le portent le plus"
    yield f"est de {comma(theme['stability'])} sur 1"
    yield f"ne dépassent {comma(theme['null_stability'])} que"
    yield f"dépasse {comma(theme['best_null_stability'])}"
    seeded = {hit["segment"] for hit in recount.of("seed_hits", theme["theme"])} & recount.held(theme["theme"])
    yield from (f"lus dans {len(seeded)} de ses segments", f"dans {some(len(seeded), 'segment')} seulement")
    agreements = [row["passages"] for row in recount.of("multiverse", theme["theme"])]
    if agreements:
        least = DEFAULTS["min_agreement"]
        changing = sum(agreement < least for agreement in agreements)
        yield f"Sous les {len(agreements)} autres réglages"
        yield f"Sous {changing} des {len(agreements)} autres réglages essayés, moins de {share(least)} de ses passages"
        yield from (f"au pire {share(min(agreements))}", f"sont communs à {share(min(agreements))} au pire")
    for have, floor, noun in ((segments, "min_segments", "segment"), (documents, "min_documents", "document")):
        least = DEFAULTS[floor]
        yield f"{have - least + 1} de ses {have} {noun}s" if noun == "segment" else ""
        yield from (f"à partir de {least} {noun}s", f"au moins {least}")
        yield f"{some(least - have, 'autre document')} qui en parle".replace("autre documents", "autres documents")
        yield from (f"{some(least - have, noun)} de plus", f"{some(least - len(seeded), noun)} de plus avec ses mots")


def fewest_documents(recount: Recount, held: set[str]) -> int:
    """How many documents, those with most of the segments first, leave too few segments or documents to a theme."""
    counts = Counter(recount.units[segment] for segment in held)
    left = sorted(counts.values())
    while len(left) >= DEFAULTS["min_documents"] and sum(left) >= DEFAULTS["min_segments"]:
        left.pop()
    return len(counts) - len(left)


def file_phrases(recount: Recount, held: set[str]) -> Iterator[str]:
    """What may be said of a file that gathers many documents of a theme."""
    files = {segment: recount.documents[document]["file"] for segment, document in recount.units.items()}
    for file in sorted(set(files.values())):
        inside = {segment for segment in held if files[segment] == file}
        whole = sum(each == file for each in files.values()) / len(files)
        gathered = len(recount.documents_of(inside))
        yield (
            f"{share(len(inside) / max(1, len(held)))} de ses segments viennent de "
            f"{gathered} {'document réuni' if gathered < 2 else 'documents réunis'}"
        )
        yield f"qui fournit {share(whole)} du corpus"


def caption_phrases(recount: Recount, theme: Row) -> Iterator[str]:
    held = recount.held(theme["theme"])
    yield f"avec toutes les sources ({len(held)})"
    carriers = {len(recount.documents_of(held))}
    for variable in {row["variable"] for row in recount.tables["theme_shares"]}:
        carriers.add(sum(bool(group & held) for group in recount.groups(variable).values()))
    yield from (f"Les 6 premiers rangs sur {many}" for many in carriers)
    undated = some(sum(not row["date"] for row in recount.kept.values()), "document")
    yield f"faute de date : {undated}"
    yield f"(seuil : {comma(theme['threshold'], 3)})"
    for row in recount.of("specificities", theme["theme"]):
        if row["kind"] == "lemma":
            holding = recount.lemmas[row["item"]]
            yield f"« {row['form']} » ({len(holding & held)} sur {len(holding)})"


def test_the_sentences_of_a_theme_say_no_other_number(page: Page, recount: Recount) -> None:
    for theme, section in zip(recount.themes, page.themes, strict=True):
        told = [*extent_phrases(recount, theme), *verdict_phrases(recount, theme), *caption_phrases(recount, theme)]
        prose = prose_of(section, less=["passage"])
        assert left_over(prose, [*told, *EXPLAINED], names_of(recount)) == []
        assert next(extent_phrases(recount, theme)).partition(",")[0] in prose
