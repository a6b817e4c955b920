import numpy as np
import pytest

from pipeline.stages.themes.doubt.chance import Resistance
from pipeline.stages.themes.doubt.number import choose_number, supported_numbers


def resistance(stability, *, null=(0.2, 0.25, 0.3), bar=0.3):
    """K themes against null corpora whose themes are all as stable as these numbers."""
    values = np.array(stability, dtype=float)
    return Resistance(values, np.array([[mean] * len(values) for mean in null]), np.full(len(values), bar))


@pytest.mark.parametrize(
    ("resistances", "number"),
    [
        ({}, 0),
        ({1: resistance([0.25])}, 0),
        ({1: resistance([0.8])}, 1),
        ({1: resistance([0.8]), 2: resistance([0.8, 0.7])}, 2),
        ({1: resistance([0.8]), 2: resistance([0.2, 0.2])}, 1),
        ({1: resistance([0.8]), 3: resistance([0.9, 0.25, 0.25])}, 1),  # a third resists, half would be needed
        ({4: resistance([0.9, 0.8, 0.25, 0.25])}, 4),
    ],
)
def test_supported_numbers(resistances, number):
    assert max(supported_numbers(resistances), default=0) == number


def test_one_wild_null_corpus_at_any_number_raises_the_bar_for_all():
    wild = resistance([0.2, 0.2], null=(0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.9))
    assert supported_numbers({1: resistance([0.32])}) == [1]
    assert supported_numbers({1: resistance([0.32]), 2: wild}) == []


FEW, MANY = [0.9, 0.8, 0.25], [0.9, 0.8, 0.7, 0.25, 0.2]


@pytest.mark.parametrize(
    ("stabilities", "number"),
    [
        ([], 0),
        ([[0.25]], 0),
        ([[0.8], [0.8, 0.7], FEW], 2),
        ([[0.8], FEW], 3),
        ([[0.8], FEW, MANY], 5),
        ([[0.8, 0.7, 0.6], MANY], 3),
    ],
    ids=["nothing", "chance", "no more with three", "two of three", "three of five", "as many firm with fewer"],
)
def test_the_number_is_the_smallest_with_the_most_firm_themes(stabilities, number):
    assert choose_number({len(themes): resistance(themes) for themes in stabilities}) == number
