"""Profile: what a named theme sounds like in this corpus, learnt from its seed words."""

# ruff: noqa: N803, N806 - X, W and H are the names of the literature and of scikit-learn
from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Self

import numpy as np
from scipy.sparse import csr_array
from sklearn.base import BaseEstimator, ClassNamePrefixFeaturesOutMixin, TransformerMixin
from sklearn.utils.validation import check_is_fitted, validate_data

from pipeline.stages.themes.corpus import Floats
from pipeline.stages.themes.unit import unit_rows

_ROUNDING = 1e-9
"""Part of a mean by which two sums of the same numbers may differ."""


class ThemeProfile(ClassNamePrefixFeaturesOutMixin, TransformerMixin, BaseEstimator):  # type: ignore[misc]  # sklearn has no types
    """Unit vectors over terms that score segments by cosine: relevance feedback from seed words.

    The profile of theme t is ``y + c``, brought to unit length: ``y`` is the unit vector of the weights of its seeds,
    ``c`` that of the mean of its examples less the mean of the corpus, negative parts cut off, without the seeds of
    the other themes. Later rounds take the best-scoring segments for examples; they pay once a corpus is large
    enough for these to be many.

    Source: Rocchio (1971), Relevance feedback in information retrieval, with the corpus as negative example.

    Parameters
    ----------
    seeds : for each theme, the columns of its seed terms
    weights : for each theme, what each of them weighs; 1 without
    rounds : 1 for the examples given, 2 or more for further feedback
    feedback : share of the segments, the best-scoring ones, that later rounds learn from

    Attributes:
    ----------
    profiles_ : themes x terms, rows of unit length; zero for a theme that nothing mentions
    examples_ : segments x themes: how much each segment taught in the last round
    """

    def __init__(
        self,
        seeds: Sequence[Sequence[int]] = (),
        *,
        weights: Sequence[Sequence[float]] | None = None,
        rounds: int = 1,
        feedback: float = 0.2,
    ) -> None:
        self.seeds = seeds
        self.weights = weights
        self.rounds = rounds
        self.feedback = feedback

    def fit(
        self,
        X: Any,
        y: object = None,  # noqa: ARG002 - scikit-learn passes y to every fit
        *,
        examples: Floats | None = None,
    ) -> Self:
        """Learn the profiles from segments x terms.

        `examples` (segments x themes) tells how much each segment counts as an example of each theme, from 0. Without
        it, a segment is an example when it holds one of the seed terms.
        """
        X = unit_rows(csr_array(validate_data(self, X, accept_sparse="csr", dtype=np.float64)))
        seeds = np.zeros((len(self.seeds), X.shape[1]))
        weights = [1.0] * len(self.seeds) if self.weights is None else self.weights
        for row, columns, own in zip(seeds, self.seeds, weights, strict=True):
            row[list(columns)] = own
        examples = (X @ seeds.T > 0).astype(np.float64) if examples is None else examples
        known = np.any(examples, axis=0)[:, None]
        background = _mean_rows(X, np.ones((X.shape[0], 1)))
        profiles: Floats = _join(seeds, _excess(_mean_rows(X, examples), background)) * known
        for _ in range(1, self.rounds):
            scores = X @ profiles.T
            examples = np.maximum(scores - np.quantile(scores, 1 - self.feedback, axis=0), 0)
            profiles = _join(seeds, _excess(_mean_rows(X, examples), background)) * known
        self.profiles_, self.examples_ = profiles, examples
        self._n_features_out = len(profiles)
        return self

    def transform(self, X: Any) -> Floats:
        """Scores, segments x themes: cosine between a segment and a profile, 0 to 1 when no weight is negative."""
        check_is_fitted(self)
        X = validate_data(self, X, accept_sparse="csr", dtype=np.float64, reset=False)
        scores: Floats = unit_rows(csr_array(X)) @ self.profiles_.T
        return scores

    def __sklearn_tags__(self) -> Any:
        tags = super().__sklearn_tags__()
        tags.input_tags.sparse = True
        return tags


def _mean_rows(X: Any, weights: Floats) -> Floats:
    """Weighted means of the rows of X: one row for each column of `weights`, zero where nothing weighs."""
    total = weights.sum(axis=0)[:, None]
    means: Floats = (X.T @ weights).T / np.where(total == 0, 1.0, total)
    return means


def _excess(means: Floats, background: Floats) -> Floats:
    """What the means have above the background; the rounding of equal ones is nothing, however much it is scaled up."""
    excess: Floats = np.where(means > background * (1 + _ROUNDING), means - background, 0.0)
    return excess


def _join(seeds: Floats, examples: Floats) -> Floats:
    """Seeds and examples with equal say, whatever their lengths; no theme learns the seeds of another."""
    foreign = (seeds == 0) & seeds.any(axis=0)
    profiles: Floats = unit_rows(unit_rows(seeds) + unit_rows(np.where(foreign, 0.0, examples)))
    return profiles
