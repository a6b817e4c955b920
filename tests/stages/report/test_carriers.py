"""Who carries a theme: every breakdown adds up, and only what sorts documents is drawn."""

from __future__ import annotations

import math

import pytest

from pipeline import schema
from pipeline.outline import Report
from pipeline.stages.report.carriers import theme_carriers
from pipeline.stages.report.results import Results
from tests.sample import sample_tables
from tests.sample_texts import TERMS
from tests.stages.report.reading import views_of


@pytest.mark.parametrize(("rank", "theme"), list(enumerate(TERMS, start=1)))
@pytest.mark.parametrize("by", ["sources", "documents", "annees"])
def test_each_breakdown_of_a_theme_adds_up(report: Report, rank: int, theme: str, by: str) -> None:
    tables = sample_tables()
    [name] = [name for name in views_of(report) if name.startswith(f"theme-{rank}-") and name.endswith(by)]
    view = views_of(report)[name]
    present, segments = (view.header.index(header) for header in ("Segments du thème", "Segments classés"))
    undated = tables["documents"].loc[tables["documents"]["date"] == "", "id"] if by == "annees" else []
    scores = tables["segment_themes"]
    held = scores[(scores["theme"] == theme) & scores["present"] & ~scores["document"].isin(undated)]
    assert sum(row[present] for row in view.rows) == len(held)
    reached = held["document"] if by == "documents" else tables["rows"]["document"]
    classified = tables["rows"]["document"].isin(reached) & ~tables["rows"]["document"].isin(undated)
    assert sum(row[segments] for row in view.rows) == classified.sum()


@pytest.mark.parametrize(("known", "drawn"), [(10, True), (5, True), (4, False)])
def test_a_free_variable_is_drawn_when_half_of_the_documents_have_it(known: int, *, drawn: bool) -> None:
    tables = sample_tables()
    theme = Results(**tables).all_themes[0]
    sizes = {"thèse": known // 2, "article": known - known // 2, "": 10 - known}
    group = {"theme": theme["theme"], "variable": "nature", "present": 1, "low": math.nan, "high": math.nan}
    group |= {"share": 0.1, "incomplete": False}
    rows = [group | {"value": value, "segments": size, "documents": size} for value, size in sizes.items() if size]
    shares = [*tables["theme_shares"].to_dict("records"), *rows]
    results = Results(**tables | {"theme_shares": schema.THEME_SHARES.frame(shares)})
    assert ("Par nature" in [chart.title for chart in theme_carriers(results, theme)]) is drawn
