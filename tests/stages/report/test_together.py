"""Themes that stand in the same segments are counted, against what chance would have."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest

from pipeline.schema import SEGMENT_THEMES
from pipeline.stages.report.results import Results
from pipeline.stages.report.together import together_section
from tests.sample import sample_tables
from tests.stages.report.reading import chart_of, texts_of


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


@pytest.mark.parametrize(
    ("segments", "said"), [((1, 1), "Aucun couple de thèmes"), ((1, 0), "Il faut au moins deux thèmes présents")]
)
def test_a_theme_is_there_from_its_first_segment(results: Results, segments: tuple[int, int], said: str) -> None:
    themes = results.themes.head(2).assign(segments=segments)
    assert said in texts_of(together_section(replace(results, themes=themes)))


@pytest.mark.parametrize(
    ("common", "said"),
    [(0, "Aucun couple de thèmes ne se rencontre nettement plus souvent"),
     (2, "Aucun couple de thèmes ne se rencontre nettement plus souvent"),
     (4, "« solidarité » et « coworking » (4 segments, 0,5 attendus).")],
)  # fmt: skip
def test_themes_that_meet_twice_as_often_as_by_chance_are_named(results: Results, common: int, said: str) -> None:
    units = list(results.units["segment"])
    themes = results.themes[results.themes["theme"].isin(["solidarité", "coworking"])]
    held = {"solidarité": units[:4], "coworking": units[4 - common : 8 - common]}
    scores = [{"segment": each, "theme": theme, "present": True} for theme, some in held.items() for each in some]
    found = replace(results, themes=themes, segment_themes=SEGMENT_THEMES.frame(scores))
    assert said in texts_of(together_section(found))
