"""NNDSVD: where a non-negative factorisation starts, without chance."""

# ruff: noqa: N803, N806 - X, W and H are the names of the literature and of scikit-learn
from __future__ import annotations

from typing import Any

import numpy as np
from sklearn.utils.extmath import randomized_svd

from pipeline.stages.themes.corpus import Floats


def start_nndsvda(X: Any, components: int, *, seed: int) -> tuple[Floats, Floats]:
    """W (n x components) and H (components x m) from the singular vectors of X, zeros filled with the mean of X.

    Each singular pair is split into its positive and its negative part, and the heavier part is kept.
    Components beyond the rank of X start at the mean. Empty columns, of which a sample of a large corpus has many,
    change no singular vector and are left out of their computation.
    Source: Boutsidis & Gallopoulos (2008), SVD based initialization: a head start for nonnegative matrix
    factorization, variant NNDSVDa.
    """
    W, H = np.zeros((X.shape[0], components)), np.zeros((components, X.shape[1]))
    mean = float(X.sum()) / max(X.shape[0] * X.shape[1], 1)
    filled = np.flatnonzero(X.sum(axis=0))
    rank = min(components, X.shape[0], len(filled))
    if rank:
        left, values, right = randomized_svd(X[:, filled], rank, random_state=seed)
        for k in range(rank):
            u, v = _heavier_part(left[:, k], right[k])
            length = np.linalg.norm(u) * np.linalg.norm(v)
            if length > 0:
                scale = np.sqrt(values[k] * length)
                W[:, k] = scale * u / np.linalg.norm(u)
                H[k, filled] = scale * v / np.linalg.norm(v)
    W[W == 0], H[H == 0] = mean, mean
    return W, H


def _heavier_part(u: Floats, v: Floats) -> tuple[Floats, Floats]:
    positive = np.maximum(u, 0), np.maximum(v, 0)
    negative = np.maximum(-u, 0), np.maximum(-v, 0)
    return max(positive, negative, key=lambda pair: float(np.linalg.norm(pair[0]) * np.linalg.norm(pair[1])))
