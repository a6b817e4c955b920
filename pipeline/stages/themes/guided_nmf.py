"""Guided NMF: a factorisation in which some themes are known and the others free."""

# ruff: noqa: N803, N806 - X, W and H are the names of the literature and of scikit-learn
from __future__ import annotations

import warnings
from typing import Any, Self

import numpy as np
from numpy.typing import ArrayLike
from scipy.sparse import csr_array, issparse
from sklearn.base import BaseEstimator, ClassNamePrefixFeaturesOutMixin, TransformerMixin
from sklearn.exceptions import ConvergenceWarning
from sklearn.utils.validation import check_is_fitted, check_non_negative, validate_data

from pipeline.stages.themes.codes import solve_codes
from pipeline.stages.themes.corpus import Floats
from pipeline.stages.themes.guided_start import GuidedStart
from pipeline.stages.themes.hals import solve_hals
from pipeline.stages.themes.row_blocks import RowBlocks
from pipeline.stages.themes.unit import unit_rows


class GuidedNMF(ClassNamePrefixFeaturesOutMixin, TransformerMixin, BaseEstimator):  # type: ignore[misc]  # sklearn has no types
    """X ~ WH with W, H >= 0, where the first rows of H are held at, or pulled towards, known profiles.

    Minimises, for T guides q_t of unit length and K = T + n_free components,

        ||X - WH||^2 + pull * sum over t of ||w_t||^2 ||h_t - q_t||^2     (Frobenius norms)

    subject to h_kj = 0 for free components k and locked terms j. The second sum is the squared distance between what
    a theme gives to the segments and what its guide would give: the pull weighs as much as the theme does. With an
    infinite pull the guided rows are the guides themselves; without guides this is plain NMF (Lee & Seung 1999).

    Sources: Vendrow, Haddock, Rebrova, Needell (2021), On a guided nonnegative matrix factorization, with each guide
    bound to a row of its own; Cichocki & Phan (2009) for the solver, HALS. Starts from NNDSVDa, for the free rows on
    what the guides leave unexplained, so that two runs agree to the last bit.

    Parameters
    ----------
    n_free : number of free components
    guides : T x terms, or None
    pull : from 0 (guides are a mere start) to infinity (guides are kept)
    locked : columns that free components may not use
    tol : the fit has converged when a sweep lowers the objective by less than this part of ||X||^2
    max_iter : sweeps at most; ConvergenceWarning when they did not suffice
    random_state : seed of the directions from which the singular vectors of the start are looked for

    Attributes:
    ----------
    components_ : K x terms, guided rows first; free rows have unit length
    reconstruction_err_ : ||X - WH||
    n_iter_ : sweeps
    converged_ : whether they sufficed
    """

    def __init__(
        self,
        n_free: int = 2,
        *,
        guides: ArrayLike | None = None,
        pull: float = np.inf,
        locked: ArrayLike = (),
        tol: float = 1e-6,
        max_iter: int = 1000,
        random_state: int = 0,
    ) -> None:
        self.n_free = n_free
        self.guides = guides
        self.pull = pull
        self.locked = locked
        self.tol = tol
        self.max_iter = max_iter
        self.random_state = random_state

    def fit(
        self,
        X: Any,
        y: object = None,  # noqa: ARG002 - scikit-learn passes y to every fit
        *,
        start: GuidedStart | None = None,
    ) -> Self:
        """Learn the components from segments x terms, sparse or dense, not negative.

        `start`, of the same X and guides, spares fits with several numbers of components a part of their work.
        """
        X = self._checked(X, reset=True)
        given = np.empty((0, X.shape[1])) if self.guides is None else np.asarray(self.guides, float)
        guides = unit_rows(given)
        allowed = np.ones((len(guides) + self.n_free, X.shape[1]), dtype=bool)
        allowed[len(guides) :, np.asarray(self.locked, dtype=np.int64)] = False
        W, H = (start or GuidedStart(X, given, most=self.n_free, seed=self.random_state)).find(self.n_free)
        solution = solve_hals(
            RowBlocks(X),
            W,
            H * allowed,
            guides=guides,
            pull=self.pull,
            allowed=allowed,
            tol=self.tol,
            max_iter=self.max_iter,
        )
        if not solution.converged:
            warnings.warn(f"not converged after {solution.sweeps} sweeps", ConvergenceWarning, stacklevel=2)
        self.components_ = np.vstack([solution.H[: len(guides)], unit_rows(solution.H[len(guides) :])])
        self.reconstruction_err_ = solution.error
        self.n_iter_ = solution.sweeps
        self.converged_ = solution.converged
        self._n_features_out = len(self.components_)
        return self

    def transform(self, X: Any) -> Floats:
        """W (segments x components): the best non-negative combination of the components for each segment."""
        check_is_fitted(self)
        return solve_codes(self._checked(X, reset=False), self.components_)

    def _checked(self, X: Any, *, reset: bool) -> Any:
        X = validate_data(self, X, accept_sparse="csr", dtype=np.float64, reset=reset)
        check_non_negative(X, "GuidedNMF")
        return csr_array(X) if issparse(X) else X

    def __sklearn_tags__(self) -> Any:
        tags = super().__sklearn_tags__()
        tags.input_tags.sparse = True
        tags.input_tags.positive_only = True
        return tags
