"""Themes of two runs, matched by their words."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.recognition import recognise_themes

KNOWN = [{"vélo": 3.0, "livreur": 1.0}, {"stage": 2.0, "école": 1.0}]


@pytest.mark.parametrize(
    ("themes", "known"),
    [
        ([{"vélo": 3, "livreur": 1}, {"stage": 2, "école": 1}], [0, 1]),
        ([{"stage": 4, "école": 1}, {"vélo": 6, "livreur": 2}], [1, 0]),
        ([{}], [-1]),
        ([{"vélo": 1}, {"livreur": 1}], [0, -1]),
        ([{"vélo": 1, "stage": 2}], [1]),
        ([], []),
    ],
    ids=["same", "in another order", "empty", "one to one", "the more alike", "none"],
)
def test_a_theme_is_the_known_one_most_like_it(themes, known):
    assert recognise_themes(themes, KNOWN, floor=0.3).known.tolist() == known


def test_the_sum_of_the_likenesses_counts_not_the_first_come():
    """Both themes prefer the first known one; the second can do with nothing else."""
    themes = [{"vélo": 0.8, "livreur": 0.6}, {"vélo": 1.0}]
    known = [{"vélo": 1.0}, {"vélo": 0.5, "livreur": 0.8}]
    assert recognise_themes(themes, known, floor=0.1).known.tolist() == [1, 0]


def test_below_the_floor_a_theme_is_new_and_the_likeness_is_still_told():
    found = recognise_themes([{"livreur": 1.0}], KNOWN, floor=0.5)
    assert found.known.tolist() == [-1]
    assert np.isnan(found.likeness).all()
    assert found.closest == pytest.approx([1 / np.sqrt(10), 0])


def test_a_word_that_only_one_of_them_has_lowers_the_likeness():
    assert recognise_themes([{"vélo": 3.0}], [{"vélo": 3.0, "forge": 4.0}], floor=0).likeness == pytest.approx([0.6])


def test_without_known_themes_all_are_new():
    assert recognise_themes(KNOWN, [], floor=0.0).known.tolist() == [-1, -1]


@given(st.permutations(range(5)), st.integers(0, 100))
def test_themes_are_recognised_in_any_order(order, seed):
    weights = np.random.default_rng(seed).random((5, 12)) ** 4
    themes = [{f"mot {column}": float(weight) for column, weight in enumerate(row)} for row in weights]
    found = recognise_themes([themes[rank] for rank in order], themes, floor=0.5)
    assert found.known.tolist() == list(order)
    assert found.likeness == pytest.approx(1)
