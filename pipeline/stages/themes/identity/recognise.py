"""Recognise: which theme of this run is which theme of an earlier one."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from scipy.optimize import linear_sum_assignment

from pipeline.stages.themes.corpus import Floats, Integers
from pipeline.stages.themes.unit import unit_rows


class Recognition(NamedTuple):
    """For each of D themes, the known theme that it is (its rank, -1 for none) and how alike they are.

    `closest` is, for each known theme, the likeness of the theme most like it.
    """

    known: Integers
    likeness: Floats
    closest: Floats


def recognise_themes(themes: Floats, known: Floats, *, floor: float) -> Recognition:
    """Match themes (D x m weights) with known ones (R x m) one to one, so that the sum of their likenesses is largest.

    Likeness is the cosine, 0 to 1; a pair below `floor` is no pair. Source of the assignment: Kuhn (1955), The
    Hungarian method, as Greene et al. (2014) use it to compare the themes of two samples.
    """
    likeness = unit_rows(themes) @ unit_rows(known).T
    rows, columns = linear_sum_assignment(np.where(likeness >= floor, likeness, 0.0), maximize=True)
    found = np.full(len(themes), -1, dtype=np.int64)
    measured = np.full(len(themes), np.nan)
    for row, column in zip(rows, columns, strict=True):
        if likeness[row, column] >= floor:
            found[row], measured[row] = column, likeness[row, column]
    return Recognition(found, measured, likeness.max(axis=0, initial=0.0))
