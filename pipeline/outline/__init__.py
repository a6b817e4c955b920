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
from pipeline.outline.blocks import (
    Block,
    Cards,
    Chart,
    Charts,
    Paragraph,
    Passage,
    Passages,
    Points,
    TableView,
    ThemeCard,
)

if TYPE_CHECKING:
    import pandas as pd

__all__ = [
    "Block",
    "Cards",
    "Chart",
    "Charts",
    "Paragraph",
    "Passage",
    "Passages",
    "Points",
    "Report",
    "Section",
    "TableView",
    "ThemeCard",
]


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
