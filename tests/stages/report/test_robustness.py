"""What is left of a theme without a source or under other settings, figure by figure."""

from dataclasses import replace

from pipeline.schema import MULTIVERSE, THEME_SOURCES
from pipeline.stages.report.results import Results
from pipeline.stages.report.robustness import theme_robustness


def test_a_source_that_is_taken_away_leads_to_its_passages(results: Results) -> None:
    theme = results.all_themes[0]
    [figures] = theme_robustness(results, theme)
    sources, settings = figures.items
    found = results.theme_sources[results.theme_sources["theme"] == theme["theme"]]
    assert sorted(row[0] for row in sources.table.rows) == sorted(found["source"])
    most = [row[1] for row in sources.table.rows]
    assert most == sorted(most, reverse=True)
    assert len(sources.table.links["Source ôtée"]) == len(found)
    assert [row[3] for row in settings.table.rows] == list(
        results.multiverse.loc[results.multiverse["theme"] == theme["theme"], "passages"]
    )


def test_what_was_not_tried_is_said(results: Results) -> None:
    untried = replace(results, theme_sources=THEME_SOURCES.frame(), multiverse=MULTIVERSE.frame())
    [said] = theme_robustness(untried, results.all_themes[0])
    assert "n’ont été essayés pour ce thème" in said.text
