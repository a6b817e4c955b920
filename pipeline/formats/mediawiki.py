"""Wikis exported by MediaWiki (Special:Export): one document a page, as its wikitext reads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from lxml import etree

from pipeline.formats.dates import find_date
from pipeline.formats.item import Block, Item, Metadata, Unreadable
from pipeline.formats.metadata import one_line
from pipeline.formats.xml import find_all, parse_xml, root_name

# What is no text: what opens it, what closes it.
_UNREAD = (
    (re.compile(r"<!--"), "-->"),
    *(
        (re.compile(rf"<{name}\b(?:[^<>/]|/(?!>))*>", re.IGNORECASE), f"</{name}>")
        for name in ("ref", "gallery", "math", "syntaxhighlight", "source", "timeline", "templatestyles")
    ),
)
_SWITCH = re.compile(r"__[A-Z]+__")
_TEMPLATE = re.compile(r"\{\{[^{}]*\}\}|\{\{\{[^{}]*\}\}\}")
_DEEPEST = 20  # templates in templates
_LINK = re.compile(r"\[\[(?P<target>[^\[\]|]*)(?:\|(?P<words>[^\[\]]*))?\]\]")
_BESIDE = re.compile(r"\s*(?P<kind>fichier|file|image|média|media|catégorie|category) ?: ?(?P<name>.*)", re.IGNORECASE)
_ADDRESS = re.compile(r"\[(?:https?:)?//[^\s\[\]]+(?: (?P<words>[^\[\]]*))?\]")
_TAG = re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE)
_EMPHASIS = re.compile(r"'{2,5}")
_ITEM = re.compile(r"[*#:;]+\s*")
_TABLE_MARKS = ("{|", "|}", "|-")
_CELL = re.compile(r"\|\+?|!")
_NEXT_CELL = re.compile(r"\|\||!!")
_REDIRECTION = re.compile(r"\s*#redirect(?:ion)?\b", re.IGNORECASE)


def is_mediawiki(text: str) -> bool:
    """Whether a text is an export of MediaWiki."""
    return root_name(text) == "mediawiki"


def read_mediawiki(content: bytes) -> list[Item]:
    """The pages of an export, in its order, each as its last revision has it; offsets are -1.

    Links give their words, categories are tags. Templates, notes and pictures are left behind; a page that only leads
    to another has no text. Raises Unreadable when the XML is broken or there is no page.

        == Histoire ==                              heading «Histoire»
        L’[[atelier|'''atelier''']] a ouvert.  ->   paragraph «L’atelier a ouvert.»
        * une table                                 list item «une table»
    """
    root = parse_xml(content)
    site = _said(root, "sitename")
    items = [_item(page, site) for page in find_all(root, "page")]
    if not items:
        raise Unreadable("no_text", "Cet export de wiki ne contient aucune page.")
    return items


def _item(page: etree._Element, site: str) -> Item:
    *_, revision = [page, *find_all(page, "revision")]
    source = "".join("".join(map(str, node.itertext())) for node in find_all(revision, "text"))
    known = Metadata(
        title=_said(page, "title"),
        author=_said(revision, "username"),
        date=find_date(_said(revision, "timestamp")).iso,
        site=site,
        tags=tuple(dict.fromkeys(_categories(source))),
    )
    return Item(() if _REDIRECTION.match(source) else tuple(_blocks(source)), known)


def _said(node: etree._Element, name: str) -> str:
    return next((one_line(found.text or "") for found in find_all(node, name)), "")


def _categories(source: str) -> Iterator[str]:
    for link in _LINK.finditer(source):
        beside = _BESIDE.match(link["target"])
        if beside and beside["kind"].lower().startswith("cat"):
            yield one_line(beside["name"])


def _blocks(source: str) -> Iterator[Block]:
    """The blocks of a page: a line that opens with a mark is one, lines of prose are joined up to an empty one."""
    prose: list[str] = []
    for line in [*_plain(source).splitlines(), ""]:
        kind, words = _kind(line.strip())
        if kind == "paragraph":
            prose.append(words)
            continue
        if prose:
            yield Block("\n".join(prose), -1, -1)
            prose = []
        if words:
            yield Block(words, -1, -1, kind)


def _kind(line: str) -> tuple[str, str]:
    """The kind of block that a line is, and its words; both empty for an empty line or the marks of a table."""
    if not line or line.startswith(_TABLE_MARKS):
        return "", ""
    if line[0] == line[-1] == "=" and (words := line.strip("= ")):
        return "heading", words
    if item := _ITEM.match(line):
        return "list_item", line[item.end() :]
    if cell := _CELL.match(line):
        return "table", " | ".join(map(_cell, _NEXT_CELL.split(line[cell.end() :])))
    return "paragraph", line


def _cell(source: str) -> str:
    """The words of a cell, without what says how it looks: «style="color:red" | Ancy» -> «Ancy»."""
    look, bar, words = source.partition("|")
    return (words if bar and "=" in look else source).strip()


def _plain(source: str) -> str:
    """Wikitext without templates, notes, pictures and marks inside lines."""
    for opening, closing in _UNREAD:
        source = _without(source, opening, closing)
    source = _SWITCH.sub("", source)
    for _ in range(_DEEPEST):
        shorter = _LINK.sub(_words, _TEMPLATE.sub("", source))
        if shorter == source:
            break
        source = shorter
    source = _ADDRESS.sub(lambda link: link["words"] or "", source)
    return unescape(_EMPHASIS.sub("", _TAG.sub(" ", source)))


def _words(link: re.Match[str]) -> str:
    """What a reader sees of a link, nothing of a picture or a category."""
    if _BESIDE.match(link["target"]):
        return ""
    return link["words"] or link["target"]


def _without(source: str, opening: re.Pattern[str], closing: str) -> str:
    """A text without what stands between two marks, in one pass; what is never closed stays."""
    pieces: list[str] = []
    position = 0
    for mark in opening.finditer(source):
        if mark.start() < position:
            continue
        end = source.find(closing, mark.end())
        if end < 0:
            break
        pieces.append(source[position : mark.start()])
        position = end + len(closing)
    return "".join([*pieces, source[position:]])
