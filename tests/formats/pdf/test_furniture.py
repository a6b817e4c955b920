import pytest

from pipeline.formats.pdf import read_pdf
from tests.formats.build import build_pdf
from tests.formats.pdf.pages import LEFT, column, texts


def test_heads_and_page_numbers_are_chrome():
    pages = [
        [(60, 810, 9, f"Revue du travail n° 12 | {n}"), *column(LEFT, y=720 - 10 * n), (290, 30, 9, f"– {n} –")]
        for n in range(1, 5)
    ]
    assert texts(build_pdf(*pages), "chrome") == [
        line for n in range(1, 5) for line in (f"Revue du travail n° 12 | {n}", f"– {n} –")
    ]


@pytest.mark.parametrize(
    "entries",
    [
        ["Introduction ........ 3", "La mutuelle de grève . . . . . . 7", "Conclusion ______ 12"],
        ["Sommaire", "Introduction 3", "Les livreurs et le droit du travail", "en France 5", "Conclusion 12"],
    ],
)
def test_contents_are_chrome(entries):
    assert texts(build_pdf(column(entries), column(LEFT)), "chrome") == entries


def test_a_page_of_nothing_but_contents_is_chrome():
    entries = ["Sommaire", "Les livreurs 3", "Les mutuelles 12", "Les ateliers 27"]
    [item] = read_pdf(build_pdf(column(entries)))
    assert [block.raw for block in item.blocks if block.kind == "chrome"] == entries
    assert not item.has_text


def test_a_sentence_that_ends_with_a_number_is_no_contents():
    prose = ["Sommaire", "La loi date de 2016", "et le décret de 2017"]
    assert texts(build_pdf(column(prose)), "chrome") == []
