"""Slides: the deck of a Report -> a 16:9 PDF to show, composed by typst from a fixed template."""

from __future__ import annotations

from dataclasses import replace

from pipeline.outline import Report
from pipeline.renderers.pdf.compose import compose_pdf
from pipeline.renderers.pdf.tree import report_tree


def render_slides(report: Report) -> bytes:
    """Compose the cover and one page per slide; raises PdfError (see `compose_pdf`).

    A slide with a figure stands in two columns: the figure, and what is said of it.
    """
    charts = replace(report, sections=report.slides).charts()
    return compose_pdf("diaporama.typ", report_tree(report, report.slides), charts)
