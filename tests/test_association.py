"""Association of two words against published and hand-made values."""

import math

import pytest

from pipeline.association import log_likelihood, npmi


def test_dunnings_example_is_found_again() -> None:
    """Dunning 1993, table of "the swiss": 110, 2442, 111 and 29114 bigrams."""
    together, first_alone, second_alone, neither = 110, 2442, 111, 29114
    total = together + first_alone + second_alone + neither
    found = log_likelihood(together, together + first_alone, together + second_alone, total)
    assert float(found) == pytest.approx(270.72, abs=0.005)


@pytest.mark.parametrize(
    ("together", "first", "second", "tie"),
    [(10, 20, 50, 0.0), (20, 20, 20, 1.0), (5, 50, 50, math.log(0.2) / math.log(20)), (100, 100, 100, 1.0)],
)
def test_words_that_ignore_each_other_score_zero_and_inseparable_ones_one(
    together: int, first: int, second: int, tie: float
) -> None:
    assert float(npmi(together, first, second, 100)) == pytest.approx(tie)


def test_independence_has_no_likelihood() -> None:
    assert float(log_likelihood(10, 20, 50, 100)) == pytest.approx(0)
    assert float(log_likelihood(0, 0, 50, 100)) == 0
