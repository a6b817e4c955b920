"""Terms: the multiword expressions of the corpus, found by their grammar, their number and their company."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain
from typing import Annotated, NamedTuple

import pandas as pd
from annotated_types import Ge

from pipeline.stages.terms.acronyms import find_definitions
from pipeline.stages.terms.candidates import Key, Occurrence, find_candidates
from pipeline.stages.terms.expressions import find_expressions, listed_expressions
from pipeline.stages.terms.ranking import rank_terms
from pipeline.stages.terms.repeated import RepeatedKeys
from pipeline.stages.terms.runs import Runs
from pipeline.stages.terms.tables import tabulate_hits, tabulate_terms
from pipeline.stages.terms.tally import tally_terms
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
    runs = Runs(segments, tokens)
    acronyms = find_definitions(segments["text"])
    awaited = [*listed_expressions(), *(expected or [])]
    named = find_expressions(runs, [*awaited, *acronyms])
    key_of, stands_for = join_variants(named)
    fixed = {key_of[expression] for expression in awaited}
    acronym_of = {key_of[long]: acronym for long, acronym in acronyms.items() if named[long]}

    repeated = RepeatedKeys(min_count)
    met = chain(repeated.watch(find_candidates(runs)), *named.values())
    held = _named_occurrences(met, key_of, stands_for)
    others = ((one.key, one) for one in find_candidates(runs) if one.key in repeated and one.key not in stands_for)
    spread = tally_terms(
        chain(others, ((key, one) for key, found in held.items() for one in sorted(found, key=_place)))
    )
    ranked = rank_terms(spread, always=fixed | set(acronym_of), min_count=min_count, min_segments=min_segments, top=top)
    occurrences: dict[Key, list[Occurrence]] = {key: held.get(key, []) for key in ranked}
    for one in find_candidates(runs):
        if one.key in ranked and one.key not in stands_for:
            occurrences[one.key].append(one)
    return Terms(
        tabulate_terms(segments, occurrences, c_values=ranked, fixed=fixed, acronyms=acronym_of),
        tabulate_hits(occurrences),
    )


def _named_occurrences(
    met: Iterable[Occurrence], key_of: Mapping[str, Key], stands_for: Mapping[Key, Key]
) -> dict[Key, list[Occurrence]]:
    """The distinct occurrences of each named term: those found by their grammar, then those by their words only."""
    found: dict[Key, dict[Occurrence, None]] = {key: {} for key in key_of.values()}
    for one in met:
        if one.key in stands_for:
            found[stands_for[one.key]][one] = None
    return {key: list(distinct) for key, distinct in found.items()}


def _place(occurrence: Occurrence) -> tuple[str, int]:
    return occurrence.segment, occurrence.start
