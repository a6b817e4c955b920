"""Terms: the multiword expressions of the corpus, found by their grammar, their number and their company."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Annotated, NamedTuple

import pandas as pd
from annotated_types import Ge

from pipeline.schema import TERM_HITS, TERMS
from pipeline.stages.terms.acronyms import find_definitions
from pipeline.stages.terms.candidates import find_candidates
from pipeline.stages.terms.expressions import find_expressions, listed_expressions
from pipeline.stages.terms.ranking import rank_terms
from pipeline.stages.terms.runs import split_runs
from pipeline.stages.terms.variants import join_variants


class Terms(NamedTuple):
    """The tables of this room (see pipeline/schema/)."""

    terms: pd.DataFrame
    term_hits: pd.DataFrame


def extract_terms(
    segments: pd.DataFrame,
    tokens: pd.DataFrame,
    *,
    expected: list[str] | None = None,
    min_count: Annotated[int, Ge(1)] = 2,
    min_segments: Annotated[int, Ge(1)] = 2,
    top: Annotated[int, Ge(1)] = 500,
) -> Terms:
    """Find the multiword terms of the corpus, the best first, and tie acronyms to what they stand for.

    A candidate is a group of words with the grammar of a French term (see `find_candidates`) that occurs `min_count`
    times in `min_segments` segments; the `top` best by C-value are terms. So are, whatever their number and zero
    included, the expressions of `pipeline/lexicon/expressions.txt` and of `expected`, and those that a text abridges.
    Occurrences with the same lemmas are one term, shown as it is most often written.

    | l'économie sociale et solidaire (ESS) -> économie sociale et solidaire, ESS
    """
    runs = list(split_runs(segments, tokens))
    acronyms = find_definitions(segments["text"])
    awaited = [*listed_expressions(), *(expected or [])]
    named = find_expressions(runs, [*awaited, *acronyms])
    occurrences, key_of = join_variants(find_candidates(runs), named)
    fixed = {key_of[expression] for expression in awaited}
    acronym_of = {key_of[long]: acronym for long, acronym in acronyms.items() if named[long]}
    document_of = dict(zip(segments["id"], segments["document"], strict=True))
    ranked = rank_terms(
        occurrences,
        document_of,
        always=fixed | set(acronym_of),
        min_count=min_count,
        min_segments=min_segments,
        top=top,
    )
    texts = dict(zip(segments["id"], segments["text"], strict=True))
    rows = [
        {
            "term": " ".join(key),
            "form": _commonest(texts[one.segment][one.start : one.end] for one in occurrences[key]) or " ".join(key),
            "pattern": _commonest(one.pattern for one in occurrences[key]),
            "count": len(occurrences[key]),
            "segments": len({one.segment for one in occurrences[key]}),
            "documents": len({document_of[one.segment] for one in occurrences[key]}),
            "c_value": value,
            "fixed": key in fixed,
            "acronym": acronym_of.get(key, ""),
        }
        for key, value in ranked.items()
    ]
    hits = [
        {"term": " ".join(key), "segment": one.segment, "start": one.start, "end": one.end}
        for key in ranked
        for one in occurrences[key]
    ]
    return Terms(TERMS.frame(rows), TERM_HITS.frame(hits))


def _commonest(values: Iterable[str]) -> str:
    """The commonest of some spellings, the one in lower case where two are equally common; '' without any."""
    counts = Counter(values)
    return min(counts, key=lambda value: (-counts[value], value.swapcase()), default="")
