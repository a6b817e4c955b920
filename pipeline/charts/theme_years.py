"""A theme year by year: how many segments hold it and, where there are documents enough, their share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.charts.style import INK, SMALL, new_figure, settle
from pipeline.typography import number, percent

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_SPARSE = "#9a9a9a"
_UPRIGHT_FROM = 17  # more labels than that side by side would touch each other


def draw_theme_years(years: pd.DataFrame, *, color: str) -> Figure:
    """Bars of segments per year, n under each; above them the share with its interval, where it may be read.

    `years` has one row per year, in order: year, present, segments (numbers of segments), share, low, high. A year
    whose `low` is missing has too few documents: its bar is grey and it has no share.
    """
    readable = years["low"].notna()
    figure, axes = new_figure(3.9, (1, 1.2)) if readable.any() else new_figure(2.5)
    if readable.any():
        _draw_shares(axes[0], years.reset_index(drop=True)[readable.to_numpy()], color)
    _draw_counts(axes[-1], years, [color if readable_year else _SPARSE for readable_year in readable])
    return settle(figure)


def _draw_shares(axes: Axes, years: pd.DataFrame, color: str) -> None:
    from matplotlib.ticker import MaxNLocator

    axes.vlines(years.index, years["low"], years["high"], color=color, linewidth=1.6)
    axes.plot(years.index, years["share"], "o", color=color, markersize=6)
    axes.set_ylim(0, min(1.0, 1.15 * float(years["high"].max())))
    axes.grid(axis="x", visible=False)
    axes.grid(axis="y", color=INK, alpha=0.15, linewidth=0.6)
    axes.yaxis.set_major_locator(MaxNLocator(nbins=5, steps=[1, 2, 5, 10]))
    axes.yaxis.set_major_formatter(lambda value, _: percent(value))
    axes.tick_params(axis="y", labelsize=SMALL)
    axes.set_ylabel("part des segments", fontsize=SMALL, color=INK)


def _draw_counts(axes: Axes, years: pd.DataFrame, colors: list[str]) -> None:
    axes.bar(range(len(years)), years["present"], width=0.6, color=colors)
    for place, present in enumerate(years["present"]):
        axes.annotate(
            number(present),
            (place, present),
            (0, 3),
            textcoords="offset points",
            ha="center",
            fontsize=SMALL,
            color=INK,
        )
    upright = len(years) >= _UPRIGHT_FROM
    names = [
        f"{row['year']}{' – ' if upright else chr(10)}{number(row['segments'])}" for row in years.to_dict("records")
    ]
    axes.set_xticks(range(len(names)), names, rotation=90 if upright else 0)
    axes.set_xlabel("année, et n : segments classés", fontsize=SMALL, color=INK)
    axes.set_ylim(0, 1.18 * max(1.0, float(years["present"].max())))
    axes.set_yticks([])
    axes.grid(visible=False)
    axes.set_ylabel("segments", fontsize=SMALL, color=INK)
