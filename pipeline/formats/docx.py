"""Word documents (.docx), read from their XML."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from pipeline.formats.archive import Archive, archive_holds, open_archive
from pipeline.formats.item import Block, Item
from pipeline.formats.limits import DEFAULT_LIMITS, Limits
from pipeline.formats.office import is_label, kind_of_style, office_item
from pipeline.formats.xml import attribute, find_all, local_name, parse_xml

_MAIN = r"word/document\d*\.xml"
# Deletions and the origin of moved passages; the copy of a text box for old programs; properties; field codes.
_SKIPPED = frozenset({"del", "moveFrom", "Fallback", "pPr", "rPr", "sdtPr", "delText", "instrText"})
_SPACES = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}
_LONGEST_CHAIN = 16  # styles based on each other; a file may declare a loop


def is_docx(content: bytes) -> bool:
    """Whether these bytes are a Word document."""
    return archive_holds(content, _MAIN)


def read_docx(content: bytes, *, limits: Limits = DEFAULT_LIMITS) -> list[Item]:
    """The document of a Word file, as one who accepts every tracked change reads it; offsets are -1.

    Text boxes follow the paragraph that holds them; footnotes and endnotes follow the text, then reviewers'
    comments (voice annotator), then heads and feet of pages (chrome).
    """
    archive = open_archive(content, limits)
    kinds = _style_kinds(archive)
    blocks = [*_blocks(parse_xml(archive.read(archive.find(_MAIN))), kinds)]
    for name in ("footnotes", "endnotes"):
        blocks += _notes(archive, name, kinds)
    for root in _parts(archive, r"word/comments\.xml"):
        blocks += [Block(block.raw, -1, -1, "comment", "annotator") for block in _blocks(root, {})]
    furniture = [block.raw for root in _parts(archive, r"word/(?:head|foot)er\d*\.xml") for block in _blocks(root, {})]
    blocks += [Block(raw, -1, -1, "chrome") for raw in dict.fromkeys(furniture)]
    said = {local_name(node): node.text or "" for root in _parts(archive, r"docProps/core\.xml") for node in root}
    item = office_item(
        blocks,
        title=said.get("title", ""),
        author=said.get("creator", ""),
        date=said.get("created", ""),
        tags=said.get("keywords", ""),
    )
    return [item]


def _parts(archive: Archive, pattern: str) -> Iterator[etree._Element]:
    return (parse_xml(archive.read(name)) for name in archive.find_all(pattern))


def _notes(archive: Archive, name: str, kinds: Mapping[str, str]) -> Iterator[Block]:
    """The footnotes or endnotes; those with a type are the lines that part them from the text."""
    for root in _parts(archive, rf"word/{name}\.xml"):
        for note in root:
            if attribute(note, "type") in ("", "normal"):
                yield from _blocks(note, kinds)


def _blocks(node: etree._Element, kinds: Mapping[str, str]) -> Iterator[Block]:
    for paragraph, in_table in _paragraphs(node):
        if raw := _text(paragraph).strip():
            yield Block(raw, -1, -1, _kind(paragraph, raw, kinds, in_table=in_table))


def _paragraphs(node: etree._Element, *, in_table: bool = False) -> Iterator[tuple[etree._Element, bool]]:
    """The paragraphs below a node in reading order, and whether each stands in a table."""
    for child in node:
        name = local_name(child)
        if name in _SKIPPED:
            continue
        if name == "p":
            yield child, in_table
        yield from _paragraphs(child, in_table=in_table or name == "tbl")


def _text(node: etree._Element) -> str:
    """The text of a paragraph, without that of the paragraphs inside it (text boxes)."""
    pieces = []
    for child in node:
        name = local_name(child)
        if name == "t":
            pieces.append(child.text or "")
        elif name not in _SKIPPED and name != "p":
            pieces.append(_SPACES.get(name) or _text(child))
    return "".join(pieces)


def _kind(paragraph: etree._Element, raw: str, kinds: Mapping[str, str], *, in_table: bool) -> str:
    properties = next((child for child in paragraph if local_name(child) == "pPr"), None)
    said = {local_name(node): attribute(node, "val") for node in properties} if properties is not None else {}
    kind = kinds.get(said.get("pStyle", ""), "")
    if kind in ("heading", "chrome") or "outlineLvl" in said:
        return kind or "heading"
    if in_table:
        return "table"
    if kind or "numPr" in said:
        return kind or "list_item"
    return "heading" if is_label(raw) and _is_bold(paragraph) else "paragraph"


def _is_bold(paragraph: etree._Element) -> bool:
    """Whether every run that shows something is set in bold."""
    runs = [run for run in find_all(paragraph, "r") if _text(run).strip()]
    marks = [next((node for node in find_all(run, "b")), None) for run in runs]
    return bool(runs) and all(mark is not None and attribute(mark, "val") not in ("0", "false") for mark in marks)


def _style_kinds(archive: Archive) -> dict[str, str]:
    """Identifier of a style -> the kind of block it stands for, its own or that of the style it is based on."""
    names: dict[str, str] = {}
    parents: dict[str, str] = {}
    for root in _parts(archive, r"word/styles\.xml"):
        for style in find_all(root, "style"):
            said = {local_name(node): attribute(node, "val") for node in style}
            names[attribute(style, "styleId")] = said.get("name", "")
            parents[attribute(style, "styleId")] = said.get("basedOn", "")
    kinds = {}
    for identifier in names:
        ancestor, kind = identifier, ""
        for _ in range(_LONGEST_CHAIN):
            kind = kind or kind_of_style(names.get(ancestor, ""))
            ancestor = parents.get(ancestor, "")
        kinds[identifier] = kind
    return kinds
