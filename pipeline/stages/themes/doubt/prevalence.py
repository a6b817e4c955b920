"""Prevalence: how large a part of the segments holds a theme, and how far that part can be trusted."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.stats import norm, t

from pipeline.schema import ENOUGH_DOCUMENTS
from pipeline.stages.themes.corpus import Booleans, Integers

Counts = NDArray[np.integer[Any]]

_CONFIDENCE = 0.90


def prevalence_interval(present: Booleans, documents: Integers) -> tuple[float, float]:
    """90 % interval of the share of segments that hold a theme; (NaN, NaN) below 8 documents.

    `present` (n) tells which segments hold it, `documents` (n) where they stand, as codes. Segments of a document
    resemble each other, so the sampling unit is the document: Wilson's score interval (1927) with the effective number
    of segments n / (1 + (m - 1) r), where m is the number of segments in the document of an average segment and r their
    intraclass correlation, reduced for the few documents it is estimated from (Korn & Graubard 1998).

    m is the sum of squared sizes over n (Kish 1987), not the mean size, and n / m, not their number, is how many
    documents there are to learn from: where one of them makes 40 % of the corpus, they are as few as five of a size.
    """
    sizes = np.bincount(documents)
    held = np.bincount(documents[present], minlength=len(sizes))
    sizes, held = sizes[sizes > 0], held[sizes > 0]
    if len(sizes) < ENOUGH_DOCUMENTS:
        return math.nan, math.nan
    n = float(sizes.sum())
    average = float((sizes**2).sum()) / n
    effective = n / (1 + (average - 1) * _intraclass_correlation(held, sizes))
    tail = (1 + _CONFIDENCE) / 2
    z, few = float(norm.ppf(tail)), float(t.ppf(tail, max(n / average - 1, 1.0)))
    return _wilson(held.sum() / n, effective * (z / few) ** 2, z)


def _intraclass_correlation(held: Counts, sizes: Counts) -> float:
    """ANOVA estimate, cut to 0..1; 1, the careful value, when all segments are alike and nothing can be estimated."""
    n, groups = sizes.sum(), len(sizes)
    share, shares = held.sum() / n, held / sizes
    typical = (n - (sizes**2).sum() / n) / (groups - 1)
    between = (sizes * (shares - share) ** 2).sum() / (groups - 1)
    within = (sizes * shares * (1 - shares)).sum() / max(n - groups, 1)
    spread = between + (typical - 1) * within
    return float(np.clip((between - within) / spread, 0, 1)) if spread > 0 else 1.0


def _wilson(share: float, n: float, z: float) -> tuple[float, float]:
    centre = share + z**2 / (2 * n)
    half = z * math.sqrt(share * (1 - share) / n + z**2 / (4 * n**2))
    scale = 1 + z**2 / n
    return max(0.0, (centre - half) / scale), min(1.0, (centre + half) / scale)
