"""Factiva in XML: the answer of its service of articles."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.formats.press import BREAK, Part, find_elements, split_article
from pipeline.formats.xml import parse_xml, root_name

_ARTICLE = {"article": re.compile(r"^(?:\w+:)?article\.")}
_ROLES = {
    role: re.compile(rf"^(?:\w+:)?(?:{names})\.")
    for role, names in {
        "title": "headline",
        "author": "byline",
        "date": "publicationdate",
        "site": "sourcename",
        "section": "sectionname",
        "text": "leadparagraph|tailparagraphs|corrections",
        "chrome": "copyright|notes|credit|contact",
        BREAK: "paragraph",
    }.items()
}


def is_factiva_xml(text: str) -> bool:
    """Whether a text is XML of Factiva."""
    return root_name(text).startswith(("ppsresponse", "ppsarticle"))


def split_xml_articles(page: str, content: bytes) -> Iterator[list[Part]]:
    """The parts of each article, their roles as in HTML; codes and numbers are left aside.

    `content` are the bytes of the page: Unreadable when they are broken XML, or hostile.
    """
    parse_xml(content)
    for element in find_elements(page, _ARTICLE):
        parts = split_article(page, element.start, element.end, _ROLES)
        yield [part for part in parts if part.role]
