"""The index of sources: every document that is analysed, by source."""

from __future__ import annotations

from pipeline.outline import Section, TableView
from pipeline.stages.report.results import Results
from pipeline.stages.report.wording import say
from pipeline.typography import date_in_french


def sources_section(results: Results) -> Section:
    """One line per kept document, by source, date and title."""
    kept = results.kept.sort_values(["source", "date", "name"], kind="stable")
    if kept.empty:
        return Section("sources", "Sources", (say("Aucun document n'a été gardé."),))
    return Section(
        "sources",
        "Sources",
        (
            TableView(
                name="sources",
                caption="Les documents analysés, par source",
                header=("Source", "Document", "Auteur", "Date", "Segments", "Adresse", "Fichier"),
                rows=tuple(
                    (row["source"], row["name"], row["author"], date_in_french(row["date"]), row["segments"], row["url"], row["place"])
                    for row in kept.to_dict("records")
                ),
            ),
        ),
    )  # fmt: skip
