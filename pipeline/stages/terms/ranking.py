"""Ranking: which terms are shown, the best first."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from pipeline.stages.terms.c_value import c_values
from pipeline.stages.terms.candidates import Key, Occurrence


def rank_terms(
    occurrences: Mapping[Key, Sequence[Occurrence]],
    document_of: Mapping[str, str],
    *,
    always: Collection[Key],
    min_count: int,
    min_segments: int,
    top: int,
) -> dict[Key, float]:
    """The `top` terms by C-value, and those of `always` among them, each with its C-value.

    Equal values rank by the number of documents. A group of words that only occurs inside longer terms has a value of
    zero and is no term.
    """
    frequent = {
        key: len(found)
        for key, found in occurrences.items()
        if len(found) >= min_count and len({one.segment for one in found}) >= min_segments
    }
    values = c_values(frequent | {key: len(occurrences[key]) for key in always})
    spread = {key: len({document_of[one.segment] for one in occurrences[key]}) for key in values}
    ranked = sorted(values, key=lambda key: (-values[key], -spread[key], key))
    best = {key for key in ranked[:top] if values[key] > 0}
    return {key: values[key] for key in ranked if key in best or key in always}
