"""The heat table writes its numbers."""

from __future__ import annotations

import pandas as pd
import pytest

from pipeline.charts.heat import draw_heat
from pipeline.charts.style import theme_color
from tests.charts.drawings import words_of


@pytest.mark.parametrize("themes", [1, 6, 7, 14])
def test_the_heat_table_writes_its_numbers(themes: int) -> None:
    present = pd.DataFrame([[3] * themes, [0] * themes], index=["Un titre", "2016"], columns=range(themes))
    figure = draw_heat(present, segments=pd.Series([4, 0]), colors=[theme_color(rank) for rank in range(themes)])
    words = words_of(figure)
    assert words.count("3") + words.count("·") >= 2 * themes
    assert "Un titre  (4)" in words
