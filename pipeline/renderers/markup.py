"""The environment of the HTML templates: every string is escaped, and blocks are written by the same filters."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from pipeline.charts.style import PALETTE
from pipeline.links import linked_pieces
from pipeline.outline import TableView
from pipeline.renderers.addresses import web_address
from pipeline.renderers.cells import written_cell
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


def markup_environment(*, linked: bool) -> Environment:
    """The templates, with the filters by which they write blocks; `linked`: links into the report lead somewhere.

    Every string is escaped; a character that HTML cannot hold becomes U+FFFD.
    """
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("pipeline.renderers"), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True, finalize=_printable,
    )  # fmt: skip
    environment.globals["linked"] = linked
    environment.filters |= {
        "linked_pieces": linked_pieces,
        "kind": lambda block: type(block).__name__,
        "narrowed": lambda chart: replace(chart, name=f"{chart.name}-etroit", drawing=chart.narrow),
        "drawn": lambda chart: trusted(_printable(inline_svg(chart))),
        "cells": _cells,
        "theme_class": theme_class,
        "french_date": date_in_french,
        "decimal": number,
        "web": web_address,
        "folded": lambda table: len(table.rows) > _MOST_OPEN_ROWS,
        "numeric": _numeric,
    }
    return environment


def trusted(text: str) -> Any:
    """Our own text, to be written as it is."""
    from markupsafe import Markup

    return Markup(text)  # noqa: S704 - never a string of a document: style, script, figures


def theme_class(rank: int) -> str:
    """The class of a theme by its rank in the palette: 'theme-color-0'."""
    return f"theme-color-{rank % len(PALETTE)}"


def theme_classes() -> str:
    """One class per colour of the palette: .theme-color-0 {...}."""
    return "".join(f".{theme_class(rank)} {{ --theme: {color}; }}\n" for rank, color in enumerate(PALETTE))


def _printable(value: Any) -> Any:
    """Strings of documents, less what HTML cannot hold; our own markup as it is."""
    return _UNPRINTABLE.sub("\ufffd", value) if type(value) is str else value


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
