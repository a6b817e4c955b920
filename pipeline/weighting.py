"""Weighting: what an occurrence of a term counts in a segment."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def inverse_frequency(held: NDArray[Any], segments: int) -> Floats:
    """Idf = 1 + ln((1 + n) / (1 + df)), as scikit-learn smooths it, for terms that `held` of n segments hold."""
    idf: Floats = 1 + np.log((1 + segments) / (1 + held))
    return idf


def weigh_counts(counts: Any, weights: Floats) -> Any:
    """(1 + ln tf) x the weight of the column, each row brought to length 1; CSR, float64, empty rows stay empty."""
    weighted = counts.astype(np.float64)
    weighted.data = (1 + np.log(weighted.data)) * weights[weighted.indices]
    lengths = np.sqrt(np.asarray(weighted.power(2).sum(axis=1)).ravel())
    weighted.data /= np.repeat(lengths, np.diff(weighted.indptr))
    return weighted
