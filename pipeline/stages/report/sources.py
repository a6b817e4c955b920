"""The index of sources: every document that is analysed, by source."""

from __future__ import annotations

from pipeline.outline import Section
from pipeline.stages.report.results import Results
from pipeline.stages.report.views import table_view
from pipeline.stages.report.wording import say
from pipeline.typography import date_in_french

_COLUMNS = {
    "source": "Source", "name": "Document", "author": "Auteur", "written": "Date", "segments": "Segments",
    "url": "Adresse", "place": "Fichier",
}  # fmt: skip


def sources_section(results: Results) -> Section:
    """One line per kept document, by source, date and title."""
    kept = results.kept.sort_values(["source", "date", "name"], kind="stable")
    if kept.empty:
        return Section("sources", "Sources", (say("Aucun document n'a été gardé."),))
    written = kept.assign(written=kept["date"].map(date_in_french))
    table = table_view(written, _COLUMNS, name="sources", caption="Les documents analysés, par source")
    return Section("sources", "Sources", (table,))
