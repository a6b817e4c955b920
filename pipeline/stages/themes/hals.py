"""HALS: alternate least squares one component at a time, the solver under the guided factorisation."""

# ruff: noqa: N803, N806 - X, W and H are the names of the literature and of scikit-learn
from __future__ import annotations

from typing import NamedTuple

import numpy as np

from pipeline.stages.themes.corpus import Booleans, Floats
from pipeline.stages.themes.row_blocks import Blocks
from pipeline.stages.themes.sweep import sweep_rows


class Solution(NamedTuple):
    """Components H (K x m) of X ~ WH, and how they were reached."""

    H: Floats
    error: float
    sweeps: int
    converged: bool


def solve_hals(
    blocks: Blocks, W: Floats, H: Floats, *, guides: Floats, pull: float, allowed: Booleans, tol: float, max_iter: int
) -> Solution:
    """Minimise the objective of `GuidedNMF` from a given start; it never rises from one sweep to the next.

    X (n x m) comes in blocks of rows; a sweep goes through them once, and keeps the sums W'W and W'X. W is n x K and H
    is K x m, the first rows of H being the guided ones (`guides`, T x m); `allowed` (K x m) tells where H may differ
    from zero. Stops when a sweep lowers the objective by less than `tol` of ||X||^2; `error` is ||X - WH||.

    Source: Cichocki & Phan (2009), Fast local algorithms for large scale nonnegative matrix and tensor factorizations.
    """
    codes, H = np.ascontiguousarray(W.T), H.copy()
    guided = np.arange(len(guides))
    held = np.isinf(pull)
    strength = 0.0 if held else pull
    moving = range(len(guides) if held else 0, len(H))
    square = sum(float((block * block).sum()) for _, block in blocks)
    objective, error, sweep, converged = np.inf, square, 0, False
    while sweep < max_iter and not converged:
        sweep += 1
        before = objective
        gram = H @ H.T
        gaps = strength * ((H[guided] - guides) ** 2).sum(axis=1)
        gram[guided, guided] += gaps
        power, product = np.zeros_like(gram), np.zeros_like(H.T, order="C")
        columns = np.ascontiguousarray(H.T)
        for rows, block in blocks:
            part = codes[:, rows]
            sweep_rows(part, gram, np.ascontiguousarray((block @ columns).T), rows=range(len(H)))
            power += part @ part.T
            product += block.T @ part.T
        target = np.ascontiguousarray(product.T)
        objective = square - 2 * float((target * H).sum()) + float((gram * power).sum())
        error = objective - float(gaps @ power[guided, guided])
        converged = before - objective <= tol * square
        if not converged:
            pulls = strength * power[guided, guided]
            power[guided, guided] += pulls
            target[guided] += pulls[:, None] * guides
            sweep_rows(H, power, target, rows=moving, allowed=allowed)
    return Solution(H, float(np.sqrt(max(error, 0.0))), sweep, converged)
