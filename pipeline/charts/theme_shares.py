"""All themes side by side: the share of segments that hold each, with its interval."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.charts.style import (
    INK,
    SMALL,
    WIDTH,
    label,
    mark_row,
    new_figure,
    settle,
    theme_color,
    write_beside,
    write_rows,
)
from pipeline.typography import french, number, percent

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_FEW_PERCENT = 0.05
_MARKERS = {"établi": "o", "fragile": "o", "non soutenu": "x"}


def draw_theme_shares(themes: pd.DataFrame, *, measured: bool, width: float = WIDTH) -> Figure:
    """One row per theme, in the order given: a mark at its share and a band for its 90 % interval.

    `themes` holds rows of THEMES. When the corpus is too small for intervals (not `measured`) the marks stand at
    numbers of segments. The mark says the verdict: a disc, a ring or a cross. In a narrow figure the name of a theme
    stands above its band.
    """
    rows = themes.fillna({"share": 0.0}).to_dict("records")
    narrow = width < WIDTH
    names = [f"{label(row['label'], 34)}{', ' if narrow else chr(10)}{row['verdict']}" for row in rows]
    figure, (axes,) = new_figure(0.6 + (0.42 if narrow else 0.31) * len(names), width=width)
    under = 0.12 if narrow else 0.0
    for row, theme in enumerate(rows):
        place = row + under
        color, verdict = theme_color(theme["color"]), theme["verdict"]
        value = theme["share"] if measured else theme["segments"]
        if measured:
            axes.hlines(place, theme["low"], theme["high"], color=color, alpha=0.35, linewidth=7)
        axes.plot(
            [value], [place], marker=_MARKERS.get(verdict, "o"), markersize=8.5, markeredgewidth=2, color=color,
            fillstyle="full" if verdict == "établi" else "none", clip_on=False,
        )  # fmt: skip
        reach = max(value, theme["high"]) if measured else value
        write_beside(axes, percent(value) if measured else number(value), (reach, place), shift=9, size=9.5)
    write_rows(axes, names, above=0.28 if narrow else 0)
    for row, name in enumerate(axes.get_yticklabels()):
        mark_row(name, row)
    axes.tick_params(axis="y", labelsize=SMALL)
    _scale(axes, themes, measured=measured)
    return settle(figure)


def _scale(axes: Axes, themes: pd.DataFrame, *, measured: bool) -> None:
    """The axis of the shares or numbers, from zero to beyond the furthest of them."""
    from matplotlib.ticker import MaxNLocator

    furthest = float((themes["high"] if measured else themes["segments"]).max())
    axes.set_xlim(0, 1.12 * max(furthest, _FEW_PERCENT if measured else 1))
    axes.xaxis.set_major_locator(MaxNLocator(steps=[1, 2, 5, 10], integer=not measured))
    digits = 1 if furthest < _FEW_PERCENT else 0
    axes.xaxis.set_major_formatter(lambda value, _: percent(value, digits) if measured else number(value))
    unit = "part des segments classés, intervalle à 90 %" if measured else "segments où le thème est présent"
    axes.set_xlabel(french(unit), fontsize=SMALL, color=INK)
