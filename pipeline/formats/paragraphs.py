"""Plain text -> the spans of its paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

_LINE = re.compile(r"[^\r\n\f\u2028\u2029]*(?:\r\n|[\r\n\f\u2028\u2029]|$)")
_BULLET = re.compile(r"\s*(?:[•●▪◦‣·*–—-]|\d{1,2}[.)]|[a-z]\))\s+\S")
_SENTENCE_END = re.compile(r"[.!?…:;][»”\")\]]*$")
_WIDTHS = range(40, 121)  # no program wraps narrower; longer lines are whole paragraphs
_FEW = 3


class Line(NamedTuple):
    """A line of a text without the spaces around it, and where it stands; an empty line has start = end."""

    text: str
    start: int
    end: int
    indent: int
    is_after_blank: bool = False

    @property
    def is_bullet(self) -> bool:
        """Whether the line opens an item of a list."""
        return _BULLET.match(self.text) is not None


class Paragraph(NamedTuple):
    """Where a paragraph stands, whether it is an item of a list, and whether empty lines stand around it."""

    start: int
    end: int
    is_bullet: bool
    is_isolated: bool


def split_lines(text: str, start: int = 0, end: int | None = None) -> list[Line]:
    """The lines of text[start:end], whatever their line ends, and an empty one after the last character.

    Offsets count from the start of the text.
    """
    end = len(text) if end is None else end
    lines: list[Line] = []
    for match in _LINE.finditer(text, start, end):
        bare = match[0].strip()
        indent = len(match[0]) - len(match[0].lstrip())
        first = match.start() + indent if bare else match.start()
        is_after_blank = bool(lines) and not lines[-1].text
        lines.append(Line(bare, first, first + len(bare), indent, is_after_blank))
    return lines


def split_paragraphs(text: str, start: int = 0, end: int | None = None) -> Iterator[Paragraph]:
    """The paragraphs of text[start:end]: together they hold every character that is not a space.

    Empty lines part paragraphs, and so does a bullet. A single line end parts them too, unless the lines were
    wrapped at a fixed width: then a line goes on when the next word would not have fitted on it.
    """
    lines = split_lines(text, start, end)
    width = _wrap_width(lines)
    for group in _groups(lines):
        first = 0
        cuts = [i for i in range(1, len(group)) if not _goes_on(group[first], group[i - 1], group[i], width)]
        for cut in [*cuts, len(group)]:
            yield Paragraph(group[first].start, group[cut - 1].end, group[first].is_bullet, not cuts)
            first = cut


def _groups(lines: list[Line]) -> Iterator[list[Line]]:
    """The lines between empty ones; the last line of a text is always empty."""
    group: list[Line] = []
    for line in lines:
        if line.text:
            group.append(line)
        elif group:
            yield group
            group = []


def _wrap_width(lines: list[Line]) -> int:
    """The width at which the lines of a file were wrapped, 0 when they were not.

    Of the lines that another one follows directly, most must come close to one length, and none may exceed it
    by far: that is what a program does to prose, and what a list of links or titles does not look like.
    """
    followed = sorted(len(a.text) for a, b in pairwise(lines) if a.text and b.text)
    if len(followed) < _FEW:
        return 0
    width = followed[int(0.95 * len(followed))]
    full = sum(length > 0.75 * width for length in followed)
    return width if width in _WIDTHS and full >= 0.6 * len(followed) else 0


def _goes_on(first: Line, line: Line, following: Line, width: int) -> bool:
    """Whether the following line belongs to the same paragraph as the line."""
    if following.is_bullet:
        return False
    if first.is_bullet and following.indent > first.indent:
        return True
    word = following.text.split(maxsplit=1)[0]
    overflows = len(line.text) + 1 + len(word) > 0.92 * width
    unfinished = following.text[0].islower() and _SENTENCE_END.search(line.text) is None
    return bool(width) and (overflows or (unfinished and len(line.text) > 0.5 * width))
