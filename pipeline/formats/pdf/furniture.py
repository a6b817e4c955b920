"""What a PDF prints around its text: running heads, page numbers, tables of contents."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain, takewhile

from pipeline.formats.pdf.lines import Line

_EDGE = 3  # rows at the top and at the bottom of a page where heads and feet stand
_SAME_HEIGHT = 4.0  # points
_REPEATED = 3  # pages; a document of two pages repeats on both
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"(?:page|p\.?)? ?[-–—|]? ?(?:\d{1,4}|[ivxl]{1,7}) ?(?:[-–—|]|(?:/|sur|of) ?\d{1,4})?", re.IGNORECASE
)
_LEADERS = re.compile(
    r"(?<![._·•…])(?<![._·•…] )(?:(?:[._·•] ?){4,}+|(?:… ?){2,}+)(?:p(?:age|\.)? ?)?(?:\d{1,4}|[ivxl]{1,7})$"
)
_CONTENTS = re.compile(
    r"(?:table(?: des mati[èe]res)?|sommaire|contenu|contents|table of contents|plan) ?:?", re.IGNORECASE
)
_ENTRY = re.compile(r".*\D ?(?P<page>\d{1,3})$")


def find_furniture(pages: Sequence[Sequence[Line]]) -> frozenset[Line]:
    """The lines of a document that are no text of it.

    A running head is the same line, but for its numbers, at the same height of three pages, with nothing else
    beyond it; a line of contents ends with leaders and a number, or stands in a run of rising page numbers under
    a title such as «Sommaire».
    """
    seen = Counter(key for page in pages for key in {_bare(line) for rows in _edges(page) for line in chain(*rows)})
    repeated = min(_REPEATED, max(2, len(pages)))
    heads = {
        line
        for page in pages
        for rows in _edges(page)
        for row in takewhile(lambda row: all(_is_head(line, seen, repeated) for line in row), rows)
        for line in row
    }
    leaders = {line for page in pages for line in page if _LEADERS.search(line.text)}
    rest = [line for page in pages for line in page if line not in heads]
    return frozenset(heads | leaders | set(_contents(rest)))


def _edges(page: Sequence[Line]) -> tuple[list[list[Line]], list[list[Line]]]:
    """The outer rows of a page, from its foot up and from its head down."""
    rows: dict[int, list[Line]] = defaultdict(list)
    for line in page:
        rows[round(line.baseline)].append(line)
    upwards = [rows[height] for height in sorted(rows)]
    return upwards[:_EDGE], upwards[: -_EDGE - 1 : -1]


def _is_head(line: Line, seen: Counter[tuple[str, int]], repeated: int) -> bool:
    return seen[_bare(line)] >= repeated or _PAGE_NUMBER.fullmatch(line.text.strip()) is not None


def _bare(line: Line) -> tuple[str, int]:
    """What a running head has in common on every page: its text but for the numbers, and its height."""
    return _DIGITS.sub("0", line.text.casefold()), round(line.baseline / _SAME_HEIGHT)


def _contents(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines of tables of contents without leaders, their titles included.

    An entry may take two lines, so one line without a number is allowed between two with one.
    """
    for i, title in enumerate(lines):
        if not _CONTENTS.fullmatch(title.text.strip()):
            continue
        last, page = i, 0
        for j, line in enumerate(lines[i + 1 :], start=i + 1):
            entry = _ENTRY.fullmatch(line.text)
            if entry and int(entry["page"]) >= page:
                last, page = j, int(entry["page"])
            elif j > last + 1:
                break
        if last > i + 2:
            yield from lines[i : last + 1]
