"""Parts: how much of each segment the themes explain together, and each of them in it."""

from __future__ import annotations

from typing import Any

import numpy as np

from pipeline.stages.themes.codes import solve_codes
from pipeline.stages.themes.corpus import Floats


def explained_parts(weights: Any, components: Floats) -> Floats:
    """Parts, n x K, of segments of unit length (n x m) for K components: each in 0..1, each row summing to at most 1.

    With w >= 0 the best combination of components for a segment x, the approximation is orthogonal to what it leaves:
    ||x||^2 = ||wH||^2 + ||x - wH||^2 and ||wH||^2 = sum over k of w_k (h_k . x). The term k of that sum is the part of
    theme k; the residual, ||x - wH||^2, is what no theme explains.
    """
    parts = solve_codes(weights, components) * (weights @ components.T)
    total = parts.sum(axis=1, keepdims=True)
    bounded: Floats = parts / np.maximum(total, 1.0)  # rounding can carry a sum past 1 by some 1e-10
    return bounded
