"""Unexplained: what known components leave of a matrix for others to explain."""

# ruff: noqa: N803 - X, W and H are the names of the literature and of scikit-learn
from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from scipy.sparse import issparse

from pipeline.stages.themes.corpus import Floats
from pipeline.stages.themes.row_blocks import Blocks


class Unexplained:
    """max(X - WH, 0) on the cells that X fills, as `Blocks`: sparse where X is, made anew each time."""

    def __init__(self, blocks: Blocks, W: Floats, H: Floats) -> None:
        self._blocks, self._codes, self._components = blocks, W, H

    def __iter__(self) -> Iterator[tuple[slice, Any]]:
        """Every block, in order."""
        for rows, block in self._blocks:
            yield rows, _left(block, self._codes[rows], self._components) if len(self._components) else block


def _left(X: Any, W: Floats, H: Floats) -> Any:
    if not issparse(X):
        return np.where(X > 0, np.maximum(X - W @ H, 0), 0)
    left = X.copy()
    left.data -= np.einsum("ik,ik->i", np.repeat(W, np.diff(X.indptr), axis=0), np.ascontiguousarray(H.T)[X.indices])
    np.maximum(left.data, 0, out=left.data)
    return left
