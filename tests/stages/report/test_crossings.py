"""The heat tables hold every document and every year, and add up to the themes."""

from __future__ import annotations

from pipeline.outline import Report
from tests.sample import sample_tables
from tests.sample_texts import DOCUMENTS
from tests.stages.report.reading import views_of


def test_the_crossing_holds_every_document_and_every_theme(report: Report) -> None:
    view = views_of(report)["theme-par-document"]
    tables = sample_tables()
    assert len(view.rows) == 10
    assert [sum(row[column] for row in view.rows) for column in range(3, 8)] == list(tables["themes"]["segments"])


def test_the_crossing_holds_every_year_those_without_a_date_last(report: Report) -> None:
    view = views_of(report)["theme-par-annee"]
    years = [row[0] for row in view.rows]
    assert set(years) == {text.date[:4] or "sans date" for text in DOCUMENTS if not text.left_out}
    assert [sum(row[column] for row in view.rows) for column in range(2, 7)] == list(
        sample_tables()["themes"]["segments"]
    )
