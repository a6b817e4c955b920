"""Pages that hold several texts: saved bookmark pages, exports of annotations (lexicon/pages.toml says which)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, pairwise

from pipeline.formats.decode import decode
from pipeline.formats.inline import read_inline
from pipeline.formats.item import PROSE, Block, Item, Metadata, Unreadable
from pipeline.formats.page_kinds import PageKind, find_page_kind
from pipeline.formats.paragraphs import Line, split_lines
from pipeline.formats.titles import split_title

_LONGEST_NAME = 60


@dataclass
class _Entry:
    """Consecutive lines of one voice; the first `mark` characters only announce it."""

    kind: str
    voice: str
    mark: int
    lines: list[Line]
    named: dict[str, str] = field(default_factory=dict)


def read_bookmarks(content: bytes) -> list[Item]:
    """The items of a page of a known kind, in the order of the page; raises Unreadable when the kind is unknown.

    A quotation speaks with the voice of its source, what is written about it with the annotator's. What stands
    before the first item is kept in it as chrome.

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
    firsts = [i - 1 if i and _names_author(lines[i - 1], kind) else i for i in titles]
    items: list[Item] = []
    for first, after in zip(firsts, [*firsts[1:], len(lines)], strict=True):
        item = _read_item(text, lines[first:after], kind)
        if items and not item.metadata.author:  # several texts in a row stand under one name
            item = replace(item, metadata=replace(item.metadata, author=items[-1].metadata.author))
        items.append(item)
    before = tuple(Block(line.text, line.start, line.end, "chrome") for line in lines[: firsts[0]])
    return [replace(items[0], blocks=before + items[0].blocks), *items[1:]]


def _names_author(line: Line, kind: PageKind) -> bool:
    """Whether the line above a title names a contributor: short, at the margin, and no entry of the text before."""
    is_name = line.indent == 0 and len(line.text) <= _LONGEST_NAME and _opened(line, kind) is None
    return kind.has_author_above and is_name


def _read_item(text: str, lines: list[Line], kind: PageKind) -> Item:
    """An item from its lines: its contributor and title when the kind has them, then its entries."""
    known, head = Metadata(), 0
    for i, line in enumerate(lines[:2]):
        if match := kind.item.match(line.text):
            known, head = _completed(Metadata(author=lines[0].text if i else ""), match.groupdict()), i + 1
    blocks = [Block(line.text, line.start, line.end, "metadata") for line in lines[:head]]
    blocks[-1:] = [replace(title, raw=known.title, kind="heading") for title in blocks[-1:]]
    for entry in _entries(lines[head:], kind):
        known = _completed(known, entry.named)
        blocks.append(_block(text, entry, kind))
    if kind.has_site_in_title:
        title, site = split_title(known.title)
        known = replace(known, title=title, site=known.site or site)
    return Item(tuple(blocks), known)


def _completed(known: Metadata, named: dict[str, str]) -> Metadata:
    named = {name: value.strip() for name, value in named.items() if value}
    return known.completed_by(Metadata(tags=(), variables={}, **named))


def _entries(lines: Sequence[Line], kind: PageKind) -> Iterator[_Entry]:
    """Group lines into entries: a line that opens none continues the entry of prose before it."""
    entry = None
    for line in chain.from_iterable(_cut(line, kind) for line in lines):
        opened = _opened(line, kind)
        if entry and opened is None and entry.kind in PROSE:
            entry.lines.append(line)
            continue
        if entry:
            yield entry
        entry = opened or _Entry("paragraph", "source", 0, [line])
    if entry:
        yield entry


def _cut(line: Line, kind: PageKind) -> Iterator[Line]:
    cuts = [0, *(match.start() for match in kind.cut.finditer(line.text)), len(line.text)]
    for first, last in pairwise(cuts):
        yield Line(line.text[first:last], line.start + first, line.start + last, line.indent)


def _opened(line: Line, kind: PageKind) -> _Entry | None:
    for opening in kind.openings:
        if match := opening.pattern.match(line.text):
            mark = match.end() if opening.kind in PROSE else 0
            return _Entry(opening.kind, opening.voice, mark, [line], match.groupdict())
    return None


def _block(text: str, entry: _Entry, kind: PageKind) -> Block:
    """The block of an entry, without its mark; an entry of nothing but its mark is chrome."""
    start, end = entry.lines[0].start, entry.lines[-1].end
    source = text[start + entry.mark : end]
    if entry.kind in PROSE:
        source = kind.drop.sub("", source)
        raw = read_inline(source) if kind.is_markdown else source.strip()
        if raw:
            return Block(raw, start, end, entry.kind, entry.voice)
        return Block(text[start:end], start, end, "chrome", entry.voice)
    return Block(entry.named.get("title", text[start:end]), start, end, entry.kind, entry.voice)
