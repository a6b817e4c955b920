"""The index of sources names every kept document, and what was corrected in its metadata."""

from dataclasses import replace

from pipeline.stages.report.results import Results
from pipeline.stages.report.sources import sources_section
from tests.sample_texts import DOCUMENTS
from tests.stages.report.reading import rows_of


def test_every_kept_document_stands_once_by_source_and_date(results: Results) -> None:
    rows = rows_of(sources_section(results))["sources"]
    kept = [text for text in DOCUMENTS if not text.left_out]
    assert sorted(row[1] for row in rows) == sorted(text.title for text in kept)
    assert [row[0] for row in rows] == sorted(text.source for text in kept)
    assert sum(row[4] for row in rows) == len(results.units)


def test_what_was_corrected_is_shown_with_what_it_was(results: Results) -> None:
    former = [[["date", "hier"], ["nature", ""]], *[[] for _ in range(len(results.documents) - 1)]]
    variables = [[["nature", "thèse"]], *results.documents["variables"].iloc[1:]]
    documents = results.documents.assign(former=former, variables=variables)
    rows = rows_of(sources_section(replace(results, documents=documents)))["corrections"]
    place, date = "presse/mutuelle.html", "2016-05-31"
    assert rows == ((place, "date", "hier", date), (place, "nature", "", "thèse"))
    assert "corrections" not in rows_of(sources_section(results))
