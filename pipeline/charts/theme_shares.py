"""All themes side by side: the share of segments that hold each, with its interval."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.charts.style import INK, SMALL, label, new_figure, theme_color, write_rows
from pipeline.typography import number, percent

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.figure import Figure

_PALE = {"établi": 1.0, "fragile": 0.55, "non soutenu": 0.3}


def draw_theme_shares(themes: pd.DataFrame) -> Figure:
    """One row per theme, in the order given: a dot at its share and a bar for its 90 % interval.

    `themes` holds rows of THEMES. Where the corpus is too small for an interval, all rows show numbers of segments
    instead of shares. The less sure the verdict, the paler the mark.
    """
    from matplotlib.ticker import MaxNLocator

    rows = themes.to_dict("records")
    names = [f"{label(row['label'], 34)}\n{row['verdict']}" for row in rows]
    figure, (axes,) = new_figure(0.75 + 0.46 * len(names))
    measured = bool(themes["low"].notna().all())
    for place, theme in enumerate(rows):
        color, alpha = theme_color(theme["color"]), _PALE.get(theme["verdict"], 1.0)
        value = theme["share"] if measured else theme["segments"]
        if measured:
            axes.hlines(place, theme["low"], theme["high"], color=color, alpha=0.45 * alpha, linewidth=7)
        axes.scatter([value], [place], s=70, color=color, alpha=alpha, linewidths=0, zorder=3)
        axes.annotate(
            percent(value) if measured else number(value),
            (theme["high"] if measured else value, place), (7, 0), textcoords="offset points", va="center",
            fontsize=9.5, color=INK,
        )  # fmt: skip
    write_rows(axes, names)
    axes.tick_params(axis="y", labelsize=SMALL)
    furthest = float((themes["high"] if measured else themes["segments"]).max())
    axes.set_xlim(0, 1.12 * max(furthest, 0.05 if measured else 1))
    axes.xaxis.set_major_formatter(lambda value, _: percent(value) if measured else number(value))
    if not measured:
        axes.xaxis.set_major_locator(MaxNLocator(integer=True))
    unit = "part des segments classés, intervalle à 90 %" if measured else "segments qui tiennent le thème"
    axes.set_xlabel(unit.replace(" %", "\u202f%"), fontsize=SMALL, color=INK)
    return figure
