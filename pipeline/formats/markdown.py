"""Markdown as people write it: Jekyll and Hugo posts, Obsidian notes, pads, pandoc output."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from pipeline.formats.decode import decode
from pipeline.formats.directives import CODE_DIRECTIVE, find_directives
from pipeline.formats.front_matter import read_front_matter, read_properties
from pipeline.formats.inline import read_inline
from pipeline.formats.item import Block, Item, Metadata
from pipeline.formats.paragraphs import Line, split_lines
from pipeline.formats.titles import names_a_section

# What opens a passage that is not prose -> what closes it; a passage never closed is its first line alone.
_VERBATIM = (
    (re.compile(r"(`{3,})"), "```"),
    (re.compile(r"(~{3,})"), "~~~"),
    (CODE_DIRECTIVE, ":::"),
    (re.compile(r"<!--"), "-->"),
    (re.compile(r"(?i)<style\b"), "</style>"),
    (re.compile(r"(?i)<script\b"), "</script>"),
    (re.compile(r"\{%-?\s*highlight\b"), "endhighlight"),
    (re.compile(r"\{%-?\s*raw\b"), "endraw"),
    (re.compile(r"\{\{[<%]\s*highlight\b"), "/highlight"),  # Hugo; its other shortcodes hold prose
    (re.compile(r"\{\{[<%]\s*mermaid\b"), "/mermaid"),
)
_HEADING = re.compile(r"#{1,6}(?=[ \t]|$)[ \t]*|#{2,6}(?=[^\W\d])")
_CLOSING_MARKS = re.compile(r"[ \t]+#+[ \t]*$")
_UNDERLINE = re.compile(r"=+|-{2,}")
_RULE = re.compile(r"(?:[-*_=][ \t]*){3,}|:{3,}.*")
_QUOTATION = re.compile(r"(?:>[ \t]?)+")
_QUOTATION_MARKS = re.compile(r"(?m)^[ \t]*(?:>[ \t]?)+(?:#{1,6}[ \t]+)?")
_BULLET = re.compile(r"(?:[-*+•][ \t]*)*(?:[-*+•][ \t]+|-(?=\[)|\d{1,3}[.)][ \t]+)")
_TABLE_ROW = re.compile(r"\|.*\|")
_TABLE_RULE = re.compile(r"[|:\s-]+")
_DEFINITION = re.compile(r"\[(?!\^)[^\[\]]+\]:[ \t]*\S+.*")
_WORD = re.compile(r"[^\W_]")
_LONGEST_HEADING = 160  # a longer line above a rule is a paragraph


class _Passage(NamedTuple):
    """Consecutive lines that form one block."""

    kind: str
    start: int
    end: int
    title: str = ""  # of a directive, whose source holds more than it


def read_markdown(content: bytes) -> list[Item]:
    """The document of a Markdown file.

    raw is the reading text, without marks; start and end span the source. Code, styles, comments, rules, images
    and the definitions of links are kept as blocks of kind chrome, as they stand in the source. What a directive
    holds (a note, a call-out, an answer to unfold) is prose; its marks are chrome, its title is a heading.
    """
    text = decode(content)
    header = read_front_matter(text)
    blocks = [_block(text, passage) for passage in _passages(text, split_lines(text, header.end))]
    known = header.metadata
    if [block.kind for block in blocks[:2]] == ["heading", "paragraph"] and (under := read_properties(blocks[1].raw)):
        known = known.completed_by(under)
        blocks[1] = replace(blocks[1], kind="metadata")
    known = known.completed_by(Metadata(title=_title(text, blocks)))
    if header.end:
        blocks.insert(0, Block(text[header.start : header.end], header.start, header.end, "metadata"))
    return [Item(tuple(blocks), known)]


def _title(text: str, blocks: list[Block]) -> str:
    """The only heading of the first level, or the heading with which the text begins; else ''."""
    words = [block for block in blocks if block.kind != "chrome" and not _is_directive(text, block)]
    top = [block for block in words if block.kind == "heading" and text.startswith("# ", block.start)]
    title = top if len(top) == 1 else [block for block in words[:1] if block.kind == "heading"]
    if title and names_a_section(title[0].raw):
        return ""
    return " ".join(title[0].raw.split()) if title else ""


def _is_directive(text: str, block: Block) -> bool:
    return block.kind == "heading" and text.startswith(("```", "~~~", ":::", "!!!", "???", "==="), block.start)


def _block(text: str, passage: _Passage) -> Block:
    """The block of a passage; when no word is left of it, it is chrome and keeps its source."""
    source = text[passage.start : passage.end]
    block = Block(source, passage.start, passage.end, passage.kind)
    if passage.kind == "chrome":
        return block
    if passage.title:
        source = passage.title
    elif passage.kind == "heading":
        source = _CLOSING_MARKS.sub("", _HEADING.sub("", source.rstrip("=-\r\n \t"), count=1))
    elif passage.kind == "quotation":
        source = _QUOTATION_MARKS.sub("", source)
    elif passage.kind == "list_item":
        source = _BULLET.sub("", source, count=1)
    elif passage.kind == "table":
        source = "\n".join(_cells(line) for line in source.splitlines() if not _TABLE_RULE.fullmatch(line))
    raw = read_inline(source)
    return replace(block, raw=raw) if _WORD.search(raw) else replace(block, kind="chrome")


def _cells(row: str) -> str:
    return " | ".join(cell.strip() for cell in row.strip().strip("|").split("|"))


def _passages(text: str, lines: list[Line]) -> Iterator[_Passage]:
    """Group lines into passages; together they hold every character of the text that is not a space."""
    never_closed: set[str] = set()
    directives = find_directives(lines)
    kind, start, end = "", 0, 0
    verbatim_end = -1
    for line, following in zip(lines, [*lines[1:], Line("", len(text), len(text), 0)], strict=True):
        if line.start < verbatim_end:  # a passage that is not prose goes on
            end = line.end
            continue
        title = directives.get(line.start)
        opened = "directive" if title is not None else _kind_opened(line, following, kind)
        if kind and (opened or not line.text):
            yield _Passage(kind, start, end)
            kind = ""
        if not line.text:
            continue
        if title is not None:
            yield _Passage("heading" if title else "chrome", line.start, line.end, title)
            continue
        if not kind:
            kind, start = opened or "paragraph", line.start
        end = line.end
        if opened == "chrome":
            verbatim_end = _verbatim_end(text, line, never_closed)


def _kind_opened(line: Line, following: Line, current: str) -> str:  # noqa: PLR0911 - one return for each kind
    """The kind of block that a line opens, '' when it goes on with the current one."""
    bare = line.text
    if current == "heading" and _UNDERLINE.fullmatch(bare):
        return ""
    if _opens_verbatim(bare) or _RULE.fullmatch(bare) or _DEFINITION.fullmatch(bare):
        return "chrome"
    is_underlined = current in ("", "heading", "chrome") and _UNDERLINE.fullmatch(following.text)
    if _HEADING.match(bare) or (is_underlined and not _BULLET.match(bare) and len(bare) <= _LONGEST_HEADING):
        return "heading"
    if _QUOTATION.match(bare):
        return "quotation" if current != "quotation" or not _QUOTATION.sub("", bare, count=1) else ""
    if _BULLET.match(bare):
        return "list_item"
    if _TABLE_ROW.fullmatch(bare):
        return "" if current == "table" else "table"
    return "paragraph" if current in ("heading", "table", "chrome") else ""


def _opens_verbatim(bare: str) -> bool:
    """Whether a line opens a passage that is not prose; not when words follow the passage on the line.

    What follows a code fence is the name of its language.
    """
    marks = [mark for opening, mark in _VERBATIM if opening.match(bare)]
    return any(not bare.partition(mark)[2].strip() or mark in bare[:3] for mark in marks)


def _verbatim_end(text: str, line: Line, never_closed: set[str]) -> int:
    """Where the passage that a line opens is closed; the end of the line when it opens none or is never closed."""
    for opening, mark in _VERBATIM:
        if match := opening.match(line.text):
            closing = match[1] if match.groups() and match[1] else mark
            if closing in never_closed:
                return line.end
            found = text.find(closing, line.start + match.end())
            if found < 0:
                never_closed.add(closing)
                return line.end
            return found + len(closing)
    return line.end
