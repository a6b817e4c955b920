"""Europresse: the HTML export of a press database, in its older and its present form."""

from __future__ import annotations

import re
from itertools import pairwise

from pipeline.formats.dates import find_date
from pipeline.formats.decode import decode
from pipeline.formats.item import Block, Item, Metadata
from pipeline.formats.metadata import one_line
from pipeline.formats.press import Part, find_elements, first_with, split_article

_SIGN = re.compile(r"class=[\"'][^\"']*\bDocPublicationName\b")
_ARTICLE = {"article": re.compile(r"^article\.")}
_OLD_ARTICLE = {"article": re.compile(r"^span\..*\bDocPublicationName\b")}
# In the older form the text stands loose after the title; what ends an article is known by its words.
_ROLES = {
    "site": re.compile(r"\bDocPublicationName\b"),
    "header": re.compile(r"\b(?:DocHeader|DocTitreSousSection)\b"),
    "subtitle": re.compile(r"\brdp__subtitle\b"),
    "title": re.compile(r"(?i)\btitreArticle"),
    "author": re.compile(r"\b(?:sm-margin-bottomNews|docAuthors?)\b"),
    "text": re.compile(r"\b(?:DocText|docOcurrContainer)\b"),
    "end": re.compile(r"^(?:aside|footer)\.|\b(?:publiC-lblNodoc|publiC-lblCopyright|apd-)"),
}
_KINDS = {"title": "heading", "subtitle": "heading", "site": "metadata", "header": "metadata", "author": "metadata"}
_END = re.compile(
    r"(?:©|\(c\)|numéro de document|news[·.]\d{8}[·.]|ce document (?:est|a été)|certificat émis)", re.IGNORECASE
)
_NUMBER = re.compile(r"\s*(?:,? n[o°]\.? ?\d|\(| - |\s{2,}|;|,? \d).*", re.DOTALL)


def is_europresse(text: str) -> bool:
    """Whether a page is an export of Europresse."""
    return _SIGN.search(text) is not None


def read_europresse(content: bytes) -> list[Item]:
    """The articles of an export, one item each, with title, author, date and newspaper.

    raw is the text of an element; start and end span its source. Copyright lines, document numbers and links are
    chrome.
    """
    page = decode(content)
    articles = find_elements(page, _ARTICLE)
    if not articles:
        starts = [element.start for element in find_elements(page, _OLD_ARTICLE)]
        spans = list(pairwise([*starts, len(page)]))
    else:
        spans = [(element.start, element.end) for element in articles]
    return [_item(split_article(page, start, end, _ROLES)) for start, end in spans]


def _item(parts: list[Part]) -> Item:
    has_text = any(part.role == "text" for part in parts)
    blocks = tuple(Block(part.raw, part.start, part.end, _kind(part, has_text=has_text)) for part in parts)
    metadata = Metadata(
        title=one_line(first_with(parts, "title")),
        author=one_line(first_with(parts, "author")),
        date=find_date(first_with(parts, "header")).iso,
        site=_NUMBER.sub("", one_line(first_with(parts, "site"))),
    )
    return Item(blocks, metadata)


def _kind(part: Part, *, has_text: bool) -> str:
    if _END.match(part.raw):
        return "chrome"
    if part.role == "text" or (not has_text and not part.role):
        return "paragraph"
    return _KINDS.get(part.role, "chrome")
