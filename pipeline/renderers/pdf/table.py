"""Table: a TableView -> header, alignment and cells as the typst template reads them."""

from __future__ import annotations

from typing import Any

from pipeline.outline import TableView
from pipeline.renderers.pdf.printable import printable
from pipeline.typography import french, number, percent

_ROWS = 60  # a longer table is cut, and says so: a handout is not the data


def table_node(view: TableView) -> dict[str, Any]:
    """Turn a table into {caption, header, align, rows, notes}; a cell is {text, anchor}.

    Columns that hold numbers go to the right. Rows beyond the sixtieth are left to the HTML report; a note says so.
    """
    rows = view.rows[:_ROWS]
    columns = range(len(view.header))
    notes = [view.note, _cut(len(rows), len(view.rows))]
    return {
        "caption": printable(view.caption),
        "header": [printable(name) for name in view.header],
        "align": ["left" if all(isinstance(row[rank], str) for row in rows) else "right" for rank in columns],
        "rows": [
            [{"text": _written(view, row, rank), "anchor": _anchor(view, line, rank)} for rank in columns]
            for line, row in enumerate(rows)
        ],
        "notes": [printable(note) for note in notes if note],
    }


def _written(view: TableView, row: tuple[str | float, ...], rank: int) -> str:
    """A cell in French: whole numbers as they are, the others with two decimals, shares as percentages."""
    cell = row[rank]
    if isinstance(cell, str):
        return printable(cell)
    if view.header[rank] in view.percent:
        return percent(cell)
    return number(cell, 0 if isinstance(cell, int) else 2)


def _anchor(view: TableView, line: int, rank: int) -> str:
    """Where a cell leads, '' for nowhere."""
    anchors = view.links.get(view.header[rank])
    return anchors[line] if anchors else ""


def _cut(shown: int, total: int) -> str:
    """What to say of the rows that are not printed, '' when all are."""
    if shown == total:
        return ""
    return french(f"Les {shown} premières lignes sur {number(total)} ; toutes sont dans le rapport HTML.")
