import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.stages.themes.doubt.agreement import agreement_matrix, average_jaccard

rankings = st.lists(st.integers(0, 30), unique=True, max_size=20).map(np.array)


def ranking(text, words):
    return np.array([words.index(word) for word in text.split()])


def test_the_example_of_greene_et_al():
    words = ["album", "music", "best", "award", "win", "sport", "medal"]
    first, second = "album music best award win", "sport best win medal award"
    assert average_jaccard(ranking(first, words), ranking(second, words)) == pytest.approx(0.1542857, abs=1e-7)


@pytest.mark.parametrize(
    ("first", "second", "agreement"),
    [
        ([1, 2, 3], [1, 2, 3], 1.0),
        ([1, 2], [3, 4], 0.0),
        ([], [], 0.0),
        ([1], [], 0.0),
        ([1, 2], [1], (1 + 1 / 2) / 2),
        ([1, 2], [2, 1], (0 + 1) / 2),
    ],
)
def test_average_jaccard(first, second, agreement):
    assert average_jaccard(np.array(first, dtype=int), np.array(second, dtype=int)) == pytest.approx(agreement)


@given(rankings, rankings)
def test_against_the_definition(first, second):
    depth = max(len(first), len(second))
    expected = 0.0
    for d in range(1, depth + 1):
        one, other = set(first[:d].tolist()), set(second[:d].tolist())
        expected += len(one & other) / len(one | other) / depth
    assert average_jaccard(first, second) == pytest.approx(expected)
    assert average_jaccard(second, first) == pytest.approx(expected)


def test_only_terms_with_a_weight_are_compared():
    first, second = np.array([[0.9, 0.1, 0.0]]), np.array([[0.9, 0.0, 0.1], [0.2, 0.1, 0.0]])
    assert agreement_matrix(first, second) == pytest.approx(np.array([[(1 + 1 / 3) / 2, 1.0]]))
    assert agreement_matrix(np.empty((0, 3)), np.empty((0, 3))).shape == (0, 0)
