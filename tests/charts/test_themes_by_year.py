"""The themes over time have a panel each."""

from __future__ import annotations

import pandas as pd

from pipeline.charts.themes_by_year import draw_themes_by_year
from tests.sample import sample_tables


def test_each_theme_has_its_panel_and_an_incomplete_year_a_ring() -> None:
    themes = sample_tables()["themes"].head(2)
    shares = pd.DataFrame(
        {
            "theme": ["solidarité", "solidarité"], "value": ["2019", "2020"], "share": [0.2, 0.4], "low": [0.1, 0.3],
            "high": [0.3, 0.5], "incomplete": [False, True],
        }
    )  # fmt: skip
    first, second, third = draw_themes_by_year(shares, themes).axes
    assert [(line.get_xdata()[0], line.get_fillstyle()) for line in first.lines] == [(2019, "full"), (2020, "none")]
    assert not second.lines
    assert not third.axison
