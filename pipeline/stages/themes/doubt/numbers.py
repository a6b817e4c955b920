"""Numbers: what each number of free themes would give, on one page."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd

from pipeline.schema import THEME_NUMBERS
from pipeline.stages.themes.corpus import Corpus, Floats
from pipeline.stages.themes.doubt.chance import Resistance
from pipeline.stages.themes.doubt.coherence import npmi_coherence
from pipeline.stages.themes.doubt.number import supported_numbers
from pipeline.stages.themes.doubt.stability import Model
from pipeline.stages.themes.method import Method
from pipeline.stages.themes.parts import explained_parts
from pipeline.stages.themes.presence import presence_thresholds
from pipeline.stages.themes.profiles import learn_profiles
from pipeline.stages.themes.scores import score_segments


def describe_numbers(
    corpus: Corpus,
    model: Model,
    resistances: Mapping[int, Resistance],
    method: Method,
    *,
    chosen: int,
) -> pd.DataFrame:
    """A row for each number of free themes that `model` fits, and one for none (schema.THEME_NUMBERS).

    `resistances` holds the numbers whose stability was measured. Where chance explains them all, 0 is recommended:
    any number is fragile.
    """
    named = learn_profiles(corpus, rounds=method.rounds).profiles
    fits = {0: named[:0]} | {number: free for number, free in sorted(model(corpus).items()) if number > 0}
    smallest = _smallest(corpus, named, fits, method)
    held_out = _held_out(corpus, model, seed=method.seed)
    supported = supported_numbers(resistances) or [0]
    rows = []
    for number, free in fits.items():
        every = np.vstack([named, free])
        cosines = (every @ every.T)[np.triu_indices(len(every), k=1)]
        resistance = resistances.get(number)
        rows.append(
            {
                "number": number,
                "stability": resistance.stability.mean() if resistance else np.nan,
                "null_stability": resistance.mean_bar if resistance else np.nan,
                "beating": int(resistance.resists.sum()) if resistance else 0,
                "firm": int(resistance.firm.sum()) if resistance else 0,
                "coherence": npmi_coherence(corpus.weights, free).mean() if number else np.nan,
                "coherence_held_out": held_out.get(number, np.nan),
                "smallest": smallest[number],
                "explained": explained_parts(corpus.weights, every).sum() / max(corpus.weights.shape[0], 1),
                "redundancy": cosines.max() if len(cosines) else np.nan,
                "chosen": number == chosen,
                "recommended": number in supported,
            }
        )
    return THEME_NUMBERS.frame(rows)


def _smallest(corpus: Corpus, named: Floats, fits: Mapping[int, Floats], method: Method) -> dict[int, int]:
    """For each number, the segments that hold the smallest of its themes; 0 for none."""
    every = np.vstack([named, *fits.values()])
    thresholds = presence_thresholds(corpus, every, method)
    segments = list((score_segments(corpus, every) >= thresholds).sum(axis=0)[len(named) :])
    return {number: int(min((segments.pop(0) for _ in free), default=0)) for number, free in fits.items()}


def _held_out(corpus: Corpus, model: Model, *, seed: int) -> dict[int, float]:
    """Coherence of the themes of one half of the documents in the other half, both ways; nothing for one document."""
    documents, of_segment = np.unique(corpus.segments["document"].to_numpy(dtype=str), return_inverse=True)
    if len(documents) < 2:
        return {}
    first = np.random.default_rng(seed).permutation(len(documents))[: len(documents) // 2]
    inside = np.isin(of_segment, first)
    halves = [corpus.take(np.flatnonzero(half)) for half in (inside, ~inside)]
    values = [
        {number: npmi_coherence(other.weights, free).mean() for number, free in model(half).items() if number > 0}
        for half, other in (halves, halves[::-1])
    ]
    return {number: float(np.mean([value[number] for value in values])) for number in values[0]}
