"""Specificities against published values and exact integer arithmetic."""

from math import comb, log10

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.stages.contrast.specificity import specificity

# Ten speeches of Robespierre, the data of Lafon 1980 as the R package textometry distributes them; the last row stands
# for all other words.
COUNTS = np.array(
    [
        [464, 165, 194, 392, 398, 235, 509, 96, 58, 662],
        [45, 18, 15, 14, 53, 30, 42, 16, 4, 59],
        [35, 10, 16, 29, 29, 9, 21, 14, 2, 42],
        [30, 13, 11, 19, 22, 10, 16, 7, 2, 35],
        [6, 5, 16, 8, 23, 10, 35, 8, 3, 39],
        [7815, 2347, 3668, 6441, 7371, 4261, 9519, 1922, 1015, 13096],
    ]
)
WORDS = ["de", "peuple", "république", "ennemi", "patrie", "autres"]


def of_speech(word: str, speech: int) -> float:
    row, column = WORDS.index(word), speech - 1
    return float(specificity(COUNTS[row, column], COUNTS[row].sum(), COUNTS[:, column].sum(), COUNTS.sum()))


@pytest.mark.parametrize(
    ("word", "speech", "score"),
    [
        ("de", 1, 1.2477), ("de", 2, 2.6891), ("de", 10, -2.2050), ("peuple", 4, -4.1743), ("peuple", 5, 2.1122),
        ("patrie", 1, -4.2432), ("patrie", 7, 1.5961), ("autres", 2, -3.6429), ("autres", 10, 2.4355),
    ],
)  # fmt: skip
def test_the_values_published_with_textometry_are_found_again(word: str, speech: int, score: float) -> None:
    assert of_speech(word, speech) == pytest.approx(score, abs=5e-5)


def test_lafon_gives_the_probability_of_so_few_peuple_in_the_fourth_speech() -> None:
    assert 10 ** of_speech("peuple", 4) == pytest.approx(6.6937e-5, abs=1e-9)


def exact(present: int, held: int, part: int, total: int) -> float:
    """The definition, in whole numbers."""
    over = present * total >= held * part
    counts = range(present, min(held, part) + 1) if over else range(max(0, held + part - total), present + 1)
    cases = sum(comb(held, k) * comb(total - held, part - k) for k in counts)
    return (1 if over else -1) * (log10(comb(total, part)) - log10(cases))


@st.composite
def draws(draw: st.DrawFn) -> tuple[int, int, int, int]:
    total = draw(st.integers(1, 300))
    held, part = draw(st.integers(0, total)), draw(st.integers(0, total))
    present = draw(st.integers(max(0, held + part - total), min(held, part)))
    return present, held, part, total


@given(draws())
def test_any_score_is_that_of_whole_numbers(case: tuple[int, int, int, int]) -> None:
    assert float(specificity(*case)) == pytest.approx(exact(*case), abs=1e-8)


def test_a_score_beyond_the_smallest_number_of_the_machine_is_still_exact() -> None:
    # Every one of 2 500 words in 5 000 of 10 000 000: a product of 2 500 ratios.
    log_probability = np.log10((5000 - np.arange(2500)) / (10_000_000 - np.arange(2500))).sum()
    assert float(specificity(2500, 2500, 5000, 10_000_000)) == pytest.approx(-log_probability, rel=1e-9)
