"""Numbers in order, as upright bars: years, lengths, ranks."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from pipeline.charts.style import INK, SMALL, new_figure, rule_across, settle, theme_color
from pipeline.typography import number

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.figure import Figure

_UPRIGHT_FROM = 60  # characters below the axis, from which they would touch each other
_MOST_NAMES = 40  # upright ones, likewise


def draw_bars(counts: pd.Series[int], *, across: str, up: str) -> Figure:
    """A bar per row, in order, named by its index; `across` and `up` are written along the axes."""
    from matplotlib.ticker import MaxNLocator

    figure, (axes,) = new_figure(2.6)
    axes.bar(range(len(counts)), counts.to_numpy(), width=0.7, color=theme_color(0))
    step = max(1, math.ceil(len(counts) / _MOST_NAMES))
    names = [str(name) for name in counts.index[::step]]
    upright = sum(len(name) + 2 for name in names) > _UPRIGHT_FROM
    axes.set_xticks(range(0, len(counts), step), names, rotation=90 if upright else 0, parse_math=False)
    axes.yaxis.set_major_locator(MaxNLocator(nbins=5, integer=True))
    axes.yaxis.set_major_formatter(lambda value, _: number(int(value)))
    rule_across(axes)
    axes.tick_params(axis="y", labelsize=SMALL)
    axes.set_xlabel(across, fontsize=SMALL, color=INK)
    axes.set_ylabel(up, fontsize=SMALL, color=INK)
    return settle(figure)
