"""A heat table: how many segments of each document, or of each year, hold each theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.charts.grid import draw_grid
from pipeline.charts.style import WIDTH, label
from pipeline.typography import number

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.figure import Figure


def draw_heat(present: pd.DataFrame, *, segments: pd.Series[int], colors: list[str], width: float = WIDTH) -> Figure:
    """Rows x themes: each cell writes its number of segments and is as dark as their share of the row.

    `present` has a label per row as index and a theme per column; `segments` gives the classified segments of each
    row, in the same order; `colors` the colour of each column.
    """
    names = [f"{label(str(name), 34)}  ({number(n)})" for name, n in zip(present.index, segments, strict=True)]
    cells = [
        [(number(count) if count else "·", count / n if n else 0.0) for count in counts]
        for counts, n in zip(present.itertuples(index=False, name=None), segments, strict=True)
    ]
    return draw_grid(names, [str(theme) for theme in present.columns], cells, colors=colors, width=width)
