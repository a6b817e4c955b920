"""The figures show the numbers they were given, whatever words they carry."""

from __future__ import annotations

import io
import warnings

import matplotlib as mpl
import pandas as pd
import pytest

from pipeline.charts.agreements import draw_agreements
from pipeline.charts.bars import draw_bars
from pipeline.charts.carriers import draw_carriers
from pipeline.charts.heat import draw_heat
from pipeline.charts.remainder import draw_remainder
from pipeline.charts.style import NARROW, PALETTE, WIDTH, label, theme_color
from pipeline.charts.theme_map import draw_theme_map
from pipeline.charts.theme_numbers import draw_theme_numbers
from pipeline.charts.theme_shares import draw_theme_shares
from pipeline.charts.theme_terms import draw_theme_terms
from pipeline.charts.theme_years import draw_theme_years
from pipeline.charts.themes_by_year import draw_themes_by_year
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


def test_what_is_left_without_a_source_is_drawn_to_its_length_beside_the_whole() -> None:
    sources = sample_tables()["theme_sources"].query("theme == 'solidarité'")
    figure = draw_remainder(sources, segments=8, color=PALETTE[0])
    assert widths_of(figure) == list(sources["without_segments"])
    [lines, *_] = [collection.get_segments() for collection in figure.axes[0].collections]
    assert {float(x) for x, _ in lines[0]} == {8.0}


def test_the_agreements_of_a_setting_are_a_disc_and_a_ring() -> None:
    settings = sample_tables()["multiverse"].query("theme == 'solidarité'")
    marks = draw_agreements(settings, color=PALETTE[0]).axes[0].lines
    assert [line.get_xdata()[0] for line in marks if line.get_fillstyle() == "full"] == list(settings["passages"])
    assert [line.get_xdata()[0] for line in marks if line.get_fillstyle() == "none"] == list(settings["words"])


def test_a_number_of_themes_without_measure_has_no_mark() -> None:
    numbers = sample_tables()["theme_numbers"]
    crosses, discs, ring = draw_theme_numbers(numbers).axes[0].lines
    assert list(discs.get_xdata()) == list(crosses.get_xdata()) == [1, 2, 3, 4]
    assert list(ring.get_xdata()) == list(numbers.loc[numbers["chosen"], "number"])


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


def map_points(labels: list[str], gap: float) -> pd.DataFrame:
    kinds = ["theme", "theme", *["word"] * len(labels)]
    names = ["solidarité", "coworking", *labels]
    places = [gap * rank for rank in range(len(names))]
    return pd.DataFrame({"kind": kinds, "label": names, "x": places, "y": places, "color": range(len(names))})


def test_the_labels_of_the_map_never_cover_each_other_and_themes_always_have_theirs() -> None:
    figure = draw_theme_map(map_points([f"mot{rank:03d}" for rank in range(150)], 0.01), axes_names=("un", "deux"))
    boxes = [text.get_window_extent() for text in figure.axes[0].texts]
    assert {"solidarité", "coworking"} <= {text.get_text() for text in figure.axes[0].texts}
    assert 2 < len(boxes) < 152
    assert not any(box.count_overlaps(boxes[rank + 1 :]) for rank, box in enumerate(boxes))


def test_a_label_that_must_be_written_stays_inside_and_covers_least() -> None:
    points = map_points(["mot"] * 3, 1.0).assign(x=[0.0, 9.0, 0.1, 0.2, 0.3], y=0.0)
    points.loc[1, "label"] = "un thème au nom fort long, au bord"
    [axes] = draw_theme_map(points, axes_names=("un", "deux")).axes
    inside = axes.get_window_extent()
    for text in axes.texts:
        box = text.get_window_extent()
        assert inside.x0 <= box.x0 <= box.x1 <= inside.x1


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


@pytest.mark.parametrize(("rows", "named"), [(3, 3), (40, 40), (41, 21), (500, 39)])
def test_bars_have_the_height_of_their_numbers_and_names_as_long_as_there_is_room(rows: int, named: int) -> None:
    counts = pd.Series(range(rows), index=[f"{1500 + rank}" for rank in range(rows)])
    [axes] = draw_bars(counts, across="année", up="documents").axes
    assert [bar.get_height() for bar in axes.patches] == list(counts)
    assert [name.get_text() for name in axes.get_xticklabels()] == list(counts.index[:: -(-rows // named)])


@pytest.mark.parametrize("title", TITLES)
def test_any_title_can_be_drawn(title: str) -> None:
    assert words_of(draw_theme_map(map_points([title], 1.0), axes_names=("un", "deux")))
    carriers = pd.DataFrame({"label": [title], "present": [1], "segments": [2], "documents": [1], "sparse": [False]})
    heat = pd.DataFrame([[1]], index=[title], columns=[title])
    assert words_of(draw_carriers(carriers, color=PALETTE[0]))
    assert words_of(draw_heat(heat, segments=pd.Series([2]), colors=[PALETTE[0]]))
