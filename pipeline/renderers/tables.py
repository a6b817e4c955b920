"""Tables: the exports of a Report -> CSV files that open in a French spreadsheet with a double click, safely."""

from __future__ import annotations

import csv
import io
import math
from typing import Any

import pandas as pd

from pipeline.outline import Report

_BYTE_ORDER_MARK = "\ufeff"  # without it, Excel reads accents in another encoding
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\N{FULLWIDTH EQUALS SIGN}", "\N{FULLWIDTH PLUS SIGN}",
            "\N{FULLWIDTH HYPHEN-MINUS}", "\N{FULLWIDTH COMMERCIAL AT}")  # fmt: skip
_DECIMALS = 6


def render_tables(report: Report) -> dict[str, bytes]:
    """File name -> content: one CSV per export of the report.

    UTF-8 with a byte order mark, ';' between cells, CRLF at line ends, decimal comma, 'oui' and 'non', empty for NaN.
    A text that a spreadsheet would take for a formula gets a leading apostrophe; a number stays a number.

    | =SOMME(A1) | -0.5 | True |  ->  '=SOMME(A1);-0,5;oui
    """
    return {f"{stem}.csv": _csv(table).encode("utf-8", "replace") for stem, table in sorted(report.exports.items())}


def _csv(table: pd.DataFrame) -> str:
    target = io.StringIO()
    writer = csv.writer(target, delimiter=";", lineterminator="\r\n")
    writer.writerow([_cell(name) for name in table.columns])
    writer.writerows([_cell(value) for value in row] for row in table.itertuples(index=False))
    return _BYTE_ORDER_MARK + target.getvalue()


def _cell(value: Any) -> str:
    """One value as a spreadsheet set in French reads it."""
    if isinstance(value, str):
        return _defused(value)
    if pd.api.types.is_bool(value):
        return "oui" if value else "non"
    if pd.api.types.is_integer(value):
        return str(value)
    if not math.isfinite(value):
        return ""
    written = f"{value:.{_DECIMALS}f}".rstrip("0").rstrip(".").replace(".", ",")
    return "0" if written == "-0" else written


def _defused(text: str) -> str:
    """The text, held back from being a formula, be it after white space."""
    risky = text.startswith(_FORMULA) or text.lstrip().startswith(_FORMULA)
    return f"'{text}" if risky else text
