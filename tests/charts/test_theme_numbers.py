"""The stability of each number of themes stands beside that of chance."""

from __future__ import annotations

from pipeline.charts.theme_numbers import draw_theme_numbers
from tests.sample import sample_tables


def test_a_number_of_themes_without_measure_has_no_mark() -> None:
    numbers = sample_tables()["theme_numbers"]
    crosses, discs, ring = draw_theme_numbers(numbers).axes[0].lines
    assert list(discs.get_xdata()) == list(crosses.get_xdata()) == [1, 2, 3, 4]
    assert list(ring.get_xdata()) == list(numbers.loc[numbers["chosen"], "number"])
