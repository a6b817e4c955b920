"""Recognition: which theme of a run is which theme of an earlier one, by the words that weigh most in both."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Words = Mapping[str, float]
"""The heaviest terms of a theme and their weights."""


class Recognition(NamedTuple):
    """For each of D themes, the known theme that it is (its rank, -1 for none) and how alike they are.

    `closest` is, for each known theme, the likeness of the theme most like it.
    """

    known: NDArray[np.int64]
    likeness: NDArray[np.float64]
    closest: NDArray[np.float64]


def recognise_themes(themes: Sequence[Words], known: Sequence[Words], *, floor: float) -> Recognition:
    """Match themes with known ones one to one, so that the sum of their likenesses is largest.

    Likeness is the cosine, 0 to 1, of all their words: one that only one of them has lowers it. A pair below `floor` is
    no pair. Source of the assignment: Kuhn (1955), The Hungarian method, as Greene et al. (2014) use it to compare the
    themes of two samples.
    """
    from scipy.optimize import linear_sum_assignment

    place = {
        word: column for column, word in enumerate(sorted({word for theme in (*themes, *known) for word in theme}))
    }
    likeness = _unit_rows(themes, place) @ _unit_rows(known, place).T
    rows, columns = linear_sum_assignment(np.where(likeness >= floor, likeness, 0.0), maximize=True)
    found = np.full(len(themes), -1, dtype=np.int64)
    measured = np.full(len(themes), np.nan)
    for row, column in zip(rows, columns, strict=True):
        if likeness[row, column] >= floor:
            found[row], measured[row] = column, likeness[row, column]
    return Recognition(found, measured, likeness.max(axis=0, initial=0.0))


def _unit_rows(themes: Sequence[Words], place: Mapping[str, int]) -> NDArray[np.float64]:
    """A row of length one for each theme, empty without words."""
    rows = np.zeros((len(themes), len(place)))
    for row, theme in zip(rows, themes, strict=True):
        row[[place[word] for word in theme]] = list(theme.values())
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    unit: NDArray[np.float64] = rows / np.where(lengths > 0, lengths, 1.0)
    return unit
