"""A theme year by year: how many segments hold it and, where there are documents enough, their share."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from pipeline.charts.style import HALF, INK, SMALL, SPARSE, mark_row, new_figure, rule_across, settle
from pipeline.typography import number, percent

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_UPRIGHT_FROM = 7  # more labels than that side by side would touch each other
_MOST_LABELS = 20  # upright ones, likewise
_MOST_DIGITS = 40  # in the numbers above the bars, likewise


def draw_theme_years(years: pd.DataFrame, *, color: str) -> Figure:
    """Bars of segments per year, n under each; above them the share with its interval, where it may be read.

    `years` has one row per year, in order: year, present, segments (numbers of segments), share, low, high. A year
    whose `low` is missing has too few documents: its bar is grey and it has no share.
    """
    readable = years["low"].notna()
    figure, axes = new_figure(2.85, (1, 1), width=HALF) if readable.any() else new_figure(2.2, width=HALF)
    if readable.any():
        _draw_shares(axes[0], years.reset_index(drop=True)[readable.to_numpy()], color)
    _draw_counts(axes[-1], years, [color if readable_year else SPARSE for readable_year in readable])
    return settle(figure)


def _draw_shares(axes: Axes, years: pd.DataFrame, color: str) -> None:
    from matplotlib.ticker import MaxNLocator

    axes.vlines(years.index, years["low"], years["high"], color=color, linewidth=1.6)
    axes.plot(years.index, years["share"], "o", color=color, markersize=6)
    axes.set_ylim(0, min(1.0, 1.15 * float(years["high"].max())))
    rule_across(axes)
    axes.yaxis.set_major_locator(MaxNLocator(nbins=5, steps=[1, 2, 5, 10]))
    axes.yaxis.set_major_formatter(lambda value, _: percent(value))
    axes.tick_params(axis="y", labelsize=SMALL)
    axes.set_ylabel("part", fontsize=SMALL, color=INK)


def _draw_counts(axes: Axes, years: pd.DataFrame, colors: list[str]) -> None:
    """A bar per year; where they are many, every second or third of them is named."""
    bars = axes.bar(range(len(years)), years["present"], width=0.6, color=colors)
    for row, bar in enumerate(bars.patches):
        mark_row(bar, row)
    digits = len(number(years["present"].max()))
    step = max(math.ceil(len(years) / _MOST_LABELS), math.ceil(len(years) * digits / _MOST_DIGITS))
    named = years.iloc[::step].to_dict("records")
    places = range(0, len(years), step)
    for place, year in zip(places, named, strict=True):
        axes.annotate(
            number(year["present"]), (place, year["present"]), (0, 3), textcoords="offset points", ha="center",
            fontsize=SMALL, color=INK,
        )  # fmt: skip
    upright = len(named) >= _UPRIGHT_FROM
    names = [f"{year['year']}{' ' if upright else chr(10)}({number(year['segments'])})" for year in named]
    axes.set_xticks(places, names, rotation=90 if upright else 0)
    axes.set_xlabel("année (segments classés)", fontsize=SMALL, color=INK)
    axes.set_ylim(0, 1.18 * max(1.0, float(years["present"].max())))
    axes.set_yticks([])
    axes.grid(visible=False)
    axes.set_ylabel("segments", fontsize=SMALL, color=INK)
