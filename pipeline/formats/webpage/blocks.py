"""A web page -> its blocks of text, each with what its place in the page says of it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from html import unescape
from itertools import pairwise
from typing import NamedTuple

from pipeline.formats.webpage.places import BLOCK_TAGS, NO_LINK, VOID_TAGS, Place, place_inside
from pipeline.formats.webpage.tokens import Token, split_tags

_SPACES = re.compile(r"[ \t\r\n\f]+")
# Lines between empty ones of a preformatted text, those that a message quotes apart.
_QUOTED = ("&gt;", ">")
_PARAGRAPH = re.compile(r"(?:[ \t]*(?:&gt;|>).*\n?)+|(?:(?![ \t]*(?:&gt;|>)).*\S.*\n?)+")
_MARKS = re.compile(r"(?m)^[ \t]*(?:(?:&gt;|>) ?)+")
# What calls a note is a link: 1, [1], [a]. What numbers a paragraph stands before its first letter.
_NOTE_CALL = re.compile(r"\d{1,3}|\[[^\[\]]{1,20}\]")
_MOSTLY_LINKS = 0.6
_NUMBER = re.compile(r"\d{1,3}")


@dataclass(frozen=True)
class PageBlock:
    """A block of a page: its text, where its source stands, its place, and the part of its text inside links."""

    raw: str
    start: int
    end: int
    place: Place
    linked: float

    @property
    def is_content(self) -> bool:
        """Whether nothing speaks against it: the head of the page, furniture, blocks of links are no content."""
        return self.place.kind != "metadata" and not self.place.is_furniture and self.linked < _MOSTLY_LINKS


class _Piece(NamedTuple):
    """A text between two tags, and where the link around it begins."""

    text: str
    link: int = NO_LINK


def split_page(page: str) -> list[PageBlock]:
    """Every block of visible text of a page, in order."""
    splitter = _Splitter()
    for token in split_tags(page):
        splitter.take(token)
    splitter.flush()
    return splitter.blocks


class _Splitter:
    """The elements that are open, and the block that is being gathered."""

    def __init__(self) -> None:
        self.blocks: list[PageBlock] = []
        self._open: list[tuple[str, Place]] = []
        self._count: Counter[str] = Counter()
        self._pieces: list[_Piece] = []
        self._span = (0, 0)
        self._place = Place()

    def take(self, token: Token) -> None:
        """Read one token."""
        if token.name in BLOCK_TAGS:
            self.flush()
        if not token.name:
            self._add_text(token)
        elif token.name == "br":
            self._add_line_end()
        elif token.closes:
            self._close(token.name)
        elif token.name not in VOID_TAGS:
            if token.name in BLOCK_TAGS and self._open and self._open[-1][0] == "p":
                self._close("p")  # a paragraph ends where the next block begins
            self._open.append((token.name, place_inside(self._inner_place(), token)))
            self._count[token.name] += 1

    def flush(self) -> None:
        """End the block that is being gathered."""
        if not self._pieces:
            return
        raw = "\n".join(line.strip(" ") for line in _join(self._pieces).split("\n")).strip()
        raw = re.sub(r" {2,}", " ", raw)
        linked = sum(len(piece.text.strip()) for piece in self._pieces if piece.link != NO_LINK)
        self.blocks.append(PageBlock(raw, *self._span, self._place, linked / len(raw)))
        self._pieces = []

    def _inner_place(self) -> Place:
        return self._open[-1][1] if self._open else Place()

    def _add_text(self, token: Token) -> None:
        text = "" if token.source.isspace() else unescape(_SPACES.sub(" ", token.source))
        if not text.strip():
            if self._pieces:
                self._pieces.append(_Piece(" "))
            return
        place = self._inner_place()
        if place.is_preformatted and _PARAGRAPH.fullmatch(token.source) is None:
            for match in _PARAGRAPH.finditer(token.source):
                self.flush()
                self._add_text(Token(match[0], token.start + match.start(), token.start + match.end()))
            return
        if place.is_preformatted and token.source.lstrip().startswith(_QUOTED):
            place, text = replace(place, kind="quotation"), unescape(_SPACES.sub(" ", _MARKS.sub("", token.source)))
        last = token.end - (len(token.source) - len(token.source.rstrip()))
        if self._pieces:
            self._span = (self._span[0], last)
        else:
            self._place = place
            self._span = (token.start + len(token.source) - len(token.source.lstrip()), last)
        self._pieces.append(_Piece(text, place.link))

    def _add_line_end(self) -> None:
        if self._pieces and self._pieces[-1].text.strip(" ") == "\n":
            self.flush()  # two line ends make a paragraph
        elif self._pieces:
            self._pieces.append(_Piece("\n"))

    def _close(self, name: str) -> None:
        if not self._count[name]:
            return  # closes nothing
        closed = ""
        while closed != name:
            closed, _ = self._open.pop()
            self._count[closed] -= 1


def _join(pieces: list[_Piece]) -> str:
    """The text of a block; what only the looks of the page keep apart is parted by a space.

    <a>Accueil</a><a>Agenda</a>, usagère<a>1</a>, <span>12</span>L’enquête  ->  Accueil Agenda, usagère 1, 12 L’enquête
    """
    numbered = len(pieces) > 1 and _NUMBER.fullmatch(pieces[0].text) and pieces[1].text[0].isupper()
    gaps = ["", *(" " if _is_apart(*pair) else "" for pair in pairwise(pieces))]
    if numbered:
        gaps[1] = " "
    return "".join(gap + piece.text for gap, piece in zip(gaps, pieces, strict=True))


def _is_apart(piece: _Piece, following: _Piece) -> bool:
    """Whether one of two pieces is a link of its own: beside another one, or a call of note beside a word."""
    if piece.link == following.link:
        return False
    both = NO_LINK not in (piece.link, following.link)
    before, after = piece.text[-1], following.text[0]
    if piece.link == NO_LINK:
        return _NOTE_CALL.fullmatch(following.text) is not None and before.isalpha()
    return (both and after.isalnum()) or (_NOTE_CALL.fullmatch(piece.text) is not None and after.isalpha())
