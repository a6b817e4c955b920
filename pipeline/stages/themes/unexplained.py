"""Unexplained: what known components leave of a matrix for others to explain."""

# ruff: noqa: N803 - X, W and H are the names of the literature and of scikit-learn
from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from scipy.sparse import issparse

from pipeline.stages.themes.corpus import Floats
from pipeline.stages.themes.row_blocks import Blocks


def unexplained_blocks(blocks: Blocks, W: Floats, H: Floats) -> Iterator[tuple[slice, Any]]:
    """max(X - WH, 0) on the cells that X fills, block by block: sparse where X is."""
    for rows, block in blocks:
        yield rows, _left(block, W[rows], H) if len(H) else block


def _left(X: Any, W: Floats, H: Floats) -> Any:
    if not issparse(X):
        return np.where(X > 0, np.maximum(X - W @ H, 0), 0)
    left = X.copy()
    left.data -= np.einsum("ik,ik->i", np.repeat(W, np.diff(X.indptr), axis=0), np.ascontiguousarray(H.T)[X.indices])
    np.maximum(left.data, 0, out=left.data)
    return left
