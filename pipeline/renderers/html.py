"""HTML: a Report -> one page that stands alone, asks nothing of any network and can do nothing but be read."""

from __future__ import annotations

import base64
import hashlib
import re
from typing import TYPE_CHECKING, Any, NamedTuple

from pipeline.charts.style import PALETTE
from pipeline.outline import Report, TableView
from pipeline.renderers.addresses import web_address
from pipeline.renderers.cells import written_cell
from pipeline.renderers.embedded import packed_corpus, page_script, page_style
from pipeline.renderers.svg import inline_svg
from pipeline.typography import date_in_french, number

if TYPE_CHECKING:
    from jinja2 import Environment

_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_MOST_OPEN_ROWS = 30  # a longer table is folded, one click away
_LONG_WORD = 24


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
    style, script = page_style() + _theme_classes(), page_script()
    return (
        _environment()
        .get_template("rapport.html.j2")
        .render(
            report=report,
            corpus=packed_corpus(report.explorer),
            style=_trusted(style),
            script=_trusted(script),
            policy=f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; img-src data:; "
            "base-uri 'none'; form-action 'none'",
            colors={anchor: f"theme-color-{rank % len(PALETTE)}" for anchor, rank in report.theme_colors().items()},
        )
    )


def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("pipeline.renderers"), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True, finalize=_printable,
    )  # fmt: skip
    environment.filters |= {
        "kind": lambda block: type(block).__name__,
        "drawn": lambda chart: _trusted(_printable(inline_svg(chart))),
        "cells": _cells,
        "french_date": date_in_french,
        "decimal": number,
        "web": web_address,
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


def _cells(table: TableView, row: int) -> list[_Cell]:
    """A row of a table, cell by cell."""
    return [
        _Cell(
            text=written_cell(table, row, column),
            anchor=table.anchor(row, column),
            address=web_address(value) if isinstance(value, str) else "",
            key="" if isinstance(value, str) else repr(float(value)),
        )
        for column, value in enumerate(table.rows[row])
    ]


def _numeric(table: TableView) -> list[bool]:
    """For each column, whether it holds numbers."""
    return [bool(table.rows) and not isinstance(table.rows[0][column], str) for column in range(len(table.header))]
