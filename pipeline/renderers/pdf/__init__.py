"""PDF: a Report -> the bytes of a tagged A4 document (PDF/UA-1), composed by typst from a fixed template."""

from __future__ import annotations

from pipeline.outline import Report
from pipeline.renderers.pdf.compose import compose_pdf
from pipeline.renderers.pdf.handout import handout_of
from pipeline.renderers.pdf.tree import report_tree


def render_pdf(report: Report) -> bytes:
    """Compose the report as a PDF handout; raises PdfError (see `compose_pdf`)."""
    handout = handout_of(report)
    return compose_pdf("rapport.typ", report_tree(handout, handout.sections), handout.charts())
