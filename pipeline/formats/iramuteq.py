"""The corpus format of IRaMuTeQ and Alceste: texts after lines of starred variables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from pipeline.formats.decode import decode
from pipeline.formats.item import Block, Item
from pipeline.formats.metadata import field_of, read_metadata
from pipeline.formats.paragraphs import split_paragraphs

_START = re.compile(r"(?:\*{4}|\d{4})[ \t]+\*[^\s*]")
_LINE = re.compile(r"(?m)^(?:(?P<stars>\*{3,})|\d{4}(?=[ \t]+\*\S))(?P<words>[^\r\n]*)")
_VARIABLE = re.compile(r"(?P<star>\*[ \t]*)?(?P<name>[^\s*_]+)(?:_(?P<value>[^\s*]*))?")
_WELL_FORMED = re.compile(r"(?:\*{4}|\d{4})(?: +\*[^\s*_]+_[^\s*]+)+ *")
_THEME = re.compile(r"(?m)^-\*[^\s*]+[ \t]*\r?$")
_WORDS = ("title", "author", "site", "tags")  # fields whose values were words, before their spaces became underscores


def is_starred(text: str) -> bool:
    """Whether a decoded text is an IRaMuTeQ corpus: its first words are starred variables."""
    return _START.match(text.lstrip("\ufeff \t\r\n")) is not None


def read_starred(content: bytes) -> list[Item]:
    """The texts of a corpus, with their variables; lines of variables and themes are metadata.

    Usual names become metadata; a variable without a modality is worth «oui». A malformed line is read as its words
    allow and is named among what is doubtful.

        **** *ville_ancy *an_2016       ->  variables {ville: ancy}, date 2016
        **** ville_ancy *source_La_Voix ->  variables {ville: ancy}, site La Voix, doubtful {ligne 2: **** ville_ancy…}
    """
    text = decode(content)
    starts = [line for line in _LINE.finditer(text) if _is_starred(line)]
    ends = [*(match.start() for match in starts[1:]), len(text)]
    return [_item(text, match, end) for match, end in zip(starts, ends, strict=bool(starts))]


def _is_starred(line: re.Match[str]) -> bool:
    """Whether a line holds nothing but variables: a star may lack, or a modality, but not both («*** Fin ***»)."""
    words = list(_VARIABLE.finditer(line["words"]))
    if not words:
        return line["stars"] == "****"
    return all(word["star"] or word["value"] is not None for word in words)


def _item(text: str, stars: re.Match[str], end: int) -> Item:
    line = stars[0].rstrip()
    known = read_metadata(dict(map(_variable, _VARIABLE.finditer(stars["words"]))))
    if not _WELL_FORMED.fullmatch(line):
        number = text.count("\n", 0, stars.start()) + 1
        known = replace(known, doubtful={**known.doubtful, f"ligne {number}": line})
    head = Block(line, stars.start(), stars.start() + len(line), "metadata")
    return Item((head, *_blocks(text, stars.end(), end)), known)


def _variable(word: re.Match[str]) -> tuple[str, str]:
    """Name and value of a variable, «oui» when it has no modality."""
    name, value = word["name"], word["value"] or "oui"
    return name, value.replace("_", " ") if field_of(name) in _WORDS else value


def _blocks(text: str, start: int, end: int) -> Iterator[Block]:
    themes = list(_THEME.finditer(text, start, end))
    firsts = [start, *(theme.end() for theme in themes)]
    lasts = [*(theme.start() for theme in themes), end]
    for first, last, theme in zip(firsts, lasts, chain(themes, [None]), strict=True):
        for paragraph in split_paragraphs(text, first, last):
            raw = text[paragraph.start : paragraph.end]
            yield Block(raw, paragraph.start, paragraph.end, "list_item" if paragraph.is_bullet else "paragraph")
        if theme:
            raw = theme[0].rstrip()
            yield Block(raw, theme.start(), theme.start() + len(raw), "metadata")
