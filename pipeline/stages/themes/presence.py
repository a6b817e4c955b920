"""Presence: the score from which a segment counts as holding a theme."""

from __future__ import annotations

import math

import numpy as np

from pipeline.stages.themes.corpus import Booleans, Corpus, Floats
from pipeline.stages.themes.doubt.null import null_corpora
from pipeline.stages.themes.method import Method
from pipeline.stages.themes.scores import score_segments

_FEWEST_SCORES = 4000
"""Scores of chance that a quantile is taken from where the corpus is small: twenty lie above the 99.5th percentile."""
_MOST_CORPORA = 40
"""Null corpora for a handful of segments."""


def presence_thresholds(corpus: Corpus, profiles: Floats, method: Method) -> Floats:
    """K thresholds for K profiles (K x m) in a corpus: a quantile of the scores that chance reaches.

    Chance is a segment of a null corpus, made of words drawn at random; for a named theme, one that holds no seed,
    since a seed is no accident. A segment holds a theme when so high a score befalls chance in 1 - quantile of the
    cases. The fewer the segments, the more null corpora are drawn, for the threshold not to hang on the draw. A profile
    of zeros has no threshold (NaN); where every segment holds a seed nothing can be compared, and the threshold is 0.
    """
    enough = math.ceil(_FEWEST_SCORES / max(corpus.weights.shape[0], 1))
    nulls = null_corpora(corpus, max(method.permutations, min(enough, _MOST_CORPORA)), seed=method.seed)
    chance = [np.where(_named(null.mentions, len(profiles)), np.nan, score_segments(null, profiles)) for null in nulls]
    columns = (np.concatenate([scores[:, theme] for scores in chance]) for theme in range(len(profiles)))
    thresholds = [_quantile(column[~np.isnan(column)], method.quantile) for column in columns]
    return np.where(profiles.any(axis=1), np.array(thresholds, dtype=np.float64), np.nan)


def _named(mentions: Booleans, themes: int) -> Booleans:
    """Mentions of the named themes, completed for the discovered ones, which have no seed (n x K)."""
    return np.pad(mentions, ((0, 0), (0, themes - mentions.shape[1])))


def _quantile(scores: Floats, quantile: float) -> float:
    return float(np.quantile(scores, quantile, method="higher")) if len(scores) else 0.0
