"""The kinds of pages that hold several texts, as lexicon/pages.toml describes them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from pipeline.formats.paragraphs import Line
from pipeline.lexicon_files import lexicon_sections

_NEVER = re.compile(r"(?!)")


@dataclass(frozen=True)
class Opening:
    """What opens an entry of a page: the beginning of its first line, and the kind and voice of the entry."""

    pattern: re.Pattern[str]
    kind: str
    voice: str
    is_one_line: bool


@dataclass(frozen=True)
class PageKind:
    """A kind of page; a pattern that the file leaves out never matches.

    `under` are the lines below that of an item, before its entries, that are no text; `above` is what the line above
    that of an item names, 'author', 'title' or ''; `markup` is 'markdown', 'html' or ''; `voice` is who speaks where no
    line says so.
    """

    signs: tuple[re.Pattern[str], ...]
    item: re.Pattern[str]
    fewest_items: int
    above: str
    has_site_in_title: bool
    has_text_before: bool
    has_paragraphs: bool
    markup: str
    voice: str
    cut: re.Pattern[str]
    drop: re.Pattern[str]
    under: re.Pattern[str]
    openings: tuple[Opening, ...]


def find_page_kind(lines: Sequence[Line]) -> PageKind | None:
    """The kind of page that these lines make, None when they make none.

    Every sign must be on some line, and there must be as many items as the kind asks for.
    """
    return next((kind for kind in _page_kinds() if _has_signs(kind, lines)), None)


def _has_signs(kind: PageKind, lines: Sequence[Line]) -> bool:
    if not all(any(sign.match(line.text) for line in lines) for sign in kind.signs):
        return False
    return kind.fewest_items <= sum(kind.item.match(line.text) is not None for line in lines)


@cache
def _page_kinds() -> tuple[PageKind, ...]:
    return tuple(_page_kind(described) for described in lexicon_sections("pages.toml").values())


def _page_kind(described: dict[str, Any]) -> PageKind:
    patterns = {name: re.compile(described[name]) for name in ("item", "cut", "drop", "under") if name in described}
    return PageKind(
        signs=tuple(re.compile(sign) for sign in described["signs"]),
        item=patterns.get("item", _NEVER),
        fewest_items=described.get("fewest", 0),
        above=described.get("above", ""),
        has_site_in_title=described.get("title_site", False),
        has_text_before=described.get("text_before", False),
        has_paragraphs=described.get("paragraphs", False),
        markup=described.get("markup", ""),
        voice=described.get("voice", "source"),
        cut=patterns.get("cut", _NEVER),
        drop=patterns.get("drop", _NEVER),
        under=patterns.get("under", _NEVER),
        openings=tuple(
            Opening(re.compile(line["open"]), line["kind"], line.get("voice", "source"), line.get("one_line", False))
            for line in described.get("lines", [])
        ),
    )
