"""Row blocks: a matrix some rows at a time, so that what is computed from it is never as large as itself."""

# ruff: noqa: N803 - X, W and H are the names of the literature and of scikit-learn
from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

Blocks = Iterable[tuple[slice, Any]]
"""Which rows, and the part of the matrix that they make: all rows once, in order, as often as one goes through them."""

_ROWS = 20_000
"""Rows of a block. A constant: sums are the same on every machine."""


class RowBlocks:
    """The rows of X (n x m, sparse or dense) as `Blocks`."""

    def __init__(self, X: Any, *, rows: int = _ROWS) -> None:
        self._matrix, self._rows = X, rows

    def __iter__(self) -> Iterator[tuple[slice, Any]]:
        """Every block, in order."""
        size = self._matrix.shape[0]
        for start in range(0, size, self._rows):
            rows = slice(start, min(start + self._rows, size))
            yield rows, self._matrix if size <= self._rows else self._matrix[rows]  # to slice is to copy
