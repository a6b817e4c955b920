"""TEI, the XML of text editions and corpora: one document for each <TEI>."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

from lxml import etree

from pipeline.formats.dates import find_date
from pipeline.formats.decode import decode
from pipeline.formats.item import Block, Item, Metadata
from pipeline.formats.metadata import one_line
from pipeline.formats.press import find_elements
from pipeline.formats.webpage.tokens import Token, split_tags
from pipeline.formats.xml import attribute, find_all, parse_xml, root_name

_SPACES = re.compile(r"\s+")
_ROOTS = {"tei": re.compile(r"^(?:\w+:)?tei(?:\.2)?\.")}
_KINDS = {
    **dict.fromkeys(("p", "ab", "u", "l", "note", "div", "body", "text", "front", "back", "sp"), "paragraph"),
    **dict.fromkeys(("head", "titlepart", "doctitle"), "heading"),
    **dict.fromkeys(("item", "label"), "list_item"),
    **dict.fromkeys(("byline", "docauthor", "docdate", "dateline", "signed", "opener", "closer"), "metadata"),
    **dict.fromkeys(("figdesc", "fw", "speaker", "stage", "bibl", "biblstruct", "biblfull"), "chrome"),
    "cell": "table",
}
_QUOTATIONS = frozenset({"quote", "cit", "epigraph"})
_UNREAD = frozenset({"teiheader", "del", "sic", "orig", "abbr", "facsimile", "standoff"})  # corr, reg, expan are read
_ENDS_LINE = frozenset({"lb", "l", "cb", "pb"})


def is_tei(text: str) -> bool:
    """Whether a text is a TEI document or corpus."""
    return root_name(text) in ("tei", "tei.2", "teicorpus")


def read_tei(content: bytes) -> list[Item]:
    """The documents of a TEI file, with what their headers say; Unreadable when the XML is broken or hostile.

    raw is the text of an element, start and end span its source. Of two readings (sic and corr, orig and reg) the
    editor's is read. A note follows the paragraph that holds it.
    """
    roots = list(find_all(parse_xml(content), "TEI", "TEI.2"))
    page = decode(content)
    spans = [(element.start, element.end) for element in find_elements(page, _ROOTS)]
    return [
        Item(tuple(_Splitter(start).split(page[start:end])), _metadata(root))
        for root, (start, end) in zip(roots, spans, strict=False)
    ]


@dataclass
class _Gathered:
    """A block that is being gathered, and the notes that wait for its end."""

    pieces: list[str] = field(default_factory=list)
    span: tuple[int, int] = (0, 0)
    notes: list[Block] = field(default_factory=list)


class _Splitter:
    """The elements that are open, and the block of each note in another that is being gathered."""

    def __init__(self, offset: int) -> None:
        self._offset = offset
        self._blocks: list[Block] = []
        self._open: list[str] = []
        self._gathered = [_Gathered()]

    def split(self, source: str) -> list[Block]:
        """The blocks of the source of a document."""
        for token in split_tags(source):
            if token.name:
                self._take_tag(token, token.name.rpartition(":")[2])
            elif _UNREAD.isdisjoint(self._open[-16:]):
                self._add(token)
        self._flush()
        return self._blocks

    def _take_tag(self, token: Token, name: str) -> None:
        is_line_end = name in _ENDS_LINE and not token.closes and token.attributes().get("break") != "no"
        if is_line_end and self._gathered[-1].pieces:
            self._gathered[-1].pieces.append("\n" if name == "l" else " ")
        if name == "note":
            self._take_note(closes=token.closes)
        elif name in _KINDS and name != "l":
            self._flush()
        if token.closes:
            if self._open and self._open[-1] == name:
                self._open.pop()
        elif not token.source.endswith("/"):
            self._open.append(name)

    def _take_note(self, *, closes: bool) -> None:
        if not closes:
            self._gathered.append(_Gathered())
        elif len(self._gathered) > 1:
            self._flush()
            self._gathered.pop()

    def _add(self, token: Token) -> None:
        gathered = self._gathered[-1]
        bare = token.source.strip()
        if not bare:
            gathered.pieces += [" "] if gathered.pieces else []
            return
        start = self._offset + token.start + token.source.find(bare)
        gathered.span = (gathered.span[0] if gathered.pieces else start, start + len(bare))
        gathered.pieces.append(_SPACES.sub(" ", unescape(token.source)))

    def _flush(self) -> None:
        """End the block that is being gathered; that of a note waits for the end of its paragraph."""
        gathered = self._gathered[-1]
        raw = "\n".join(one_line(line) for line in "".join(gathered.pieces).split("\n")).strip()
        found = [Block(raw, *gathered.span, self._kind())] if raw else []
        if len(self._gathered) > 1:
            self._gathered[-2].notes += [*found, *gathered.notes]
        else:
            self._blocks += [*found, *gathered.notes]
        self._gathered[-1] = _Gathered()

    def _kind(self) -> str:
        kind = next((_KINDS[name] for name in reversed(self._open) if name in _KINDS), "paragraph")
        is_quoted = kind == "paragraph" and not _QUOTATIONS.isdisjoint(self._open)
        return "quotation" if is_quoted else kind


def _metadata(root: etree._Element) -> Metadata:
    header = next(find_all(root, "teiHeader"), root)
    stated = next(find_all(header, "titleStmt"), header)
    source = next(find_all(header, "sourceDesc"), header)
    published = next(find_all(header, "publicationStmt"), header)
    journals = (node for node in find_all(source, "title") if attribute(node, "level") in ("j", "s", "m"))
    dates = (
        attribute(node, "when") or _text(node) for place in (source, published) for node in find_all(place, "date")
    )
    return Metadata(
        title=next(_texts(stated, "title"), ""),
        author=", ".join(dict.fromkeys(_texts(stated, "author"))),
        date=next((iso for date in dates if (iso := find_date(date).iso)), ""),
        site=next((_text(node) for node in journals), "") or next(_texts(published, "publisher"), ""),
        tags=tuple(dict.fromkeys(tag for node in find_all(header, "keywords") for tag in _texts(node, "term", "item"))),
    )


def _texts(node: etree._Element, *names: str) -> Iterator[str]:
    return (text for found in find_all(node, *names) if (text := _text(found)))


def _text(node: etree._Element) -> str:
    return one_line(str(node.xpath("string()")))
