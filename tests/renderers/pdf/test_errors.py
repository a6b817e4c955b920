"""Errors: what stops the PDF is said in French, with the name of what is at fault."""

from dataclasses import replace

import pytest

from pipeline.outline import Paragraph
from pipeline.renderers.pdf import render_pdf
from pipeline.renderers.pdf.compose import PdfError
from tests.renderers.pdf.sample import chart, report_of


def test_missing_glyph_stops_with_its_cause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.renderers.pdf.tree.printable", str)
    with pytest.raises(PdfError, match=r"Le PDF n’a pas pu être composé.*🚲"):
        render_pdf(report_of(Paragraph("vélo 🚲")))


def test_figure_without_alternative_stops_with_its_name() -> None:
    with pytest.raises(PdfError, match="«\u00a0Part des thèmes\u00a0» n’a pas de texte de remplacement"):
        render_pdf(report_of(replace(chart(), alternative="")))


def test_figure_that_cannot_be_drawn_stops_with_its_name() -> None:
    figure = chart()
    figure.drawing.axes[0].set_title(r"$\frac{$")
    with pytest.raises(PdfError, match="«\u00a0Part des thèmes\u00a0» n’a pas pu être dessinée"):
        render_pdf(report_of(figure))


def test_invalid_svg_stops_with_the_name_of_its_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.renderers.pdf.compose._svg", lambda _: b"<svg")
    with pytest.raises(PdfError, match=r"Le PDF n’a pas pu être composé.*SVG.*parts\.svg"):
        render_pdf(report_of(chart()))
