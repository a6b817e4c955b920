"""HTML: a Report -> one page that stands alone, asks nothing of any network and can do nothing but be read."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator
from importlib.resources import files
from typing import TYPE_CHECKING, Any, NamedTuple

from pipeline.charts.style import PALETTE
from pipeline.outline import Cards, Chart, Passage, Report, Section, TableView
from pipeline.renderers.svg import inline_svg
from pipeline.typography import date_in_french, number, percent

if TYPE_CHECKING:
    from jinja2 import Environment

_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_MOST_OPEN_ROWS = 30  # a longer table is folded, one click away
_LONG_WORD = 24
_WEB = ("http://", "https://")


class _Cell(NamedTuple):
    """A cell as the template writes it; `key` sorts numbers and is empty for text."""

    text: str
    anchor: str = ""
    address: str = ""
    key: str = ""

    @property
    def long(self) -> bool:
        """Whether a word of it must break, so as not to widen the whole column."""
        return any(len(word) > _LONG_WORD for word in self.text.split())


def render_html(report: Report) -> str:
    """Write the report as one HTML page: styles, script and figures inside, no request of any kind.

    Every string is escaped; a character that HTML cannot hold becomes U+FFFD. The content policy allows exactly the
    page's own style and script, by their hashes: whatever a document smuggled in would neither run nor load.
    """
    templates = files("pipeline.renderers") / "templates"
    style = (templates / "rapport.css").read_text("utf-8") + _theme_classes()
    script = (templates / "rapport.js").read_text("utf-8")
    environment = _environment()
    return environment.from_string((templates / "rapport.html.j2").read_text("utf-8")).render(
        report=report,
        style=_trusted(style),
        script=_trusted(script),
        policy=f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; img-src data:; "
        "base-uri 'none'; form-action 'none'",
        colors=_colors(report),
    )


def _environment() -> Environment:
    from jinja2 import Environment, StrictUndefined

    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, finalize=_printable
    )
    environment.filters |= {
        "kind": lambda block: type(block).__name__,
        "drawn": _drawn,
        "pieces": _pieces,
        "cells": _cells,
        "french_date": date_in_french,
        "decimal": number,
        "web": lambda address: address.startswith(_WEB),
        "folded": lambda table: len(table.rows) > _MOST_OPEN_ROWS,
        "numeric": _numeric,
    }
    return environment


def _trusted(text: str) -> Any:
    """Our own text, to be written as it is."""
    from markupsafe import Markup

    return Markup(text)  # noqa: S704  # never a string of a document: style, script, figures


def _printable(value: Any) -> Any:
    """Strings of documents, less what HTML cannot hold; our own markup as it is."""
    return _UNPRINTABLE.sub("\ufffd", value) if type(value) is str else value


def _hash(text: str) -> str:
    """The source expression of a content policy: 'sha256-...'."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _theme_classes() -> str:
    """One class per colour of the palette: .theme-color-0 {...}."""
    return "".join(f".theme-color-{rank} {{ --theme: {color}; }}\n" for rank, color in enumerate(PALETTE))


def _colors(report: Report) -> dict[str, str]:
    """Address of a theme's section -> the class of its colour."""
    cards = [
        card
        for section in _walk(report.sections)
        for block in section.blocks
        if isinstance(block, Cards)
        for card in block.items
    ]
    return {card.anchor: f"theme-color-{card.color % len(PALETTE)}" for card in cards}


def _walk(sections: tuple[Section, ...]) -> Iterator[Section]:
    for section in sections:
        yield section
        yield from _walk(section.sections)


def _drawn(chart: Chart) -> Any:
    alternative = _printable(chart.alternative)
    return _trusted(
        inline_svg(chart.drawing, name=f"figure-{chart.name}", title=_printable(chart.title), description=alternative)
    )


def _pieces(passage: Passage) -> list[tuple[str, bool]]:
    """The text of a passage cut at its hits: (piece, is it a hit)."""
    pieces, last = [], 0
    for start, end in passage.hits:
        pieces += [(passage.text[last:start], False), (passage.text[start:end], True)]
        last = end
    return [piece for piece in [*pieces, (passage.text[last:], False)] if piece[0]]


def _cells(table: TableView, position: int) -> list[_Cell]:
    """A row of a table, cell by cell."""
    anchors = {name: targets[position] for name, targets in table.links.items()}
    return [
        _number_cell(value, share=name in table.percent)
        if not isinstance(value, str)
        else _Cell(value, anchors.get(name, ""), address=value if value.startswith(_WEB) else "")
        for name, value in zip(table.header, table.rows[position], strict=True)
    ]


def _number_cell(value: float, *, share: bool) -> _Cell:
    digits = 0 if isinstance(value, int) else 2
    return _Cell(percent(value) if share else number(value, digits), key=repr(float(value)))


def _numeric(table: TableView) -> list[bool]:
    """For each column, whether it holds numbers."""
    return [bool(table.rows) and not isinstance(table.rows[0][column], str) for column in range(len(table.header))]
