"""PDF: a Report -> the bytes of a tagged A4 document (PDF/UA-1), composed by typst from a fixed template."""

from __future__ import annotations

import json
import re
from importlib.resources import files
from typing import TYPE_CHECKING

from pipeline.errors import TrameError
from pipeline.renderers.drawing import draw_chart
from pipeline.renderers.pdf.printable import font_folder
from pipeline.renderers.pdf.tree import figure_file, report_tree
from pipeline.typography import NO_BREAK

if TYPE_CHECKING:
    from pipeline.outline import Chart, Report


class PdfError(TrameError):
    """The PDF could not be composed; the message says in French what stopped it."""


def render_pdf(report: Report) -> bytes:
    """Compose the report as a PDF handout.

    Everything is handed over in memory: the template, one JSON with the texts, one SVG per figure. Texts reach
    the page as strings, never as typst code. The same report gives the same bytes: no clock, no system font.

    Raises PdfError when a figure cannot be drawn or typst refuses the document.
    """
    project = {
        "main.typ": (files("pipeline.renderers") / "templates" / "rapport.typ").read_bytes(),
        "report.json": json.dumps(report_tree(report)).encode("ascii"),
    }
    project |= {figure_file(chart): _svg(chart) for chart in report.charts()}
    return _compile(project)


def _svg(chart: Chart) -> bytes:
    """The drawing of a chart; PdfError names the one that cannot be drawn, or that a blind reader could not know."""
    name = f"La figure «{NO_BREAK}{chart.title}{NO_BREAK}»"
    if not chart.alternative:
        raise PdfError(f"{name} n’a pas de texte de remplacement{NO_BREAK}: le PDF ne serait pas accessible.")
    try:
        return draw_chart(chart, "svg")
    except (ValueError, TypeError, RuntimeError) as error:
        cause = " ".join(str(error).split())
        raise PdfError(f"{name} n’a pas pu être dessinée{NO_BREAK}: {cause}") from error


def _compile(project: dict[str, bytes]) -> bytes:
    """Run typst on files held in memory, with its own fonts and the fallback face only."""
    import typst

    try:
        # The wheel takes a dictionary of files (its README says so); its type stub does not know it yet.
        pdf: bytes = typst.compile(  # type: ignore[call-overload]
            project,
            format="pdf",
            pdf_standards=["ua-1"],
            font_paths=[font_folder()],
            ignore_system_fonts=True,
        )
    except typst.TypstError as error:
        place = re.search(r"┌─ (\S+)", error.diagnostic)
        cause = f"{error.message} ({place[1]})" if place else error.message
        raise PdfError(
            f"Le PDF n’a pas pu être composé (le rapport HTML reste lisible). Cause donnée par typst{NO_BREAK}: {cause}"
        ) from error
    return pdf
