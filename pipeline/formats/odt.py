"""OpenDocument texts (.odt), read from their XML."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from lxml import etree

from pipeline.formats.archive import PROTECTED, Archive, archive_type, open_archive
from pipeline.formats.item import Block, Item, Unreadable
from pipeline.formats.limits import DEFAULT_LIMITS, Limits
from pipeline.formats.office import kind_of_style, office_item
from pipeline.formats.xml import attribute, find_all, local_name, parse_xml

_TYPE = "application/vnd.oasis.opendocument.text"
# Deleted passages, marks of notes, and what describes the file.
_SKIPPED = frozenset(
    {"tracked-changes", "note-citation", "sequence-decls", "forms", "creator", "date", "desc", "title"}
)
_CONTENTS = frozenset({"table-of-content", "alphabetical-index", "illustration-index", "table-index", "user-index"})
_SPACES = {"s": " ", "tab": " ", "line-break": "\n"}  # <text:s text:c="1000000000"/> is one space to a reader
_SPACE = re.compile(r"[ \t\r\n]+")  # what the standard reads as one space
_ASIDE = ("note", "annotation")
_PARAGRAPHS = ("p", "h")


class _Place(NamedTuple):
    """What stands around a paragraph."""

    in_table: bool = False
    in_list: bool = False
    in_contents: bool = False
    in_annotation: bool = False


def is_odt(content: bytes) -> bool:
    """Whether these bytes are an OpenDocument text, or a template of one."""
    return archive_type(content).startswith(_TYPE)


def read_odt(content: bytes, *, limits: Limits = DEFAULT_LIMITS) -> list[Item]:
    """The document of an OpenDocument text, every tracked change accepted; offsets are -1.

    Notes and reviewers' comments (voice annotator) follow the paragraph that holds them; heads and feet of pages
    come last, as chrome.
    """
    archive = open_archive(content, limits)
    if any(
        local_name(node) == "encryption-data"
        for tree in _parts(archive, "META-INF/manifest.xml")
        for node in tree.iter()
    ):
        raise Unreadable("unreadable", PROTECTED)
    root = parse_xml(archive.read("content.xml"))
    styles = _parts(archive, "styles.xml")
    parents = {
        attribute(style, "name"): attribute(style, "parent-style-name")
        for tree in (root, *styles)
        for style in find_all(tree, "style")
    }
    blocks = [*_blocks(next(find_all(root, "body"), root), parents)]
    furniture = [
        block.raw for tree in styles for part in find_all(tree, "header", "footer") for block in _blocks(part, {})
    ]
    blocks += [Block(raw, -1, -1, "chrome") for raw in dict.fromkeys(furniture)]
    said = {local_name(node): node.text or "" for tree in _parts(archive, "meta.xml") for node in tree.iter()}
    item = office_item(
        blocks,
        title=said.get("title", ""),
        author=said.get("initial-creator", "") or said.get("creator", ""),
        date=said.get("creation-date", "") or said.get("date", ""),
        tags=said.get("keyword", ""),
    )
    return [item]


def _parts(archive: Archive, name: str) -> list[etree._Element]:
    return [parse_xml(archive.read(found)) for found in archive.find_all(name)]


def _blocks(node: etree._Element, parents: Mapping[str, str]) -> Iterator[Block]:
    for paragraph, place in _paragraphs(node, _Place()):
        if raw := _text(paragraph).strip():
            voice = "annotator" if place.in_annotation else "source"
            yield Block(raw, -1, -1, _kind(paragraph, place, parents), voice)


def _paragraphs(node: etree._Element, place: _Place) -> Iterator[tuple[etree._Element, _Place]]:
    """The paragraphs below a node in reading order, those of notes and text boxes after the one they are in."""
    for child in node:
        name = local_name(child)
        if name in _SKIPPED:
            continue
        if name in _PARAGRAPHS:
            yield child, place
        inside = _Place(
            in_table=place.in_table or name == "table",
            in_list=(place.in_list or name == "list") and name not in _ASIDE,
            in_contents=place.in_contents or name in _CONTENTS,
            in_annotation=place.in_annotation or name == "annotation",
        )
        yield from _paragraphs(child, inside)


def _text(node: etree._Element) -> str:
    """The text of a paragraph, without that of the notes and paragraphs inside it."""
    pieces = [_SPACE.sub(" ", node.text or "")]
    for child in node:
        name = local_name(child)
        if name not in _SKIPPED and name not in _PARAGRAPHS and name not in _ASIDE and name:
            pieces.append(_SPACES.get(name) or _text(child))
        pieces.append(_SPACE.sub(" ", child.tail or ""))
    return "".join(pieces)


def _kind(paragraph: etree._Element, place: _Place, parents: Mapping[str, str]) -> str:
    if place.in_annotation:
        return "comment"
    style = attribute(paragraph, "style-name")
    # An automatic style («P12») says nothing; the named one it comes from does.
    kind = kind_of_style(style) or kind_of_style(parents.get(style, ""))
    if place.in_contents or kind == "chrome":
        return "chrome"
    if local_name(paragraph) == "h" or kind == "heading":
        return "heading"
    if place.in_table:
        return "table"
    return "list_item" if place.in_list else kind or "paragraph"
