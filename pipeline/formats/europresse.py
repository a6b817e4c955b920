"""Europresse: the HTML export of a press database, in its older and its present form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import unescape
from itertools import pairwise

from pipeline.formats.dates import find_date
from pipeline.formats.decode import decode
from pipeline.formats.item import Block, Item, Metadata
from pipeline.formats.metadata import one_line
from pipeline.formats.press import Part, find_elements, split_article
from pipeline.formats.webpage.blocks import split_page

_SIGN = re.compile(r"class=[\"'][^\"']*\bDocPublicationName\b")
_ARTICLE = {"article": re.compile(r"^article\.")}
_OLD_ARTICLE = {"article": re.compile(r"^span\..*\bDocPublicationName\b")}
_ROLES = {
    "site": re.compile(r"\bDocPublicationName\b"),
    "header": re.compile(r"\b(?:DocHeader|DocTitreSousSection)\b"),
    "subtitle": re.compile(r"\brdp__subtitle\b"),
    "title": re.compile(r"(?i)\btitreArticleVisu\b"),
    "titles": re.compile(r"\btitreArticle\b"),
    "author": re.compile(r"\b(?:sm-margin-bottomNews|docAuthors?)\b"),
    "text": re.compile(r"\b(?:DocText|docOcurrContainer)\b"),
    "end": re.compile(r"(?i)^(?:aside|footer)\.|\b(?:publiC[-_]lbl|Doc-LegalInfo\b|rdp__newsdoc\b|apd-)"),
}
_KINDS = {"title": "heading", "titles": "heading", "subtitle": "heading", "text": "paragraph"}
_END = re.compile(
    r"(?:©|\(c\) ?\d|copyright\b|tous droits réservés|numéro de document|news[·.]\d{8}[·.]|ce document (?:est|a été)"
    r"|(?:ce )?certificat (?:est )?émis|note\(s\)|(?:cet article est )?(?:aussi )?paru dans\b)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\s*(?:,? n[o°]\.? ?\d|\(| - |;|,? \d).*", re.DOTALL)
_BEFORE_DATE = re.compile(r"[\s,;–-]+$")
_DOCUMENT = re.compile(r"news[·.](\d{8})[·.]")
_LINK = re.compile(r"<a\b[^<>]*\bhref=[\"'](?P<url>https?://[^\"'<>]+)[\"'][^<>]*>[^<>]{0,40}\bparu dans\b")
_LINE_END = re.compile(r"<br\b[^<>]*>", re.IGNORECASE)
_NAMES = re.compile(r"(?:(?:[A-ZÀ-Ý][\w.’'-]*|d[’'][A-ZÀ-Ý][\w’'-]*|de|du|des|la|le|et|à|von|van|[/&-])(?:[ ,;]+|$))+")
_LONGEST_NAMES = 10  # words


def is_europresse(text: str) -> bool:
    """Whether a page is an export of Europresse."""
    return _SIGN.search(text) is not None


def read_europresse(content: bytes) -> list[Item]:
    """The articles of an export, one item each: title, author, date, newspaper, and its section in `rubrique`.

    raw is the text of an element; start and end span its source. Copyright lines, document numbers, notes and lists of
    the newspapers that printed the article too are chrome.
    """
    page = decode(content)
    spans = [(element.start, element.end) for element in find_elements(page, _ARTICLE)]
    if not spans:
        starts = [element.start for element in find_elements(page, _OLD_ARTICLE)]
        spans = list(pairwise([*starts, len(page)]))
    return [_item(page[start:end], _named(page, split_article(page, start, end, _ROLES))) for start, end in spans]


def _named(page: str, parts: Sequence[Part]) -> list[Part]:
    """The parts with what their place says of them: a subtitle is set as an author is, but among the titles.

    In the older form nothing names the text: it stands loose after the title, its author on the first line.
    """
    roles = {part.role for part in parts}
    known: list[Part] = []
    for part in parts:
        role = part.role
        if role == "titles" or (role == "author" and "titles" in part.around):
            role = "title" if role == "titles" and "title" not in roles else "subtitle"
        is_loose = role == "" and "text" not in roles and any(one.role == "title" for one in known)
        known += _loose(page, part, is_first=known[-1].role == "title") if is_loose else [part._replace(role=role)]
    return [part._replace(role="end") if _END.match(part.raw) else part for part in known]


def _loose(page: str, part: Part, *, is_first: bool) -> Iterator[Part]:
    """The lines of a loose text, the first being its author when it holds nothing but names."""
    marks = list(_LINE_END.finditer(page, part.start, part.end))
    starts, ends = [part.start, *(m.end() for m in marks)], [*(m.start() for m in marks), part.end]
    for start, end in zip(starts, ends, strict=True):
        for block in split_page(page[start:end]):
            is_author = is_first and len(block.raw.split()) <= _LONGEST_NAMES and _NAMES.fullmatch(block.raw)
            yield Part("author" if is_author else "text", block.raw, start + block.start, start + block.end)
            is_first = False


def _item(source: str, parts: Sequence[Part]) -> Item:
    said: dict[str, list[str]] = {}
    for part in parts:
        said.setdefault(part.role, []).append(part.raw)
    header = one_line(" ".join(said.get("header", [])))
    date = find_date(header)
    number = _DOCUMENT.search(source)
    elsewhere = find_date(one_line(" ".join(said.get("", [])))).iso or (find_date(number[1]).iso if number else "")
    section = _BEFORE_DATE.sub("", header[: date.start] if date.iso else header)
    link = _LINK.search(source)
    metadata = Metadata(
        title=one_line(said.get("title", [""])[0]),
        author=one_line(said.get("author", [""])[-1]),
        date=date.iso or elsewhere,
        site=_NUMBER.sub("", one_line(said.get("site", [""])[0].partition("\n")[0])),
        url=unescape(link["url"]) if link else "",
        variables={"rubrique": section} if section else {},
    )
    return Item(tuple(Block(part.raw, part.start, part.end, _kind(part)) for part in parts), metadata)


def _kind(part: Part) -> str:
    return _KINDS.get(part.role, "metadata" if part.role in ("site", "header", "author") else "chrome")
