"""Blocks: what stands under a heading of the report, as plain French text, numbers and drawings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pipeline.links import Links

if TYPE_CHECKING:
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
