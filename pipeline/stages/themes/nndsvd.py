"""NNDSVD: where a non-negative factorisation starts, without chance."""

# ruff: noqa: N806 - X, W and H are the names of the literature and of scikit-learn
from __future__ import annotations

import numpy as np

from pipeline.stages.themes.corpus import Floats

_ROUNDING = 1e-9
"""Part of the largest value below which another one is zero."""


def start_nndsvda(left: Floats, right: Floats, components: int, *, mean: float) -> tuple[Floats, Floats]:
    """W (n x components) and H (components x m) from the singular vectors of X, zeros filled with the mean of X.

    `left` (n x r, times the singular values) and `right` (r x m) are those of X; more than enough may be given. Each
    singular pair is split into its positive and its negative part, and the heavier part is kept. Components beyond the
    rank of X start at the mean.
    Source: Boutsidis & Gallopoulos (2008), SVD based initialization: a head start for nonnegative matrix
    factorization, variant NNDSVDa.
    """
    W, H = np.zeros((len(left), components)), np.zeros((components, right.shape[1]))
    for k, pair in enumerate(zip(left.T[:components], right[:components], strict=True)):
        u, v = _heavier_part(*pair)
        lengths = np.linalg.norm(u), np.linalg.norm(v)
        if min(lengths) > 0:
            W[:, k], H[k] = u * np.sqrt(lengths[1] / lengths[0]), v * np.sqrt(lengths[0] / lengths[1])
    for factor in (W, H):
        factor[factor <= _ROUNDING * factor.max(initial=0.0)] = mean
    return W, H


def _heavier_part(u: Floats, v: Floats) -> tuple[Floats, Floats]:
    positive = np.maximum(u, 0), np.maximum(v, 0)
    negative = np.maximum(-u, 0), np.maximum(-v, 0)
    return max(positive, negative, key=lambda pair: float(np.linalg.norm(pair[0]) * np.linalg.norm(pair[1])))
