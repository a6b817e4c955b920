"""Only years with enough documents say how the themes evolve."""

from __future__ import annotations

from pipeline.stages.report.over_time import over_time_section
from pipeline.stages.report.results import Results
from tests.sample import sample_tables
from tests.stages.report.reading import chart_of, texts_of


def test_years_with_enough_documents_are_drawn_on_one_scale() -> None:
    tables = sample_tables()
    shares = tables["theme_shares"]
    shares = shares.assign(low=shares["share"] - 0.01, high=shares["share"] + 0.01)
    view = chart_of(over_time_section(Results(**tables | {"theme_shares": shares}))).table
    years = shares[(shares["variable"] == "year") & (shares["value"] != "")]
    assert len(view.rows) == len(years)


def test_years_with_few_documents_say_nothing_of_an_evolution(results: Results) -> None:
    assert "aucune évolution ne peut être lue" in texts_of(over_time_section(results))
