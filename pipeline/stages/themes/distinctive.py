"""Distinctive: which terms belong to one theme rather than to the others."""

from __future__ import annotations

import numpy as np

from pipeline.stages.themes.corpus import Floats


def distinctiveness(profiles: Floats) -> Floats:
    """K x m: the part of a term's total weight over all K themes that falls to each, 0 to 1; 0 for an unused term."""
    total = profiles.sum(axis=0)
    parts: Floats = profiles / np.where(total > 0, total, 1.0)
    return parts
