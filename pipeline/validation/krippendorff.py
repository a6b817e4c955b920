"""Krippendorff's alpha: how far coders agree beyond chance."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

_RESAMPLES = 2000
_CONFIDENCE = 0.90

Codes = Sequence[Sequence[int | None]]
"""For each unit, the code that each coder gave it, None where a coder gave none."""


def nominal_alpha(units: Codes) -> float:
    """Alpha for categories without order: 1 for perfect agreement, 0 for what chance gives, NaN when nothing varies.

    1 - D_o / D_e over the coincidence matrix; a unit with fewer than two codes does not count.
    Source: Krippendorff (2011), Computing Krippendorff's alpha-reliability, section C.
    """
    values = sorted({code for codes in units for code in codes if code is not None})
    rank = {value: i for i, value in enumerate(values)}
    coincidences = np.zeros((len(values), len(values)))
    for codes in units:
        given = np.bincount([rank[code] for code in codes if code is not None], minlength=len(values))
        if given.sum() > 1:
            coincidences += (np.outer(given, given) - np.diag(given)) / (given.sum() - 1)
    totals = coincidences.sum(axis=1)
    total = totals.sum()
    expected = total**2 - (totals**2).sum()
    if not expected:
        return math.nan
    observed = total - coincidences.trace()
    return float(1 - (total - 1) * observed / expected)


def alpha_interval(units: Codes, *, seed: int) -> tuple[float, float]:
    """90 % interval of alpha by resampling units with replacement; (NaN, NaN) when nothing varies."""
    generator = np.random.default_rng(seed)
    draws = [
        nominal_alpha([units[i] for i in generator.integers(len(units), size=len(units))])
        for _ in range(_RESAMPLES if len(units) else 0)
    ]
    known = [draw for draw in draws if not math.isnan(draw)]
    if not known or math.isnan(nominal_alpha(units)):
        return math.nan, math.nan
    low, high = np.quantile(known, [(1 - _CONFIDENCE) / 2, (1 + _CONFIDENCE) / 2])
    return float(low), float(high)
