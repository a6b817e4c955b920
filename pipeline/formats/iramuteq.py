"""The corpus format of IRaMuTeQ and Alceste: texts after lines of starred variables."""

from __future__ import annotations

import re

from pipeline.formats.decode import decode
from pipeline.formats.item import Block, Item
from pipeline.formats.metadata import read_metadata
from pipeline.formats.paragraphs import split_paragraphs

_STARRED = re.compile(r"(?m)^(?:\*{4}|\d{4}) +\*[^\r\n]*")
_VARIABLE = re.compile(r"\*([^\s_*]+)(?:_(\S*))?")
_THEME = re.compile(r"-\*\S+")


def is_starred(text: str) -> bool:
    """Whether a decoded text is an IRaMuTeQ corpus: its first words are starred variables."""
    return _STARRED.match(text.lstrip()) is not None


def read_starred(content: bytes) -> list[Item]:
    """The texts of a corpus, with their variables; lines of variables and themes are metadata.

    «**** *ville_ancy *an_2016» -> variables {ville: ancy}, date 2016 (usual names become metadata).
    """
    text = decode(content)
    starts = list(_STARRED.finditer(text))
    ends = [*(match.start() for match in starts[1:]), len(text)]
    return [_item(text, match, end) for match, end in zip(starts, ends, strict=True)]


def _item(text: str, stars: re.Match[str], end: int) -> Item:
    blocks = [Block(stars[0], *stars.span(), "metadata")]
    for paragraph in split_paragraphs(text, stars.end(), end):
        raw = text[paragraph.start : paragraph.end]
        kind = "metadata" if _THEME.fullmatch(raw) else "list_item" if paragraph.is_bullet else "paragraph"
        blocks.append(Block(raw, paragraph.start, paragraph.end, kind))
    return Item(tuple(blocks), read_metadata(dict(_VARIABLE.findall(stars[0]))))
