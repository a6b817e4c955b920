"""The map of themes: themes, the words that make the axes, and the sources placed among them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.charts.labels import place_labels
from pipeline.charts.style import INK, SMALL, WIDTH, new_figure, settle, theme_color
from pipeline.typography import number

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.figure import Figure

_HEIGHT = 4.6
_MARKS = {"theme": ("o", 90.0), "source": ("D", 22.0), "word": (".", 16.0)}


def draw_theme_map(points: pd.DataFrame, *, axes_names: tuple[str, str], width: float = WIDTH) -> Figure:
    """Points of a correspondence analysis, on the same scale both ways, with their labels where these fit.

    `points` has a row per point, the ones to be labelled first first: kind ('theme', 'source' or 'word'), label, x, y
    and color (rank of a theme's colour). A theme is always labelled. `axes_names` are written along the axes.
    """
    figure, (axes,) = new_figure(_HEIGHT, width=width)
    axes.axhline(0, color=INK, linewidth=0.6, alpha=0.4)
    axes.axvline(0, color=INK, linewidth=0.6, alpha=0.4)
    for kind, (mark, size) in _MARKS.items():
        some = points[points["kind"] == kind]
        colors = [theme_color(rank) for rank in some["color"]] if kind == "theme" else INK
        axes.scatter(some["x"], some["y"], s=size, c=colors, marker=mark, linewidths=0,
                     alpha=1 if kind == "theme" else 0.55, zorder=4 if kind == "theme" else 3)  # fmt: skip
    axes.margins(0.14)
    axes.set_aspect("equal", adjustable="datalim")
    axes.set_xlabel(axes_names[0], fontsize=SMALL, color=INK)
    axes.set_ylabel(axes_names[1], fontsize=SMALL, color=INK)
    axes.grid(visible=False)
    for axis in (axes.xaxis, axes.yaxis):
        axis.set_major_formatter(lambda value, _: number(value, 1))
    axes.tick_params(labelsize=SMALL)
    settle(figure)
    is_theme = points["kind"] == "theme"
    place_labels(axes, points.assign(size=is_theme.map({True: 9.5, False: 7.5}), needed=is_theme))
    return figure
