"""The multiword terms of the corpus, those that were expected in vain, and the acronyms that the texts explain."""

from __future__ import annotations

import pandas as pd

from pipeline.links import passages_address
from pipeline.outline import Block, Section, TableView
from pipeline.stages.report.results import Results
from pipeline.stages.report.slug import slug
from pipeline.stages.report.views import table_view
from pipeline.stages.report.wording import listing, quoted, say

SHOWN = 40
"""Expressions that the report lists: the page knows the passages of each."""

_COLUMNS = {
    "form": "Expression", "count": "Occurrences", "segments": "Segments", "documents": "Documents",
    "expected": "Attendue",
}  # fmt: skip
_ACRONYMS = {"acronym": "Sigle", "form": "Expression", "count": "Occurrences de l’expression"}
_HOW = (
    "Une expression est une suite de mots qui a la forme d'un terme français (un nom et son adjectif, deux noms liés "
    "par « de ») et qui revient dans plusieurs segments. Les expressions sont classées par leur C-value (Frantzi, "
    "Ananiadou et Mima 2000) : leur fréquence, moins ce qu'elles doivent à des expressions plus longues. Elles aident "
    "à lire les thèmes et n'entrent pas dans leur calcul."
)
_LIST = (
    "Une expression attendue vient de la liste pipeline/lexicon/expressions.txt ou des réglages ([terms] expected) : "
    "elle est comptée même quand elle est rare."
)


def expressions_section(results: Results) -> Section:
    """The best expressions, the expected ones that never occur, the acronyms; a sentence when there is none."""
    title, anchor = "Les expressions du corpus", "expressions"
    found = results.terms[results.terms["count"] > 0]
    blocks: list[Block] = [_best(found)] if len(found) else [say("Aucune expression ne revient dans ce corpus.")]
    absent = [quoted(form) for form in sorted(results.terms.loc[results.terms["count"] == 0, "form"], key=slug)]
    if absent:
        blocks.append(say(f"Attendues, et jamais rencontrées : {listing(absent)}."))
    explained = found[found["acronym"] != ""].sort_values("acronym", kind="stable")
    if len(explained):
        caption = "Les sigles que les textes expliquent"
        links = {"Sigle": tuple(passages_address(q=acronym) for acronym in explained["acronym"])}
        blocks.append(table_view(explained, _ACRONYMS, name="sigles", caption=caption, links=links))
    return Section(anchor, title, (say(_HOW), *blocks))


def _best(found: pd.DataFrame) -> TableView:
    best = found.head(SHOWN)
    return table_view(
        best.assign(expected=best["fixed"].map({True: "oui", False: ""})),
        _COLUMNS,
        name="expressions",
        caption=f"Les expressions du corpus, les {SHOWN} premières" if len(found) > SHOWN else "Les expressions",
        note=_LIST,
        links={"Expression": tuple(passages_address(word=quoted(form)) for form in best["form"])},
    )
