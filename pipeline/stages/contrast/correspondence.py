"""Correspondence analysis (AFC) of a table of counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Correspondence:
    """Rows and columns of a table in the space of its k axes, the first axis first.

    Coordinates are principal: on an axis, the inertia is the mean of their squares weighted by the masses.
    """

    inertia: Floats
    """k: inertia along each axis; their sum is chi2 / n."""
    row_mass: Floats
    column_mass: Floats
    rows: Floats
    """rows x k."""
    columns: Floats
    """columns x k."""
    row_distance: Floats
    """Squared chi2 distance of each row to the mean row."""
    column_distance: Floats

    @property
    def row_contributions(self) -> Floats:
        """Part of each axis' inertia that each row makes: rows x k."""
        return self.row_mass[:, None] * self.rows**2 / self.inertia

    @property
    def column_contributions(self) -> Floats:
        """The same of each column: columns x k."""
        return self.column_mass[:, None] * self.columns**2 / self.inertia

    def place_columns(self, counts: Any) -> tuple[Floats, Floats]:
        """Coordinates and squared distances of columns that took no part (m x rows CSR: their counts over the rows)."""
        profiles = counts.multiply(1 / counts.sum(axis=1)[:, None]).tocsr()
        # sum (p - r)^2 / r, where p and r both sum to one: a table of documents by words would be too large undone.
        distance = np.maximum(profiles.power(2) @ (1 / self.row_mass) - 1, 0)
        return profiles @ (self.rows / np.sqrt(self.inertia)), distance


def analyse_correspondence(table: Floats) -> Correspondence:
    """Correspondence analysis of a table without empty row or column (Benzécri 1973; Greenacre 1984).

    The singular value decomposition of (P - r c') / sqrt(r c'), where P is the table as proportions, r and c its
    margins. On each axis the column that contributes most stands on the positive side, so that the signs do not
    depend on the library. At most min(rows, columns) - 1 axes, those without inertia left out.
    """
    proportions = table / table.sum()
    row_mass, column_mass = proportions.sum(axis=1), proportions.sum(axis=0)
    expected = np.outer(row_mass, column_mass)
    left, singular, right = np.linalg.svd((proportions - expected) / np.sqrt(expected), full_matrices=False)
    axes = np.flatnonzero(singular[: min(table.shape) - 1] > np.finfo(np.float64).eps * max(table.shape))
    left, singular, right = left[:, axes], singular[axes], right[axes].T
    heaviest = np.abs(right).argmax(axis=0)
    signs = np.sign(right[heaviest, range(len(axes))])
    return Correspondence(
        inertia=singular**2,
        row_mass=row_mass,
        column_mass=column_mass,
        rows=left * signs * singular / np.sqrt(row_mass)[:, None],
        columns=right * signs * singular / np.sqrt(column_mass)[:, None],
        row_distance=((proportions / row_mass[:, None] - column_mass) ** 2 / column_mass).sum(axis=1),
        column_distance=((proportions.T / column_mass[:, None] - row_mass) ** 2 / row_mass).sum(axis=1),
    )
