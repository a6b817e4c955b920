"""Correspondence analysis against the values that R's `ca` prints for Greenacre's smokers."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.sparse import csr_array

from pipeline.stages.contrast.correspondence import analyse_correspondence

SMOKERS = np.array([[4, 2, 3, 2], [4, 3, 7, 4], [25, 10, 12, 4], [18, 24, 33, 13], [10, 6, 7, 2]], dtype=float)


def test_the_inertia_and_the_masses_are_those_of_greenacre() -> None:
    found = analyse_correspondence(SMOKERS)
    assert found.inertia == pytest.approx([0.074759, 0.010017, 0.000414], abs=1e-6)
    assert found.row_mass == pytest.approx([0.056995, 0.093264, 0.264249, 0.455959, 0.129534], abs=1e-6)
    assert np.sqrt(found.row_distance) == pytest.approx([0.216559, 0.356921, 0.380779, 0.240025, 0.216169], abs=1e-6)


def test_the_coordinates_are_those_of_greenacre() -> None:
    found = analyse_correspondence(SMOKERS)
    rows, columns = (places / np.sqrt(found.inertia) for places in (found.rows, found.columns))
    sign = np.sign(columns[0, 0]) * -1  # the sign of an axis is a convention
    assert sign * rows[:, 0] == pytest.approx([-0.240539, 0.947105, -1.391973, 0.851989, -0.735456], abs=1e-6)
    assert sign * columns[:, 0] == pytest.approx([-1.438471, 0.363746, 0.718017, 1.074445], abs=1e-6)


tables = st.lists(st.lists(st.integers(1, 50), min_size=3, max_size=3), min_size=3, max_size=8)


@given(tables)
def test_the_identities_of_the_method_hold(counts: list[list[int]]) -> None:
    table = np.array(counts, dtype=float)
    found = analyse_correspondence(table)
    expected = np.outer(table.sum(axis=1), table.sum(axis=0)) / table.sum()
    assert found.inertia.sum() == pytest.approx(((table - expected) ** 2 / expected).sum() / table.sum(), abs=1e-9)
    assert found.row_mass @ found.rows == pytest.approx(np.zeros(len(found.inertia)), abs=1e-9)
    for contributions in (found.row_contributions, found.column_contributions):
        assert contributions.sum(axis=0) == pytest.approx(np.ones(len(found.inertia)))
    assert (found.rows**2).sum(axis=1) == pytest.approx(found.row_distance, abs=1e-9)


@given(tables)
def test_an_active_column_placed_afterwards_stands_where_it_stood(counts: list[list[int]]) -> None:
    table = np.array(counts, dtype=float)
    found = analyse_correspondence(table)
    places, distance = found.place_columns(csr_array(table.T))
    assert places == pytest.approx(found.columns, abs=1e-6)
    assert distance == pytest.approx(found.column_distance, abs=1e-9)


def test_the_column_that_weighs_most_on_an_axis_stands_on_its_positive_side() -> None:
    found = analyse_correspondence(SMOKERS)
    heaviest = found.column_contributions.argmax(axis=0)
    assert (found.columns[heaviest, range(3)] > 0).all()
