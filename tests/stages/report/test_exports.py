"""The spreadsheets that go with the report: every document and its classified segments."""

from __future__ import annotations

from dataclasses import replace

from pipeline.stages.report.exports import export_tables
from pipeline.stages.report.results import Results


def test_every_document_is_listed_with_its_classified_segments(results: Results) -> None:
    silenced = results.rows["document"].iloc[0]
    rows = results.rows.assign(terms=results.rows["terms"].mask(results.rows["document"] == silenced, 0))
    listed = export_tables(replace(results, rows=rows))["documents"]
    assert len(listed) == len(results.documents)
    counted = rows[rows["terms"] > 0].groupby("document").size()
    expected = counted.reindex(results.documents["id"], fill_value=0)
    assert sorted(listed["segments classés"]) == sorted(expected)
    assert (listed["segments classés"] == 0).sum() == 3


def test_a_document_that_is_left_out_says_why(results: Results) -> None:
    listed = export_tables(results)["documents"]
    assert sorted(filter(None, listed["raison d'écart"])) == ["autre langue que le français", "quasi-doublon"]
