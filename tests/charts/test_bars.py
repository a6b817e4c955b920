"""Bars have the height of their numbers, and names as long as there is room."""

from __future__ import annotations

import pandas as pd
import pytest

from pipeline.charts.bars import draw_bars


@pytest.mark.parametrize(("rows", "named"), [(3, 3), (40, 40), (41, 21), (500, 39)])
def test_bars_have_the_height_of_their_numbers_and_names_as_long_as_there_is_room(rows: int, named: int) -> None:
    counts = pd.Series(range(rows), index=[f"{1500 + rank}" for rank in range(rows)])
    [axes] = draw_bars(counts, across="année", up="documents").axes
    assert [bar.get_height() for bar in axes.patches] == list(counts)
    assert [name.get_text() for name in axes.get_xticklabels()] == list(counts.index[:: -(-rows // named)])
