"""Guided start: where a factorisation that is guided by known components begins, without chance."""

# ruff: noqa: N803 - X, W and H are the names of the literature and of scikit-learn
from __future__ import annotations

from typing import Any

import numpy as np

from pipeline.stages.themes.codes import solve_codes
from pipeline.stages.themes.corpus import Floats
from pipeline.stages.themes.nndsvd import start_nndsvda
from pipeline.stages.themes.row_blocks import RowBlocks
from pipeline.stages.themes.singular import singular_vectors
from pipeline.stages.themes.unexplained import unexplained_blocks
from pipeline.stages.themes.unit import unit_rows


class GuidedStart:
    """Starts for X (n x m) and T guides (T x m, of any length): guides with their best codes, NNDSVDa on the rest.

    The singular vectors of what the guides leave of X are found once, for up to `most` free components.
    """

    def __init__(self, X: Any, guides: Floats, *, most: int, seed: int) -> None:
        self._guides = unit_rows(guides)
        self._codes = solve_codes(X, self._guides)
        rest = list(unexplained_blocks(RowBlocks(X), self._codes, self._guides))
        self._vectors = singular_vectors(rest, most, columns=X.shape[1], seed=seed)
        self._mean = sum(float(block.sum()) for _, block in rest) / max(X.shape[0] * X.shape[1], 1)

    def find(self, free: int) -> tuple[Floats, Floats]:
        """W (n x K) and H (K x m): the guides, brought to unit length, then that many free components."""
        codes, components = start_nndsvda(*self._vectors, free, mean=self._mean)
        return np.hstack([self._codes, codes]), np.vstack([self._guides, components])
