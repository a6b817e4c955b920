"""How many themes: the stability of each number that was tried, against what chance gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.charts.style import INK, SMALL, WIDTH, new_figure, rule_across, settle, theme_color
from pipeline.typography import number

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.figure import Figure


def draw_theme_numbers(numbers: pd.DataFrame, *, width: float = WIDTH) -> Figure:
    """Stability by number of discovered themes (discs, the chosen one ringed), and that of chance (crosses).

    `numbers` holds rows of THEME_NUMBERS, by number; those without a measure, such as 0, have no mark. The recommended
    numbers stand on a band.
    """
    figure, (axes,) = new_figure(2.6, width=width)
    measured = numbers[numbers["stability"].notna()]
    for place in measured.loc[measured["recommended"], "number"]:
        axes.axvspan(place - 0.5, place + 0.5, color=theme_color(3), alpha=0.14, linewidth=0)
    axes.plot(measured["number"], measured["null_stability"], "x", color=INK, markersize=7, alpha=0.75)
    axes.plot(measured["number"], measured["stability"], "o", color=theme_color(0), markersize=7)
    chosen = measured[measured["chosen"]]
    axes.plot(chosen["number"], chosen["stability"], "o", color=INK, markersize=13, fillstyle="none")
    axes.set_xticks(list(measured["number"]))
    axes.set_ylim(0, 1)
    rule_across(axes)
    axes.yaxis.set_major_formatter(lambda value, _: number(value, 1))
    axes.tick_params(labelsize=SMALL)
    axes.set_xlabel("thèmes découverts", fontsize=SMALL, color=INK)
    axes.set_ylabel("stabilité", fontsize=SMALL, color=INK)
    return settle(figure)
