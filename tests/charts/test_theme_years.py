"""A year has a share only where it has documents enough."""

from __future__ import annotations

import matplotlib as mpl
import pandas as pd
import pytest

from pipeline.charts.style import PALETTE
from pipeline.charts.theme_years import draw_theme_years


def years_of(readable: list[bool]) -> pd.DataFrame:
    """A year per flag, from 2010 on, rank segments out of 40; without interval where the flag is false."""
    rows = [
        {"year": str(2010 + rank), "present": rank, "segments": 40, "share": rank / 40, "low": 0.0, "high": 1.0}
        for rank in range(len(readable))
    ]
    years = pd.DataFrame(rows)
    return years.assign(**{column: years[column].where(readable) for column in ("share", "low", "high")})


def test_a_year_with_too_few_documents_is_grey_and_has_no_share() -> None:
    figure = draw_theme_years(years_of([True, False, True]), color=PALETTE[0])
    shares, counts = figure.axes
    assert list(shares.lines[0].get_xdata()) == [0, 2]
    first, second, third = (mpl.colors.to_hex(patch.get_facecolor()) for patch in counts.patches)
    assert first == third == PALETTE[0] != second


@pytest.mark.parametrize("years", [2, 16, 17, 40])
def test_without_a_single_readable_year_there_is_no_panel_of_shares(years: int) -> None:
    figure = draw_theme_years(years_of([False] * years), color=PALETTE[0])
    [counts] = figure.axes
    assert [patch.get_height() for patch in counts.patches] == list(range(years))
