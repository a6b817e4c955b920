"""Singular: the heaviest singular vectors of a matrix that comes in blocks of rows."""

from __future__ import annotations

import numpy as np

from pipeline.stages.themes.corpus import Floats
from pipeline.stages.themes.row_blocks import Blocks

_SETTLED = 1e-4
"""Part of its squared singular value by which X'X may still carry a vector off its direction."""
_MORE = 2
"""Directions to start with beyond those asked for."""
_NOTHING = 1e-12
"""Part of the largest squared singular value below which another one is rounding."""


def singular_vectors(blocks: Blocks, count: int, *, columns: int, seed: int) -> tuple[Floats, Floats]:
    """The first left singular vectors of X (n x m) times their values, and the right ones: n x r and r x m.

    X comes in blocks of rows, m being `columns`; r is `count`, or the rank of X where it is less. Starts from some
    random directions; each pass applies X'X to new ones, added up over the blocks, finds the best vectors in all
    directions so far, and goes on along what still moves them until they settle: where it started does not matter.

    Source: Musco & Musco (2015), Randomized block Krylov methods for stronger and faster approximate singular value
    decomposition, run until it has converged.
    """
    start = np.random.default_rng(seed).standard_normal((columns, min(count + _MORE, columns)))
    basis, applied = np.empty((columns, 0)), np.empty((columns, 0))
    fresh = np.linalg.qr(start)[0]
    while True:
        basis = np.hstack([basis, fresh])
        applied = np.hstack([applied, sum(block.T @ (block @ fresh) for _, block in blocks)])
        every, turn = np.linalg.eigh(basis.T @ applied)
        squares, turn, largest = every[::-1][:count], turn[:, ::-1][:, :count], every.max(initial=0.0)
        right = basis @ turn
        astray = applied @ turn - right * squares
        moving = np.linalg.norm(astray, axis=0) > _SETTLED * np.maximum(squares, _SETTLED * largest)
        if not moving.any() or basis.shape[1] == columns:
            break
        fresh = _new_directions(astray[:, moving], basis)
    kept = squares > _NOTHING * largest
    return np.vstack([block @ right[:, kept] for _, block in blocks]), right[:, kept].T


def _new_directions(vectors: Floats, basis: Floats) -> Floats:
    """Orthogonal directions of the vectors (m x k) outside the basis (m x b), at most m - b of them."""
    for _ in range(2):  # once leaves rounding along the basis
        vectors = vectors - basis @ (basis.T @ vectors)
    directions: Floats = np.linalg.qr(vectors)[0][:, : len(basis) - basis.shape[1]]
    return directions
