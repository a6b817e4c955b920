"""The report before it has a shape: what every renderer receives, and nothing about how it looks.

A renderer walks the tree once: a report holds sections, a section holds blocks and sections. Every string is
plain French text, never markup; renderers escape it in their own way.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

from pipeline.explorer import Explorer
from pipeline.interchange import Interchange

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.figure import Figure as Drawing


def passages_address(**filters: str) -> str:
    """The address of the passages that meet every filter, for a link of the report.

    `filters`: theme, source, author, year, voice, document, the name of a free variable, word and beside (two of
    `Explorer.words`), or q: words to search; none: all passages. Only a page that can search follows it; on paper it is
    plain text.

    theme="d1", source="Le Monde"  ->  'passages?theme=d1&source=Le%20Monde'
    """
    return f"passages?{urlencode(filters, quote_via=quote, safe='')}".rstrip("?")


def document_address(document: str) -> str:
    """The address of the reading view of a kept document, likewise: 'document?id=d0123456789'."""
    return f"document?{urlencode({'id': document})}"


Links = tuple[tuple[str, str], ...]
"""Words of a text, in their order there, and where they lead: an address as above, or the anchor of a section."""


def linked_pieces(text: str, links: Links) -> Iterator[tuple[str, str]]:
    """Cut a text at the words that lead somewhere; words that do not follow in it are passed over.

    'dans 23 documents', (('23 documents', 'sources'),)  ->  ('dans ', ''), ('23 documents', 'sources')

    Yields each piece and its address, '' for none; together they are the text.
    """
    done = 0
    for words, address in links:
        if (start := text.find(words, done)) < 0:
            continue
        if start > done:
            yield text[done:start], ""
        done = start + len(words)
        yield words, address
    if done < len(text):
        yield text[done:], ""


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of prose; `tone` is 'plain', 'lead', 'note' or 'warning'; on paper, `links` are plain words."""

    text: str
    tone: str = "plain"
    links: Links = ()


@dataclass(frozen=True)
class Points:
    """A bulleted list."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class TableView:
    """A table as it is read: a caption, French headers, cells already chosen and in order.

    Cells are str, int or float; a renderer writes numbers in French (decimal comma, thin spaces).
    `percent` names the columns whose numbers are shares to be written as percentages.
    `handout` says whether the printed report keeps it. `links` gives, for a header, where each of its cells leads: the
    anchor of a section, a `passages_address` or a `document_address`; '' for nowhere.
    """

    name: str
    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str | int | float, ...], ...]
    percent: tuple[str, ...] = ()
    note: str = ""
    links: dict[str, tuple[str, ...]] = field(default_factory=dict)
    handout: bool = True

    def anchor(self, row: int, column: int) -> str:
        """Where a cell leads, '' for nowhere."""
        anchors = self.links.get(self.header[column])
        return anchors[row] if anchors else ""


@dataclass(frozen=True)
class Chart:
    """A figure: the drawing, its title and caption, a text alternative, and its numbers as a table.

    `narrow` is the same drawing for a narrow screen, where the first would have to be scrolled. `handout` says whether
    the printed report keeps it.
    """

    name: str
    title: str
    caption: str
    alternative: str
    drawing: Drawing
    table: TableView
    narrow: Drawing | None = None
    handout: bool = True


@dataclass(frozen=True)
class Charts:
    """Figures that are read together: side by side where the page is wide enough."""

    items: tuple[Chart, ...]


@dataclass(frozen=True)
class Passage:
    """A quotation of the corpus with all that is needed to cite and find it again.

    `hits` are (start, end) offsets of `text` to highlight; `where` says file and position in French.
    """

    segment: str
    text: str
    hits: tuple[tuple[int, int], ...]
    title: str
    author: str
    date: str
    source: str
    url: str
    where: str
    score: float

    def pieces(self) -> Iterator[tuple[str, bool]]:
        """The text cut at its hits: «le travail», (3, 10) -> «le », «travail» (a hit); overlaps merge.

        Yields each piece and whether it is a hit; together they are the text.
        """
        done = 0
        for start, end in [*sorted(self.hits), (len(self.text), len(self.text))]:
            if start > done:
                yield self.text[done:start], False
                done = start
            if end > done:
                yield self.text[done:end], True
                done = end


@dataclass(frozen=True)
class Passages:
    """Quotations under one heading, the most telling first; the printed report keeps the first `handout` of them.

    `address` leads to all passages of the kind (a `passages_address`), '' for none.
    """

    caption: str
    items: tuple[Passage, ...]
    handout: int = 3
    address: str = ""


@dataclass(frozen=True)
class ThemeCard:
    """A theme in a nutshell, for the opening page: `color` is its rank in the palette, `links` are in `sentence`."""

    anchor: str
    label: str
    kind: str
    color: int
    verdict: str
    sentence: str
    terms: tuple[str, ...]
    links: Links = ()


@dataclass(frozen=True)
class Cards:
    """The theme cards of the opening page."""

    items: tuple[ThemeCard, ...]


Block = Paragraph | Points | TableView | Chart | Charts | Passages | Cards


@dataclass(frozen=True)
class Section:
    """A heading, its address in the report, what stands under it, then its subsections.

    `handout` says whether the printed report keeps it.
    """

    anchor: str
    title: str
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...] = ()
    handout: bool = True

    def walk(self) -> Iterator[Section]:
        """This section, then all those below it, in reading order."""
        yield self
        for section in self.sections:
            yield from section.walk()


@dataclass(frozen=True)
class Report:
    """The whole report.

    `date` is ISO 8601 and comes from the corpus or SOURCE_DATE_EPOCH, never from a clock.
    `exports` are the tables an analyst takes to a spreadsheet: file stem -> DataFrame with French headers; their
    decimals are written after `decimal_mark`. `slides` are the pages of the deck, after its cover.
    """

    title: str
    subtitle: str
    date: str
    facts: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    exports: dict[str, pd.DataFrame] = field(default_factory=dict)
    decimal_mark: str = ","
    interchange: Interchange = field(default_factory=Interchange)
    slides: tuple[Section, ...] = ()
    explorer: Explorer = field(default_factory=Explorer)

    def blocks(self) -> Iterator[Block]:
        """Every block, in reading order."""
        for section in self.sections:
            for below in section.walk():
                yield from below.blocks

    def charts(self) -> list[Chart]:
        """Every figure, in reading order, those that stand side by side included."""
        groups = [block.items if isinstance(block, Charts) else (block,) for block in self.blocks()]
        return [chart for group in groups for chart in group if isinstance(chart, Chart)]

    def theme_colors(self) -> dict[str, int]:
        """Address of a theme's section -> rank of its colour in the palette, as its card says."""
        groups = [block.items for block in self.blocks() if isinstance(block, Cards)]
        return {card.anchor: card.color for group in groups for card in group}
