import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.stages.themes.identity.recognise import recognise_themes

KNOWN = np.array([[3.0, 1, 0, 0], [0, 0, 2, 1]])


@pytest.mark.parametrize(
    ("themes", "known"),
    [
        ([[3, 1, 0, 0], [0, 0, 2, 1]], [0, 1]),
        ([[0, 0, 4, 1], [6, 2, 0, 0]], [1, 0]),
        ([[0, 0, 0, 0]], [-1]),
        ([[1, 0, 0, 0], [0, 1, 0, 0]], [0, -1]),
        ([[1, 0, 2, 0]], [1]),
        (np.empty((0, 4)), []),
    ],
    ids=["same", "in another order", "empty", "one to one", "the more alike", "none"],
)
def test_a_theme_is_the_known_one_most_like_it(themes, known):
    assert recognise_themes(np.asarray(themes, dtype=float), KNOWN, floor=0.3).known.tolist() == known


def test_the_sum_of_the_likenesses_counts_not_the_first_come():
    """Both themes prefer the first known one; the second can do with nothing else."""
    themes, known = np.array([[0.8, 0.6, 0], [1, 0, 0]]), np.array([[1.0, 0, 0], [0.5, 0.8, 0]])
    assert recognise_themes(themes, known, floor=0.1).known.tolist() == [1, 0]


def test_below_the_floor_a_theme_is_new_and_the_likeness_is_still_told():
    found = recognise_themes(np.array([[0, 1.0, 0, 0]]), KNOWN, floor=0.5)
    assert found.known.tolist() == [-1]
    assert np.isnan(found.likeness).all()
    assert found.closest == pytest.approx([1 / np.sqrt(10), 0])


def test_without_known_themes_all_are_new():
    assert recognise_themes(KNOWN, np.empty((0, 4)), floor=0.0).known.tolist() == [-1, -1]


@given(st.permutations(range(5)), st.integers(0, 100))
def test_themes_are_recognised_in_any_order(order, seed):
    themes = np.random.default_rng(seed).random((5, 12)) ** 4
    found = recognise_themes(themes[order], themes, floor=0.5)
    assert found.known.tolist() == list(order)
    assert found.likeness == pytest.approx(1)
