"""The axes of the map are put into words, with the caution that they deserve."""

from __future__ import annotations

from pipeline import schema
from pipeline.stages.report.results import Results
from pipeline.stages.report.theme_map import map_section
from tests.sample import sample_tables
from tests.stages.report.reading import texts_of


def test_axes_that_chance_would_draw_are_not_to_be_interpreted() -> None:
    tables = sample_tables()
    for readable in (True, False):
        axes = tables["map_axes"].assign(readable=readable)
        text = texts_of(map_section(Results(**tables | {"map_axes": axes})))
        assert ("à ne pas interpréter" in text) is not readable
        assert "Axe 1 (" in text


def test_the_words_of_an_axis_stand_on_the_side_where_they_are_said() -> None:
    tables = sample_tables()
    points = tables["map_points"]
    words = points[points["kind"] == "word"].sort_values("contribution_x", ascending=False)
    strongest = words.iloc[0]
    left, right = texts_of(map_section(Results(**tables))).partition("à gauche, ")[2].split(" ; à droite, ", 1)
    side = right.partition(" Axe 2")[0] if strongest["x"] > 0 else left
    assert f"« {strongest['id']} »" in side


def test_few_themes_have_no_map() -> None:
    tables = sample_tables() | {name: schema.TABLES[name].frame() for name in ("map_points", "map_axes")}
    assert "au moins trois thèmes" in texts_of(map_section(Results(**tables)))
