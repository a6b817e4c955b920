"""Pages that hold several texts: bookmarks, annotations, digests, threads, comments (lexicon/pages.toml says which)."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, pairwise
from typing import Any

from pipeline.formats.dates import find_date
from pipeline.formats.decode import decode
from pipeline.formats.inline import read_inline
from pipeline.formats.item import PROSE, Block, Item, Metadata, Unreadable
from pipeline.formats.page_kinds import PageKind, find_page_kind
from pipeline.formats.paragraphs import Line, split_lines
from pipeline.formats.text import read_text
from pipeline.formats.titles import reads_as_title, split_title

_LONGEST_ABOVE = {"author": 60, "title": 200}  # characters of a name, of a title
_TAG = re.compile(r"<[^<>]*>")


@dataclass
class _Entry:
    """Consecutive lines of one voice; the first `mark` characters only announce it."""

    kind: str
    voice: str
    mark: int
    lines: list[Line]
    named: dict[str, str] = field(default_factory=dict)
    is_one_line: bool = False


def read_bookmarks(content: bytes) -> list[Item]:
    """The items of a page of a known kind, in the order of the page; raises Unreadable when the kind is unknown.

    A quotation speaks with the voice of its source, what is written about it with the annotator's. What stands
    before the first item is a text of its own, such as the article that is commented, or is kept in it as chrome.

        Home/ Tic&Travail                          chrome
        Maud                                       metadata -> author
        Le sens du collectif - Relais - 2 views    heading -> title, site
          • On travaille ensemble.                 quotation, source
          •
            Une note de lecture.                   comment, annotator
    """
    text = decode(content)
    lines = [line for line in split_lines(text) if line.text]
    kind = find_page_kind(lines)
    if kind is None:
        raise Unreadable("unknown_format", "Cette page n'est d'aucun des genres décrits dans lexicon/pages.toml.")
    titles = [i for i, line in enumerate(lines) if kind.item.match(line.text)] or [0]
    firsts = [i - 1 if i and _is_above(lines[i - 1], kind) else i for i in titles]
    common = _said_before(lines[: firsts[0]], kind)
    items: list[Item] = []
    for first, after in zip(firsts, [*firsts[1:], len(lines)], strict=True):
        item = _read_item(text, lines[first:after], kind)
        item = replace(item, metadata=item.metadata.completed_by(common))
        if kind.above == "author" and items and not item.metadata.author:  # several texts in a row stand under one name
            item = replace(item, metadata=replace(item.metadata, author=items[-1].metadata.author))
        items.append(item)
    if kind.has_text_before and firsts[0]:
        return read_text(text[: lines[firsts[0]].start].encode("utf-8", "replace")) + items
    before = tuple(Block(line.text, line.start, line.end, "chrome") for line in lines[: firsts[0]])
    return [replace(items[0], blocks=before + items[0].blocks), *items[1:]]


def _is_above(line: Line, kind: PageKind) -> bool:
    """Whether a line names the item below: short, at the margin, and no entry of the text before."""
    is_short = line.indent == 0 and len(line.text) <= _LONGEST_ABOVE.get(kind.above, 0)
    return is_short and kind.item.match(line.text) is None and _opened(line, kind) is None


def _said_before(lines: Sequence[Line], kind: PageKind) -> Metadata:
    """What the lines above the first item say of all of them: the subject of a thread."""
    known = Metadata()
    for line in lines:
        if not kind.has_text_before and (entry := _opened(line, kind)):
            known = _completed(known, entry.named, kind)
    return known


def _read_item(text: str, lines: list[Line], kind: PageKind) -> Item:
    """An item from its lines: its contributor and title when the kind has them, then its entries."""
    known, head = Metadata(), 0
    for i, line in enumerate(lines[:2]):
        if match := kind.item.match(line.text):
            above = {kind.above: lines[0].text} if i else {}
            known, head = _completed(Metadata(), match.groupdict() | above, kind), i + 1
    blocks = [Block(line.text, line.start, line.end, "metadata") for line in lines[:head]]
    if head and known.title:
        titled = 0 if kind.above == "title" else -1
        blocks[titled] = replace(blocks[titled], raw=known.title, kind="heading")
    for line, named in _under_title(lines[head:] if head else (), kind):
        known = _completed(known, named, kind)
        blocks.append(Block(line.text, line.start, line.end, "metadata"))
    for entry in _entries(lines[len(blocks) :], kind):
        known = _completed(known, entry.named, kind)
        blocks.append(_block(text, entry, kind))
    if kind.has_site_in_title:
        title, site = split_title(known.title)
        if not reads_as_title(site):
            known = replace(known, title=title, site=known.site or site)
    return Item(tuple(blocks), known)


def _under_title(lines: Sequence[Line], kind: PageKind) -> Iterator[tuple[Line, dict[str, str | None]]]:
    """The lines before the first entry that are no text (keywords, address, date), and what they name."""
    for line in lines:
        match = kind.under.match(line.text)
        if match is None or _opened(line, kind):
            return
        yield line, match.groupdict()


def _completed(known: Metadata, named: Mapping[str, str | None], kind: PageKind) -> Metadata:
    """What is known, completed by the named groups of a pattern."""
    said: dict[str, Any] = {name: _reading(value, kind) for name, value in named.items() if value}
    tags = tuple(tag for tag in map(str.strip, said.pop("tags", "").split(",")) if tag)
    if "date" in said:
        said["date"] = find_date(said["date"]).iso
    return known.completed_by(Metadata(tags=tags, **said))


def _entries(lines: Sequence[Line], kind: PageKind) -> Iterator[_Entry]:
    """Group lines into entries: a line that opens none continues the entry of prose before it.

    Where the kind has paragraphs, an empty line ends the entry.
    """
    entry = None
    for line in chain.from_iterable(_cut(line, kind) for line in lines):
        opened = _opened(line, kind)
        is_apart = (kind.has_paragraphs and line.is_after_blank) or (entry and entry.is_one_line)
        if entry and opened is None and entry.kind in PROSE and not is_apart:
            entry.lines.append(line)
            continue
        if entry:
            yield entry
        entry = opened or _Entry("paragraph", kind.voice, 0, [line])
    if entry:
        yield entry


def _cut(line: Line, kind: PageKind) -> Iterator[Line]:
    cuts = [0, *(match.start() for match in kind.cut.finditer(line.text)), len(line.text)]
    for first, last in pairwise(cuts):
        is_after_blank = line.is_after_blank and not first
        yield Line(line.text[first:last], line.start + first, line.start + last, line.indent, is_after_blank)


def _opened(line: Line, kind: PageKind) -> _Entry | None:
    for opening in kind.openings:
        if match := opening.pattern.match(line.text):
            mark = match.end() if opening.kind in PROSE else 0
            return _Entry(opening.kind, opening.voice, mark, [line], match.groupdict(), opening.is_one_line)
    return None


def _block(text: str, entry: _Entry, kind: PageKind) -> Block:
    """The block of an entry, without its mark; an entry of nothing but its mark is chrome."""
    start, end = entry.lines[0].start, entry.lines[-1].end
    source = text[start + entry.mark : end]
    if entry.kind in PROSE:
        source = kind.drop.sub("", source)
        raw = _reading(source, kind)
        if raw:
            return Block(raw, start, end, entry.kind, entry.voice)
        return Block(text[start:end], start, end, "chrome", entry.voice)
    return Block(entry.named.get("title", text[start:end]), start, end, entry.kind, entry.voice)


def _reading(source: str, kind: PageKind) -> str:
    """A text without the marks of the page."""
    if kind.markup == "markdown":
        return read_inline(source)
    return (html.unescape(_TAG.sub(" ", source)) if kind.markup == "html" else source).strip()
