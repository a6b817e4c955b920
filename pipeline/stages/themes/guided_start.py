"""Guided start: where a factorisation that is guided by known components begins, without chance."""

# ruff: noqa: N803 - X, W and H are the names of the literature and of scikit-learn
from __future__ import annotations

from typing import Any

import numpy as np

from pipeline.stages.themes.codes import solve_codes
from pipeline.stages.themes.corpus import Floats
from pipeline.stages.themes.nndsvd import start_nndsvda
from pipeline.stages.themes.row_blocks import RowBlocks
from pipeline.stages.themes.unexplained import unexplained_blocks
from pipeline.stages.themes.unit import unit_rows


class GuidedStart:
    """Starts for X (n x m) and T guides (T x m, of any length): guides with their best codes, NNDSVDa on the rest.

    The rest is what the guides leave of X, and as large; it is held, and serves for any number of free components.
    """

    def __init__(self, X: Any, guides: Floats) -> None:
        self._guides = unit_rows(guides)
        self._codes = solve_codes(X, self._guides)
        self._left = list(unexplained_blocks(RowBlocks(X), self._codes, self._guides))

    def find(self, free: int, *, seed: int) -> tuple[Floats, Floats]:
        """W (n x K) and H (K x m): the guides, brought to unit length, then that many free components."""
        codes, components = start_nndsvda(self._left, free, columns=self._guides.shape[1], seed=seed)
        return np.hstack([self._codes, codes]), np.vstack([self._guides, components])
