"""The report before it has a shape: what every renderer receives, and nothing about how it looks.

A renderer walks the tree once: a report holds sections, a section holds blocks and sections. Every string is
plain French text, never markup; renderers escape it in their own way.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pipeline.explorer import Explorer
from pipeline.interchange import Interchange
from pipeline.links import Links

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.figure import Figure as Drawing


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of prose; `tone` is 'plain', 'lead', 'note' or 'warning'; on paper, `links` are plain words."""

    text: str
    tone: str = "plain"
    links: Links = ()


@dataclass(frozen=True)
class Points:
    """A bulleted list; `links`, when there are some, gives those of each item, as in a paragraph."""

    items: tuple[str, ...]
    links: tuple[Links, ...] = ()


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

    `hits` are (start, end) offsets of `text` to highlight; `where` says file and position in French; `source` is ''
    when it is unknown.
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
        """The text cut at its hits: «le travail», (3, 10) -> «le », «travail» (a hit).

        Yields each piece and whether it is a hit; together they are the text. Of two hits that overlap, the second one
        is what it adds to the first.
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

    def all_blocks(self) -> Iterator[Block]:
        """Its blocks and those of the sections below it, in reading order."""
        for section in self.walk():
            yield from section.blocks

    def charts(self) -> Iterator[Chart]:
        """The figures among them, those that stand side by side included."""
        for block in self.all_blocks():
            if isinstance(block, Chart):
                yield block
            elif isinstance(block, Charts):
                yield from block.items


@dataclass(frozen=True)
class Report:
    """The whole report.

    `date` is ISO 8601 and comes from the corpus or SOURCE_DATE_EPOCH, never from a clock. `facts` are the first numbers
    of the corpus: a name, a value, and where it leads (as in a paragraph), '' for nowhere.
    `exports` are the tables an analyst takes to a spreadsheet: file stem -> DataFrame with French headers; their
    decimals are written after `decimal_mark`. `slides` are the pages of the deck, after its cover.
    """

    title: str
    subtitle: str
    date: str
    facts: tuple[tuple[str, str, str], ...]
    sections: tuple[Section, ...]
    exports: dict[str, pd.DataFrame] = field(default_factory=dict)
    decimal_mark: str = ","
    interchange: Interchange = field(default_factory=Interchange)
    slides: tuple[Section, ...] = ()
    explorer: Explorer = field(default_factory=Explorer)

    def blocks(self) -> Iterator[Block]:
        """Every block, in reading order."""
        for section in self.sections:
            yield from section.all_blocks()

    def charts(self) -> list[Chart]:
        """Every figure, in reading order."""
        return [chart for section in self.sections for chart in section.charts()]

    def theme_colors(self) -> dict[str, int]:
        """Address of a theme's section -> rank of its colour in the palette, as its card says."""
        groups = [block.items for block in self.blocks() if isinstance(block, Cards)]
        return {card.anchor: card.color for group in groups for card in group}
