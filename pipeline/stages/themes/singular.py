"""Singular: the heaviest singular vectors of a matrix that comes in blocks of rows."""

from __future__ import annotations

import numpy as np

from pipeline.stages.themes.corpus import Floats
from pipeline.stages.themes.row_blocks import Blocks

_MORE = 10
"""Directions followed beyond those asked for: the first ones settle the sooner."""
_PASSES = 5
_NOTHING = 1e-12
"""Part of the largest squared singular value below which another one is rounding."""


def singular_vectors(blocks: Blocks, count: int, *, columns: int, seed: int) -> tuple[Floats, Floats]:
    """The first left singular vectors of X (n x m) times their values, and the right ones: n x r and r x m.

    X comes in blocks of rows, m being `columns`; r is `count`, or the rank of X where it is less. Randomised: each
    pass adds up X'XQ over the blocks for some directions Q, and makes these orthogonal again.

    Source: Halko, Martinsson, Tropp (2011), Finding structure with randomness, algorithm 4.4.
    """
    directions = np.random.default_rng(seed).standard_normal((columns, min(count + _MORE, columns)))
    for _ in range(_PASSES):
        directions = np.linalg.qr(sum(block.T @ (block @ directions) for _, block in blocks))[0]
    images = np.vstack([block @ directions for _, block in blocks])
    squares, turn = np.linalg.eigh(images.T @ images)
    turn = turn[:, squares > _NOTHING * squares.max(initial=0.0)][:, ::-1][:, :count]
    return images @ turn, (directions @ turn).T
