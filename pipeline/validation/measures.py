"""Measures: precision and recall of a theme, from what people say of a stratified draw."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from pipeline.validation.draw import HELD

_DRAWS = 4000
_CONFIDENCE = 0.90


class Stratum(NamedTuple):
    """A layer of a theme's segments: how many there are, and what was said of those that were read (0 to 1 each)."""

    size: int
    answers: tuple[float, ...]


class Estimate(NamedTuple):
    """A value and its 90 % interval; NaN when there is nothing to estimate it from."""

    value: float
    low: float
    high: float


def measure_theme(strata: Mapping[str, Stratum], *, seed: int) -> tuple[Estimate, Estimate]:
    """Precision and recall, each stratum weighing as many segments as it holds, read or not.

    With N_h segments in stratum h, of which a part y_h speaks of the theme: precision is the sum of N_h y_h over the
    strata that hold the theme divided by the sum of their N_h, recall the same sum divided by that over all strata.
    The interval draws each y_h from its Jeffreys posterior, Beta(s + 1/2, r - s + 1/2) for s among r answers: unlike a
    bootstrap, it does not take a stratum where nobody said yes for one without the theme. A stratum that nobody read
    leaves recall unknown; one that holds the theme, precision too.

    Source: Cochran (1977), Sampling techniques, chapter 5, for the strata; Brown, Cai, DasGupta (2001) for Jeffreys.
    """
    held = np.array([name in HELD for name in strata])
    sizes = np.array([stratum.size for stratum in strata.values()], dtype=float)
    read = np.array([len(stratum.answers) for stratum in strata.values()], dtype=float)
    said = np.array([sum(stratum.answers) for stratum in strata.values()], dtype=float)
    parts = np.divide(said, read, out=np.full(len(read), np.nan), where=read > 0)
    drawn = np.random.default_rng(seed).beta(said + 0.5, read - said + 0.5, size=(_DRAWS, len(read)))
    found, found_drawn = (sizes * held * part for part in (parts, drawn))
    every, every_drawn = (sizes * part for part in (parts, drawn))
    with np.errstate(invalid="ignore", divide="ignore"):
        precision = _estimate(found[held].sum() / sizes[held].sum(), found_drawn.sum(axis=1) / sizes[held].sum())
        recall = _estimate(found[held].sum() / every.sum(), found_drawn.sum(axis=1) / every_drawn.sum(axis=1))
    return precision, recall


def _estimate(value: float, draws: np.ndarray) -> Estimate:
    if np.isnan(value):
        return Estimate(np.nan, np.nan, np.nan)
    low, high = np.quantile(draws, [(1 - _CONFIDENCE) / 2, (1 + _CONFIDENCE) / 2])
    return Estimate(float(value), min(float(low), float(value)), max(float(high), float(value)))
