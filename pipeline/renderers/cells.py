"""Cells: a value of a table -> how a French reader reads it."""

from __future__ import annotations

from pipeline.outline import TableView
from pipeline.typography import number, percent


def written_cell(view: TableView, row: int, column: int) -> str:
    """Texts and whole numbers as they are, other numbers with two decimals, shares as percentages.

    | 1234 | 0.5 | 0.125 (a share) | mot |  ->  «1 234», «0,50», «12 %», «mot»
    """
    cell = view.rows[row][column]
    if isinstance(cell, str):
        return cell
    if view.header[column] in view.percent:
        return percent(cell)
    return number(cell, 0 if isinstance(cell, int) else 2)
