import numpy as np
import pytest

from pipeline.stages.themes.doubt.chance import Resistance
from pipeline.stages.themes.doubt.number import supported_numbers


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
