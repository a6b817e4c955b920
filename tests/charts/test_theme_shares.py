"""The marks of the themes stand at their shares, or at their numbers."""

from __future__ import annotations

import pytest

from pipeline.charts.theme_shares import draw_theme_shares
from tests.charts.drawings import words_of
from tests.sample import sample_tables


@pytest.mark.parametrize("measured", [True, False])
def test_the_marks_of_the_themes_stand_at_their_shares_or_numbers(*, measured: bool) -> None:
    themes = sample_tables()["themes"]
    figure = draw_theme_shares(themes, measured=measured)
    marks = [line.get_xdata()[0] for line in figure.axes[0].lines]
    assert marks == list(themes["share" if measured else "segments"])
    assert ("25\u202f%" in words_of(figure)) == measured
