"""Whatever the words and the width, a figure can be drawn and says the same."""

from __future__ import annotations

import pandas as pd
import pytest

from pipeline.charts.carriers import draw_carriers
from pipeline.charts.heat import draw_heat
from pipeline.charts.remainder import draw_remainder
from pipeline.charts.style import NARROW, PALETTE, WIDTH
from pipeline.charts.theme_map import draw_theme_map
from pipeline.charts.theme_shares import draw_theme_shares
from pipeline.charts.theme_terms import draw_theme_terms
from pipeline.charts.theme_years import draw_theme_years
from tests.charts.drawings import words_of
from tests.charts.points import map_points
from tests.hostile import TITLES
from tests.sample import sample_tables


def test_in_a_narrow_figure_names_stand_above_their_rows_and_say_the_same() -> None:
    themes = sample_tables()["themes"]
    heat = pd.DataFrame(
        [[3, 0], [1, 2]], index=["Un titre assez long pour prendre sa place", "2016"], columns=["a", "b"]
    )
    for draw in (
        lambda width: draw_theme_shares(themes, measured=True, width=width),
        lambda width: draw_heat(heat, segments=pd.Series([4, 5]), colors=list(PALETTE[:2]), width=width),
    ):
        wide, narrow = (draw(width) for width in (WIDTH, NARROW))
        names, rows = (list(one.axes[0].get_yticklabels()) for one in (wide, narrow))
        assert [name.get_text().replace(", ", "\n") for name in rows] == [name.get_text() for name in names]
        assert rows[0].get_window_extent().x0 >= narrow.axes[0].get_window_extent().x0
        assert names[0].get_window_extent().x1 <= wide.axes[0].get_window_extent().x0
        assert narrow.get_figwidth() == NARROW


@pytest.mark.parametrize("title", TITLES)
def test_any_title_can_be_drawn(title: str) -> None:
    assert words_of(draw_theme_map(map_points([title], 1.0), axes_names=("un", "deux")))
    carriers = pd.DataFrame({"label": [title], "present": [1], "segments": [2], "documents": [1], "sparse": [False]})
    heat = pd.DataFrame([[1]], index=[title], columns=[title])
    assert words_of(draw_carriers(carriers, color=PALETTE[0]))
    assert words_of(draw_heat(heat, segments=pd.Series([2]), colors=[PALETTE[0]]))


def test_what_is_drawn_for_each_row_bears_its_rank() -> None:
    tables = {name: table.iloc[:3] for name, table in sample_tables().items()}
    years = pd.DataFrame({"year": ["2019", "2020", "2021"], "present": 1, "segments": 4, "share": 0.2, "low": 0.1})
    carriers = pd.DataFrame({"label": list("abc"), "present": 1, "segments": 2, "documents": 1, "sparse": False})
    for figure in (
        draw_carriers(carriers, color=PALETTE[0]),
        draw_remainder(tables["theme_sources"], segments=8, color=PALETTE[0]),
        draw_theme_shares(tables["themes"], measured=False),
        draw_theme_terms(tables["theme_terms"], color=PALETTE[0]),
        draw_theme_years(years.assign(high=0.3), color=PALETTE[0]),
    ):
        marked = figure.findobj(lambda artist: str(artist.get_gid()).startswith("bar-"))
        assert sorted(artist.get_gid() for artist in marked) == ["bar-0", "bar-1", "bar-2"]
