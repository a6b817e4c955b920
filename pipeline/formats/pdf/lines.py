"""The pages of a PDF -> their lines of text, with where and how large they stand."""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfTextPage

CUT = "\u00ad"
"""Ends a line whose last word goes on with the next line; what PDFium writes as U+0002 or U+FFFE."""

_PDFIUM_HYPHEN = "\x02"
_LINE = re.compile(rf"[^\r\n{_PDFIUM_HYPHEN}]+{_PDFIUM_HYPHEN}?")
_WORD = re.compile(r"\S+")
_NOTE_MARK = re.compile(r"^\d{1,3}(?=[^\W\d_])|(?<=[^\W\d_]{2})\d{1,3}(?=\W*$)|(?<=[.,»”)])\d{1,3}$")
_GENERATED = str.maketrans({_PDFIUM_HYPHEN: CUT, "\ufffe": CUT, "\x00": ""})
_BOLD_FROM = 600
_GAP = 1.0  # in sizes: wider than any space of justified prose, narrower than the gutter between columns
_MAX_PAGES = 10_000  # a page tree may claim any number of pages in a few bytes


@dataclass(frozen=True)
class Line:
    """A line of a page; left, right, baseline and size of its letters in points from the lower left corner."""

    text: str
    page: int
    left: float
    right: float
    baseline: float
    size: float
    is_bold: bool


class _Word(NamedTuple):
    text: str
    start: int
    left: float
    right: float


def read_pages(document: PdfDocument) -> Iterator[list[Line]]:
    """The lines of each page in the order of its content; a row with a wide gap gives one line on each side.

    A page that PDFium cannot open gives no line, so that the others are read.
    """
    from pypdfium2 import PdfiumError

    for number in range(min(len(document), _MAX_PAGES)):
        try:
            page = document[number]
            text = page.get_textpage()
        except PdfiumError:
            continue
        yield list(_lines(text, number))
        text.close()
        page.close()


def _lines(page: PdfTextPage, number: int) -> Iterator[Line]:
    from pypdfium2 import raw

    # One code point for each character of the page: get_text_range would shift positions beyond the BMP.
    text = "".join(chr(raw.FPDFText_GetUnicode(page, index)) for index in range(page.count_chars()))
    for match in _LINE.finditer(text):
        words = [_word(page, word.start() + match.start(), word[0]) for word in _WORD.finditer(match[0])]
        if not words:
            continue
        size = median(_size(page, word.start) for word in _some(words))
        first = 0
        for i in range(1, len(words) + 1):
            if i == len(words) or words[i].left - words[i - 1].right > _GAP * size:
                yield _line(page, number, size, words[first:i])
                first = i


def _line(page: PdfTextPage, number: int, size: float, words: list[_Word]) -> Line:
    text = " ".join(word.text for word in words).translate(_GENERATED)
    return Line(
        text=text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace"),
        page=number,
        left=words[0].left,
        right=max(word.right for word in words),
        baseline=_baseline(page, words[len(words) // 2].start),
        size=size,
        is_bold=all(_is_bold(page, word.start) for word in _some(words)),
    )


def _some(words: list[_Word]) -> list[_Word]:
    """Some seven words, evenly spread: enough to know the size and weight of a line."""
    return words[:: 1 + len(words) // 7]


def _word(page: PdfTextPage, start: int, text: str) -> _Word:
    """A word and where it stands, without the mark of a footnote that is set higher than its letters."""
    mark = _NOTE_MARK.search(text)
    if mark and _is_raised(page, start + mark.start(), start + (mark.start() - 1 if mark.start() else mark.end())):
        text = text[: mark.start()] + text[mark.end() :]
    left, _, right, _ = page.get_charbox(start, loose=True)
    if len(text) > 1:
        right = max(right, page.get_charbox(start + len(text) - 1, loose=True)[2])
    return _Word(text, start, left, right)


def _is_raised(page: PdfTextPage, digit: int, beside: int) -> bool:
    """Whether the foot of a digit stands clearly above the baseline of the character beside it."""
    return bool(page.get_charbox(digit)[1] > _baseline(page, beside) + 0.15 * _size(page, beside))


def _baseline(page: PdfTextPage, index: int) -> float:
    from pypdfium2 import raw

    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(page, index, x, y)
    return y.value


def _size(page: PdfTextPage, index: int) -> float:
    """The size of a character on the page: that of its font, as its matrix enlarges it."""
    from pypdfium2 import raw

    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(page, index, matrix)
    return float(raw.FPDFText_GetFontSize(page, index) * math.hypot(matrix.c, matrix.d))


def _is_bold(page: PdfTextPage, index: int) -> bool:
    from pypdfium2 import raw

    if raw.FPDFText_GetFontWeight(page, index) >= _BOLD_FROM:
        return True
    name = ctypes.create_string_buffer(128)
    raw.FPDFText_GetFontInfo(page, index, name, len(name), ctypes.c_int())
    return b"bold" in name.value.lower()
