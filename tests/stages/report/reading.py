"""A composed report as a test reads it: its sections, their sentences in plain spaces, its tables."""

from __future__ import annotations

from pipeline.outline import Chart, Paragraph, Points, Report, Section, TableView


def sections_of(report: Report) -> dict[str, Section]:
    """Anchor -> section, at every depth."""
    return {below.anchor: below for section in report.sections for below in section.walk()}


def blocks_of(report: Report, kind: type) -> list:
    return [block for block in report.blocks() if isinstance(block, kind)]


def texts_of(section: Section) -> str:
    """The sentences of a section and of those below it, with plain spaces."""
    blocks = list(section.all_blocks())
    sentences = [block.text for block in blocks if isinstance(block, Paragraph)]
    sentences += [item for block in blocks if isinstance(block, Points) for item in block.items]
    return " ".join(sentences).replace("\u00a0", " ").replace("\u202f", " ")


def views_of(report: Report) -> dict[str, TableView]:
    """Name -> table, those of the figures included."""
    return {view.name: view for view in blocks_of(report, TableView)} | {
        chart.name: chart.table for chart in report.charts()
    }


def rows_of(section: Section) -> dict[str, tuple]:
    """Name of each table of a section and of those below it -> its rows."""
    return {block.name: block.rows for block in section.all_blocks() if isinstance(block, TableView)}


def chart_of(section: Section) -> Chart:
    """The first figure of a section."""
    return next(section.charts())
