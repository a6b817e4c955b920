"""Presence: the score from which a segment counts as holding a theme."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from pipeline.stages.themes.context import score_segments
from pipeline.stages.themes.corpus import Booleans, Corpus, Floats


def presence_thresholds(profiles: Floats, nulls: Iterable[Corpus], *, quantile: float) -> Floats:
    """K thresholds for K profiles (K x m): a quantile of the scores that chance reaches.

    Chance is a segment of a null corpus, made of words drawn at random; for a named theme, one that holds no seed,
    since a seed is no accident. A segment holds a theme when so high a score befalls chance in 1 - quantile of the
    cases. A profile of zeros has no threshold (NaN); where every segment holds a seed nothing can be compared, and
    the threshold is 0.
    """
    chance = [np.where(_named(null.mentions, len(profiles)), np.nan, score_segments(null, profiles)) for null in nulls]
    scores = np.vstack([np.empty((0, len(profiles))), *chance])
    thresholds = np.array([_quantile(column[~np.isnan(column)], quantile) for column in scores.T], dtype=np.float64)
    return np.where(profiles.any(axis=1), thresholds, np.nan)


def _named(mentions: Booleans, themes: int) -> Booleans:
    """Mentions of the named themes, completed for the discovered ones, which have no seed (n x K)."""
    return np.pad(mentions, ((0, 0), (0, themes - mentions.shape[1])))


def _quantile(scores: Floats, quantile: float) -> float:
    return float(np.quantile(scores, quantile, method="higher")) if len(scores) else 0.0
