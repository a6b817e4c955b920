"""What other tools receive: the analysed documents with their texts, the themes, their words and carriers."""

from __future__ import annotations

from typing import Any

import pandas as pd

from pipeline.interchange import Interchange
from pipeline.stages.report.results import Results

_DOCUMENT = (
    "id", "name", "title", "author", "date", "year", "source", "url", "language", "tags", "variables", "place",
)  # fmt: skip


def compose_interchange(results: Results) -> Interchange:
    """The documents that are analysed, in the order of the corpus; their segments are their texts."""
    texts = results.segments.groupby("document")["text"].agg(list).to_dict()
    kept = results.kept.reset_index(names="id")[list(_DOCUMENT)]
    return Interchange(
        documents=tuple({**document, "texts": texts.get(document["id"], [])} for document in _records(kept)),
        themes=_records(results.themes[["theme", "label", "color"]]),
        theme_terms=_records(results.theme_terms[["theme", "lemma", "weight"]]),
        document_themes=_records(results.document_themes[["document", "theme", "present", "share"]]),
    )


def _records(table: pd.DataFrame) -> tuple[dict[str, Any], ...]:
    return tuple({str(name): value for name, value in row.items()} for row in table.to_dict("records"))
