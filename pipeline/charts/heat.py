"""A heat table: how many segments of each document, or of each year, hold each theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.charts.style import INK, SMALL, label, new_figure, settle, write_rows
from pipeline.typography import number

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.figure import Figure

_MOST_CHARACTERS = 45  # in the titles side by side, all as long as the longest; more would touch each other
_CHARACTER, _LINE = 0.085, 0.15  # size of a character of a title, in inches
_FULL = 0.75  # opacity of a cell whose segments all hold the theme: dark text stays readable on it


def draw_heat(present: pd.DataFrame, *, segments: pd.Series[int], colors: list[str]) -> Figure:
    """Rows x themes: each cell writes its number of segments and is as dark as their share of the row.

    `present` has a label per row as index and a theme per column; `segments` gives the classified segments of each
    row, in the same order; `colors` the colour of each column.
    """
    names = [f"{label(str(name), 34)}  ({number(n)})" for name, n in zip(present.index, segments, strict=True)]
    titles = [[label(word, 16) for word in str(theme).split(" · ")] for theme in present.columns]
    longest = max(len(word) for words in titles for word in words)
    upright = len(titles) * longest > _MOST_CHARACTERS
    above = _CHARACTER * longest if upright else _LINE * max(map(len, titles))
    figure, (axes,) = new_figure(0.3 + above + 0.2 * len(names))
    for column, color in enumerate(colors):
        for row, (count, n) in enumerate(zip(present.iloc[:, column], segments, strict=True)):
            share = count / n if n else 0.0
            axes.barh(row, 0.94, left=column - 0.47, height=0.9, color=color, alpha=_FULL * share)
            axes.annotate(
                number(count) if count else "·",
                (column, row),
                ha="center",
                va="center",
                fontsize=SMALL,
                color=INK,
            )
    write_rows(axes, names)
    axes.grid(visible=False)
    axes.spines["bottom"].set_visible(False)
    axes.set_xlim(-0.5, len(colors) - 0.5)
    lines = ["\n".join(words) for words in titles]
    axes.set_xticks(range(len(lines)), labels=lines, parse_math=False, rotation=90 if upright else 0)
    axes.tick_params(axis="x", top=False, labeltop=True, labelbottom=False)
    axes.tick_params(axis="y", labelsize=SMALL)
    return settle(figure)
