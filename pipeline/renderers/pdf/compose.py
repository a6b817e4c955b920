"""Composition: a template of typst, its texts and its figures -> the bytes of a tagged PDF (PDF/UA-1)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from importlib.resources import files
from typing import Any

from pipeline.errors import TrameError
from pipeline.outline import Chart
from pipeline.renderers.drawing import draw_chart
from pipeline.renderers.pdf.printable import font_folder
from pipeline.renderers.pdf.tree import figure_file
from pipeline.typography import NO_BREAK


class PdfError(TrameError):
    """The PDF could not be composed; the message says in French what stopped it."""


def compose_pdf(template: str, texts: dict[str, Any], charts: Iterable[Chart]) -> bytes:
    """Compose `templates/<template>` with `texts` as its report.json and the drawings of `charts` beside it.

    Everything is handed over in memory. Texts reach the page as strings, never as typst code. The same input gives
    the same bytes: no clock, no system font.

    Raises PdfError when a figure cannot be drawn or typst refuses the document.
    """
    project = {
        "main.typ": (files("pipeline.renderers") / "templates" / template).read_bytes(),
        "report.json": json.dumps(texts).encode("ascii"),
    }
    return _compile(project | {figure_file(chart): _svg(chart) for chart in charts})


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
        pdf: bytes = typst.compile(  # type: ignore[call-overload]  # its README gives files so, its stub does not yet
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
