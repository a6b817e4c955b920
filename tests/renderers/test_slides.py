"""The deck is a tagged 16:9 document in which nothing overflows and nothing of a text is obeyed."""

from __future__ import annotations

import pypdfium2
import pytest

from pipeline.outline import Report
from pipeline.renderers.slides import render_slides
from pipeline.stages.report import compose_report
from tests.hostile import CORPORA
from tests.renderers.pdf.sample import pages_of
from tests.sample import sample_tables


@pytest.mark.parametrize("corpus", CORPORA)
def test_there_is_one_page_per_slide_after_the_cover(report_on, corpus: str) -> None:
    report = report_on(corpus)
    pages = list(pages_of(render_slides(report)))
    assert len(pages) == 1 + len(report.slides)
    for slide, page in zip(report.slides, pages[1:], strict=True):
        assert "".join(slide.title.split()[:1]) in page


def test_pages_are_wide_and_the_document_is_tagged(report: Report) -> None:
    content = render_slides(report)
    width, height = pypdfium2.PdfDocument(content)[0].get_size()
    assert width / height == pytest.approx(16 / 9, abs=0.01)
    assert b"pdfuaid" in content


def test_the_same_report_gives_the_same_bytes(report: Report) -> None:
    assert render_slides(compose_report(**sample_tables())) == render_slides(report)
