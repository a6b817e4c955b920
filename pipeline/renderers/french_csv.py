"""French CSV: a table -> a file that a French spreadsheet opens with a double click."""

from __future__ import annotations

import csv
import io
import math
from typing import Any

import pandas as pd

_BYTE_ORDER_MARK = "\ufeff"  # without it, Excel reads accents in another encoding
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\N{FULLWIDTH EQUALS SIGN}", "\N{FULLWIDTH PLUS SIGN}",
            "\N{FULLWIDTH HYPHEN-MINUS}", "\N{FULLWIDTH COMMERCIAL AT}")  # fmt: skip
_DECIMALS = 6


def write_french_csv(table: pd.DataFrame, decimal_mark: str = ",") -> bytes:
    """UTF-8 with a byte order mark, ';' between cells, CRLF at line ends, 'oui' and 'non', empty for NaN.

    A text that a spreadsheet would take for a formula gets a leading apostrophe; a number stays a number.

    | =SOMME(A1) | -0.5 | True |  ->  '=SOMME(A1);-0,5;oui
    """
    target = io.StringIO()
    writer = csv.writer(target, delimiter=";", lineterminator="\r\n")
    writer.writerow([_cell(name, decimal_mark) for name in table.columns])
    writer.writerows([_cell(value, decimal_mark) for value in row] for row in table.itertuples(index=False))
    return (_BYTE_ORDER_MARK + target.getvalue()).encode("utf-8", "replace")


def _cell(value: Any, decimal_mark: str) -> str:
    """One value as a spreadsheet reads it."""
    if isinstance(value, str):
        return _defused(value)
    if pd.api.types.is_bool(value):
        return "oui" if value else "non"
    if pd.api.types.is_integer(value):
        return str(value)
    if not math.isfinite(value):
        return ""
    written = f"{value:.{_DECIMALS}f}".rstrip("0").rstrip(".").replace(".", decimal_mark)
    return "0" if written == "-0" else written


def _defused(text: str) -> str:
    """The text, held back from being a formula, be it after white space."""
    risky = text.startswith(_FORMULA) or text.lstrip().startswith(_FORMULA)
    return f"'{text}" if risky else text
