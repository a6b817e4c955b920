"""What is left of a theme without one of its sources."""

from dataclasses import replace

from pipeline.schema import THEME_SOURCES
from pipeline.stages.report.remainder import theme_remainder
from pipeline.stages.report.results import Results


def test_a_source_that_is_taken_away_leads_to_its_passages(results: Results) -> None:
    theme = results.all_themes[0]
    table = theme_remainder(results, theme).table
    found = results.theme_sources[results.theme_sources["theme"] == theme["theme"]]
    assert sorted(row[0] for row in table.rows) == sorted(found["source"])
    most = [row[1] for row in table.rows]
    assert most == sorted(most, reverse=True)
    assert len(table.links["Source ôtée"]) == len(found)


def test_what_was_not_tried_is_said(results: Results) -> None:
    untried = replace(results, theme_sources=THEME_SOURCES.frame())
    assert "n’a pas été essayée pour ce thème" in theme_remainder(untried, results.all_themes[0]).text
