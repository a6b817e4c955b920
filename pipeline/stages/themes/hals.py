"""HALS: alternate least squares one component at a time, the solver under the guided factorisation."""

# ruff: noqa: N803, N806 - X, W and H are the names of the literature and of scikit-learn
from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from scipy.sparse import issparse

from pipeline.stages.themes.corpus import Booleans, Floats
from pipeline.stages.themes.sweep import sweep_rows


class Solution(NamedTuple):
    """Components H (K x m) of X ~ WH, and how they were reached."""

    H: Floats
    error: float
    sweeps: int
    converged: bool


def solve_hals(
    X: Any, W: Floats, H: Floats, *, guides: Floats, pull: float, allowed: Booleans, tol: float, max_iter: int
) -> Solution:
    """Minimise the objective of `GuidedNMF` from a given start; it never rises from one sweep to the next.

    X is n x m, sparse or dense; W is n x K and H is K x m, the first rows of H being the guided ones (`guides`, T x m);
    `allowed` (K x m) tells where H may differ from zero. Stops when a sweep lowers the objective by less than `tol`
    of ||X||^2; `error` is ||X - WH||.

    Source: Cichocki & Phan (2009), Fast local algorithms for large scale nonnegative matrix and tensor factorizations.
    """
    codes, H = np.ascontiguousarray(W.T), H.copy()
    transposed = X.T.tocsr() if issparse(X) else X.T
    guided = np.arange(len(guides))
    held = np.isinf(pull)
    strength = 0.0 if held else pull
    moving = range(len(guides) if held else 0, len(H))
    square = float((X * X).sum())
    objective, error, sweep, converged = np.inf, square, 0, False
    while sweep < max_iter and not converged:
        sweep += 1
        gram, target = H @ H.T, np.ascontiguousarray((X @ H.T).T)
        gaps = strength * ((H[guided] - guides) ** 2).sum(axis=1)
        gram[guided, guided] += gaps
        sweep_rows(codes, gram, target, rows=range(len(H)))
        before, power = objective, codes @ codes.T
        objective = square - 2 * float((target * codes).sum()) + float((gram * power).sum())
        error = objective - float(gaps @ power[guided, guided])
        converged = before - objective <= tol * square
        if not converged:
            target = np.ascontiguousarray((transposed @ codes.T).T)
            pulls = strength * power[guided, guided]
            power[guided, guided] += pulls
            target[guided] += pulls[:, None] * guides
            sweep_rows(H, power, target, rows=moving, allowed=allowed)
    return Solution(H, float(np.sqrt(max(error, 0.0))), sweep, converged)
