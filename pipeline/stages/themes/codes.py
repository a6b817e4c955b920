"""Codes: the best non-negative combination of known components for each segment."""

# ruff: noqa: N803 - X, W and H are the names of the literature and of scikit-learn
from __future__ import annotations

from typing import Any

import numpy as np

from pipeline.stages.themes.corpus import Floats
from pipeline.stages.themes.row_blocks import RowBlocks
from pipeline.stages.themes.sweep import sweep_rows

_PRECISION = 1e-10
"""A code is found when no coefficient moves by more than this part of the largest target."""
_MAX_SWEEPS = 2000


def solve_codes(X: Any, H: Floats) -> Floats:
    """W (n x K) that minimises ||X - WH|| over W >= 0, for X (n x m) and H (K x m).

    Each row is a convex problem of its own, so a segment's codes do not depend on its neighbours; coordinate descent
    (Franc, Hlavac, Navara 2005) solves a block of them together. A component of length zero is given nothing.
    """
    gram, columns = H @ H.T, np.ascontiguousarray(H.T)
    codes = np.zeros((len(H), X.shape[0]))
    for rows, block in RowBlocks(X):
        _descend(codes[:, rows], gram, np.ascontiguousarray((block @ columns).T))
    return codes.T


def _descend(codes: Floats, gram: Floats, target: Floats) -> None:
    """Sweep in place until nothing moves."""
    enough = _PRECISION * float(target.max(initial=0.0))
    for _ in range(_MAX_SWEEPS):
        before = codes.copy()
        sweep_rows(codes, gram, target, rows=range(len(codes)))
        if np.abs(codes - before).max(initial=0.0) <= enough:
            break
