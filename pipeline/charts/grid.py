"""A grid of numbers written in their cells, each cell as dark as its weight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.charts.style import INK, SMALL, WIDTH, label, new_figure, settle, write_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.figure import Figure

    Cells = Sequence[Sequence[tuple[str, float]]]

_MOST_CHARACTERS = 7  # per inch, in the titles side by side, all as long as the longest; more would touch each other
_CHARACTER, _LINE = 0.085, 0.15  # size of a character of a title, in inches
_ROW, _NAMED_ROW = 0.2, 0.38  # height of a row, in inches, under its name or beside it
_FULL = 0.75  # opacity of the darkest cell: dark text stays readable on it


def draw_grid(
    names: Sequence[str], titles: Sequence[str], cells: Cells, *, colors: Sequence[str], width: float = WIDTH
) -> Figure:
    """A row per name and a column per title; a cell is (what is written in it, how dark it is from 0 to 1).

    `colors` are those of the columns. A title cut by ' · ' stands on several lines. In a narrow figure the name of a
    row stands above it.
    """
    narrow = width < WIDTH
    words = [[label(word, 16) for word in title.split(" · ")] for title in titles]
    longest = max(len(word) for lines in words for word in lines)
    upright = len(words) * longest > _MOST_CHARACTERS * width
    above = _CHARACTER * longest if upright else _LINE * max(map(len, words))
    figure, (axes,) = new_figure(0.3 + above + (_NAMED_ROW if narrow else _ROW) * len(names), width=width)
    height, under = (0.5, 0.2) if narrow else (0.9, 0.0)
    for row, line in enumerate(cells):
        for column, ((text, weight), color) in enumerate(zip(line, colors, strict=True)):
            axes.barh(row + under, 0.94, left=column - 0.47, height=height, color=color, alpha=_FULL * weight)
            axes.annotate(text, (column, row + under), ha="center", va="center", fontsize=SMALL, color=INK)
    write_rows(axes, list(names), above=0.27 if narrow else 0.0)
    axes.grid(visible=False)
    axes.spines["bottom"].set_visible(False)
    axes.set_xlim(-0.5, len(titles) - 0.5)
    axes.set_xticks(
        range(len(titles)), labels=["\n".join(lines) for lines in words], parse_math=False,
        rotation=90 if upright else 0,
    )  # fmt: skip
    axes.tick_params(axis="x", top=False, labeltop=True, labelbottom=False)
    axes.tick_params(axis="y", labelsize=SMALL)
    return settle(figure)
