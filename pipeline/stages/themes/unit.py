"""Unit: rows of length one, without which no dot product is a cosine."""

# ruff: noqa: N803 - X, W and H are the names of the literature and of scikit-learn
from __future__ import annotations

from typing import Any

import numpy as np
from scipy.sparse import csr_array, issparse


def unit_rows(X: Any) -> Any:
    """The rows of X (sparse or dense) divided by their Euclidean length; empty rows stay empty."""
    lengths = np.sqrt(np.asarray((X * X).sum(axis=1)))
    scale = 1 / np.where(lengths > 0, lengths, 1.0)
    return csr_array(X.multiply(scale[:, None])) if issparse(X) else X * scale[:, None]
