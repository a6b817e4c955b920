"""Factiva: the exports of a press database, in HTML (articles, or tables of indexed fields) and in XML."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.formats.dates import find_date
from pipeline.formats.decode import decode
from pipeline.formats.factiva.html import is_factiva_page, split_page_articles
from pipeline.formats.factiva.xml import is_factiva_xml, split_xml_articles
from pipeline.formats.item import Block, Item, Metadata
from pipeline.formats.metadata import one_line
from pipeline.formats.press import Part, first_with

_KINDS = {"title": "heading", "text": "paragraph", "chrome": "chrome"}
_BY = re.compile(r"(?:par|by|de notre \w+)\s+|\s*[.,;]$", re.IGNORECASE)


def is_factiva(text: str) -> bool:
    """Whether a text is an export of Factiva, in HTML or in XML."""
    return is_factiva_xml(text) or is_factiva_page(text)


def read_factiva(content: bytes) -> list[Item]:
    """The articles of an export, one item each: title, author, date, newspaper, and its section in `rubrique`.

    raw is the text of an element; start and end span its source. What is neither title, author nor text stays as
    metadata (articles) or chrome (codes of the index, copyright). Raises Unreadable when XML is broken or hostile.
    """
    page = decode(content)
    articles = split_xml_articles(page, content) if is_factiva_xml(page) else split_page_articles(page)
    return [_item(parts) for parts in articles]


def _item(parts: Sequence[Part]) -> Item:
    blocks = tuple(Block(part.raw, part.start, part.end, _KINDS.get(part.role, "metadata")) for part in parts)
    section = one_line(first_with(parts, "section"))
    metadata = Metadata(
        title=one_line(first_with(parts, "title")),
        author=_BY.sub("", one_line(first_with(parts, "author"))),
        date=find_date(first_with(parts, "date")).iso,
        site=one_line(first_with(parts, "site")),
        variables={"rubrique": section} if section else {},
    )
    return Item(blocks, metadata)
