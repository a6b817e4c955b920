"""Factiva: the HTML export of a press database, as articles or as tables of indexed fields."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.formats.dates import find_date
from pipeline.formats.decode import decode
from pipeline.formats.item import Block, Item, Metadata
from pipeline.formats.metadata import one_line
from pipeline.formats.press import Part, find_elements, first_with, split_article

_SIGN = re.compile(r"class=[\"']article [a-z]{2}Article\b")
_ARTICLE = {"article": re.compile(r"^div\.article [a-z]{2}Article\b")}
_ROLES = {
    "title": re.compile(r"\b[a-z]{2}Headline\b"),
    "author": re.compile(r"\bauthor\b"),
    "text": re.compile(r"\barticleParagraph\b"),
}
_KINDS = {"title": "heading", "text": "paragraph", "author": "metadata"}
# Codes of the indexed form -> role; the other codes (companies, regions, subjects...) are chrome.
_CODES = {"HD": "title", "BY": "author", "PD": "date", "SN": "site", "LP": "text", "TD": "text"}
_CODE = re.compile(r"[A-Z]{2,4}")
_TIME = re.compile(r"\d\d?[:h]\d\d\b.*")


def is_factiva(text: str) -> bool:
    """Whether a page is an export of Factiva."""
    return _SIGN.search(text) is not None


def read_factiva(content: bytes) -> list[Item]:
    """The articles of an export, one item each, with title, author, date and newspaper.

    raw is the text of an element; start and end span its source. What is neither title, author nor text stays as
    metadata (articles) or chrome (codes of the index).
    """
    page = decode(content)
    spans = [(element.start, element.end) for element in find_elements(page, _ARTICLE)]
    articles = [split_article(page, start, end, _ROLES) for start, end in spans]
    return [_item(_indexed(parts) if any(part.raw == "HD" for part in parts) else parts) for parts in articles]


def _indexed(parts: Sequence[Part]) -> list[Part]:
    """The parts of the indexed form, each with the role of the code before it."""
    role, known = "chrome", []
    for part in parts:
        if _CODE.fullmatch(part.raw):
            role = _CODES.get(part.raw, "chrome")
            known.append(part._replace(role="chrome"))
        else:
            known.append(part._replace(role=role))
    return known


def _item(parts: Sequence[Part]) -> Item:
    blocks = tuple(
        Block(part.raw, part.start, part.end, "chrome" if part.role == "chrome" else _KINDS.get(part.role, "metadata"))
        for part in parts
    )
    date = first_with(parts, "date") or next((part.raw for part in parts if _is_date(part)), "")
    metadata = Metadata(
        title=one_line(first_with(parts, "title")),
        author=one_line(first_with(parts, "author").removeprefix("Par ").removeprefix("par ")),
        date=find_date(date).iso,
        site=one_line(first_with(parts, "site") or _after_date(parts)),
    )
    return Item(blocks, metadata)


def _is_date(part: Part) -> bool:
    return part.role == "" and find_date(part.raw).iso != ""


def _after_date(parts: Sequence[Part]) -> str:
    """The newspaper, which the article form names after the date and the time."""
    first = next((i for i, part in enumerate(parts) if _is_date(part)), len(parts))
    after = [part.raw for part in parts[first + 1 :] if part.role == "" and not _TIME.fullmatch(part.raw)]
    return after[0] if after else ""
