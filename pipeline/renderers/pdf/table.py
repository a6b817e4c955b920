"""Table: a TableView -> header, alignment and cells as the typst template reads them."""

from __future__ import annotations

import math
from typing import Any

from pipeline.outline import TableView
from pipeline.renderers.cells import written_cell
from pipeline.renderers.pdf.printable import printable
from pipeline.typography import french, number

_ROWS = 30  # a longer table is cut, and says so: a handout is not the data
_LINE = 100  # characters that fit across the page in the size of a table
_HALF = 55  # characters that fit across half of it, cells of two lines included
_FEW_ROWS = 24  # of a table that is read at a glance
_SHORT = 18  # a column whose cells are no longer, such as numbers and dates, is never squeezed


def table_node(view: TableView) -> dict[str, Any]:
    """Turn a table into {caption, header, align, widths, narrow, rows, notes}; a cell is {text, anchor}.

    Columns that hold numbers go to the right; `widths` are shares of the page, 0 for a column as wide as its
    cells; a `narrow` table fits on half of the page. Rows beyond the thirtieth are left to the HTML report; a note
    says so.
    """
    rows = view.rows[:_ROWS]
    header = [printable(name) for name in view.header]
    columns = range(len(header))
    written = [[printable(written_cell(view, line, rank)) for rank in columns] for line in range(len(rows))]
    longest = [max(map(len, column)) for column in zip(header, *written, strict=True)]
    notes = [view.note, _cut(len(rows), len(view.rows))]
    return {
        "caption": printable(view.caption),
        "header": header,
        "align": ["left" if all(isinstance(row[rank], str) for row in rows) else "right" for rank in columns],
        "widths": _widths(longest),
        "narrow": sum(longest) <= _HALF and len(rows) <= _FEW_ROWS,
        "rows": [
            [{"text": cells[rank], "anchor": view.anchor(line, rank)} for rank in columns]
            for line, cells in enumerate(written)
        ],
        "notes": [printable(note) for note in notes if note],
    }


def _widths(longest: list[int]) -> list[float]:
    """The share of the page of each column: none when all fits on a line, else short ones keep what they need.

    The others share what is left by the square root of their `longest` cell, but none gets less than a third of the
    largest.
    """
    short = sum(length for length in longest if length <= _SHORT)
    if sum(longest) <= _LINE or short > _LINE / 2:
        return [0.0] * len(longest)
    least = max(longest) / 9
    return [round(math.sqrt(max(length, least)), 2) if length > _SHORT else 0.0 for length in longest]


def _cut(shown: int, total: int) -> str:
    """What to say of the rows that are not printed, '' when all are."""
    if shown == total:
        return ""
    return french(f"Les {shown} premières lignes sur {number(total)} ; toutes sont dans le rapport HTML.")
