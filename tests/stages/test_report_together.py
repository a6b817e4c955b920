"""The sections that look at all themes at once say what the tables say, and no more."""

from itertools import combinations

import pytest

from pipeline import schema
from pipeline.outline import Chart, Paragraph, Points, Section
from pipeline.stages.report.over_time import over_time_section
from pipeline.stages.report.results import Results
from pipeline.stages.report.theme_map import map_section
from pipeline.stages.report.together import together_section
from tests.sample import sample_tables


def text_of(section: Section) -> str:
    blocks = [block for below in section.walk() for block in below.blocks]
    sentences = [block.text for block in blocks if isinstance(block, Paragraph)]
    sentences += [item for block in blocks if isinstance(block, Points) for item in block.items]
    return " ".join(sentences).replace("\u00a0", " ").replace("\u202f", " ")


def chart_of(section: Section) -> Chart:
    return next(block for below in section.walk() for block in below.blocks if isinstance(block, Chart))


def test_the_segments_common_to_two_themes_are_counted() -> None:
    tables = sample_tables()
    present = tables["segment_themes"][tables["segment_themes"]["present"]]
    held = {theme: set(rows["segment"]) for theme, rows in present.groupby("theme")}
    labels = dict(zip(tables["themes"]["theme"], tables["themes"]["label"], strict=True))
    counted = {
        (labels[one], labels[other]): (len(held[one] & held[other]), len(held[one]) * len(held[other]) / 32)
        for one, other in combinations(tables["themes"]["theme"], 2)
    }
    rows = chart_of(together_section(Results(**tables))).table.rows
    assert {row[:2]: row[2:] for row in rows} == {pair: pytest.approx(counts) for pair, counts in counted.items()}


def test_axes_that_chance_would_draw_are_not_to_be_interpreted() -> None:
    tables = sample_tables()
    for readable in (True, False):
        axes = tables["map_axes"].assign(readable=readable)
        text = text_of(map_section(Results(**tables | {"map_axes": axes})))
        assert ("à ne pas interpréter" in text) is not readable
        assert "Axe 1 (" in text


def test_the_words_of_an_axis_stand_on_the_side_where_they_are_said() -> None:
    tables = sample_tables()
    points = tables["map_points"]
    words = points[points["kind"] == "word"].sort_values("contribution_x", ascending=False)
    strongest = words.iloc[0]
    left, right = text_of(map_section(Results(**tables))).partition("à gauche, ")[2].split(" ; à droite, ", 1)
    side = right.partition(" Axe 2")[0] if strongest["x"] > 0 else left
    assert f"« {strongest['id']} »" in side


def test_few_themes_have_no_map_and_few_documents_no_evolution() -> None:
    tables = sample_tables() | {name: schema.TABLES[name].frame() for name in ("map_points", "map_axes")}
    assert "au moins trois thèmes" in text_of(map_section(Results(**tables)))
    assert "aucune évolution ne peut être lue" in text_of(over_time_section(Results(**tables)))


def test_years_with_enough_documents_are_drawn_on_one_scale() -> None:
    tables = sample_tables()
    shares = tables["theme_shares"]
    shares = shares.assign(low=shares["share"] - 0.01, high=shares["share"] + 0.01)
    view = chart_of(over_time_section(Results(**tables | {"theme_shares": shares}))).table
    years = shares[(shares["variable"] == "year") & (shares["value"] != "")]
    assert len(view.rows) == len(years)
