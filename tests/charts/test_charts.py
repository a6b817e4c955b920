"""The figures show the numbers they were given, whatever words they carry."""

from __future__ import annotations

import io
import warnings

import matplotlib as mpl
import pandas as pd
import pytest

from pipeline.charts.carriers import draw_carriers
from pipeline.charts.heat import draw_heat
from pipeline.charts.style import PALETTE, label, theme_color
from pipeline.charts.theme_shares import draw_theme_shares
from pipeline.charts.theme_terms import draw_theme_terms
from pipeline.charts.theme_years import draw_theme_years
from tests.hostile import TITLES
from tests.sample import sample_tables


def words_of(figure) -> list[str]:
    """Every piece of text that the SVG of a figure holds."""
    target = io.StringIO()
    with mpl.rc_context({"svg.fonttype": "none"}), warnings.catch_warnings():
        warnings.simplefilter("error")
        figure.savefig(target, format="svg")
    return [line.partition(">")[2].partition("<")[0] for line in target.getvalue().splitlines() if "<text" in line]


def widths_of(figure) -> list[float]:
    return [patch.get_width() for patch in figure.axes[-1].patches]


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("Une enquête très longue sur les livreurs à vélo", "Une enquête très longue sur les…"),
        ("vélo 🚲", "vélo □"),
        ("deux\nlignes\x00 et\u2028plus", "deux lignes et plus"),
        ("mot" * 30, "motmotmotmotmotmotmotmotmotmotmotmotm…"),
        ("l’été, d’abord", "l’été, d’abord"),
        ("", ""),
    ],
)
def test_words_of_a_document_are_shortened_and_made_drawable(text: str, drawn: str) -> None:
    assert label(text) == drawn


def test_no_two_colours_of_the_palette_are_alike_and_they_come_round() -> None:
    assert len(set(PALETTE)) == len(PALETTE)
    assert theme_color(len(PALETTE)) == theme_color(0)


@pytest.mark.parametrize("color", PALETTE)
@pytest.mark.parametrize("ground", ["#ffffff", "#15181c"])
def test_colours_stand_out_on_a_light_and_on_a_dark_page(color: str, ground: str) -> None:
    def linear(part: str) -> float:
        value = int(part, 16) / 255
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    def luminance(color: str) -> float:
        red, green, blue = (linear(color[start : start + 2]) for start in (1, 3, 5))
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    dark, light = sorted([luminance(color), luminance(ground)])
    assert (light + 0.05) / (dark + 0.05) >= 3  # WCAG 2.1, contrast of graphics


def test_bars_have_the_length_of_their_numbers_and_say_out_of_how_many() -> None:
    carriers = pd.DataFrame(
        {
            "label": ["Gazette", "Cahiers"], "present": [12, 3], "segments": [1200, 30], "documents": [9, 0],
            "sparse": [False, True],
        }
    )  # fmt: skip
    figure = draw_carriers(carriers, color=PALETTE[0])
    assert widths_of(figure) == [12, 3]
    assert {"Gazette", "12 sur 1\u202f200 · 9\u00a0doc.", "3 sur 30"} <= {word.strip() for word in words_of(figure)}


def test_terms_stand_at_their_weights_and_seeds_have_a_star() -> None:
    terms = sample_tables()["theme_terms"].query("theme == 'solidarité'")
    figure = draw_theme_terms(terms, color=PALETTE[0])
    dots = figure.axes[0].collections[-1].get_offsets()
    assert list(dots[:, 0]) == pytest.approx(list(terms["weight"]))
    assert {"solidarité *", "caisse"} <= set(words_of(figure))


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


@pytest.mark.parametrize("measured", [True, False])
def test_the_marks_of_the_themes_stand_at_their_shares_or_numbers(*, measured: bool) -> None:
    themes = sample_tables()["themes"]
    figure = draw_theme_shares(themes, measured=measured)
    marks = [line.get_xdata()[0] for line in figure.axes[0].lines]
    assert marks == list(themes["share" if measured else "segments"])
    assert ("25\u202f%" in words_of(figure)) == measured


@pytest.mark.parametrize("themes", [1, 6, 7, 14])
def test_the_heat_table_writes_its_numbers(themes: int) -> None:
    present = pd.DataFrame([[3] * themes, [0] * themes], index=["Un titre", "2016"], columns=range(themes))
    figure = draw_heat(present, segments=pd.Series([4, 0]), colors=[theme_color(rank) for rank in range(themes)])
    words = words_of(figure)
    assert words.count("3") + words.count("·") >= 2 * themes
    assert "Un titre  (4)" in words


@pytest.mark.parametrize("title", TITLES)
def test_any_title_can_be_drawn(title: str) -> None:
    carriers = pd.DataFrame({"label": [title], "present": [1], "segments": [2], "documents": [1], "sparse": [False]})
    heat = pd.DataFrame([[1]], index=[title], columns=[title])
    assert words_of(draw_carriers(carriers, color=PALETTE[0]))
    assert words_of(draw_heat(heat, segments=pd.Series([2]), colors=[PALETTE[0]]))
