"""Ranking: which terms are shown, the best first."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from itertools import islice

from pipeline.stages.terms.c_value import c_values
from pipeline.stages.terms.candidates import Key
from pipeline.stages.terms.tally import Tally


def rank_terms(
    tallies: Mapping[Key, Tally], *, always: Collection[Key], min_count: int, min_segments: int, top: int
) -> dict[Key, float]:
    """The `top` terms by C-value, and those of `always` among them, each with its C-value.

    Equal values rank by the number of documents. A group of words that only occurs inside longer terms has a value of
    zero and is no term; nor is one that always goes on by the same word, and is longer than the patterns reach:

    | la chambre sociale de la Cour (de cassation) -> none
    """
    absent = Tally()
    counts = {
        key: tally.count
        for key, tally in tallies.items()
        if tally.count >= min_count and tally.segments >= min_segments
    }
    values = c_values(counts | {key: tallies.get(key, absent).count for key in always})
    ranked = sorted(values, key=lambda key: (-values[key], -tallies.get(key, absent).documents, key))
    whole = (key for key in ranked if values[key] > 0 and not tallies[key].goes_on)
    best = set(islice(whole, top))
    return {key: values[key] for key in ranked if key in best or key in always}
