"""All themes year by year: a small panel for each, on the same scale."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pipeline.charts.style import INK, SMALL, SPARSE, WIDTH, label, rule_across, settle, theme_color, tidy
from pipeline.typography import percent

if TYPE_CHECKING:
    from collections.abc import Hashable

    import pandas as pd
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_PANEL = 1.45  # height in inches
_PANELS = 1.7  # inches across, at least
_FEW_PERCENT = 0.05


def draw_themes_by_year(shares: pd.DataFrame, themes: pd.DataFrame, *, width: float = WIDTH) -> Figure:
    """A panel per theme: its share of each year's segments with its interval, years where there is one only.

    `shares` holds rows of THEME_SHARES by year that have an interval; `themes` rows of THEMES, a panel each. An
    incomplete year has a ring instead of a disc. All panels share their scales.
    """
    from matplotlib.figure import Figure as Drawing

    columns = int(width / _PANELS)
    lines = -(-len(themes) // columns)
    figure = Drawing(figsize=(width, 0.3 + _PANEL * lines), layout="constrained", facecolor="none")
    panels = figure.subplots(lines, columns, squeeze=False, sharex=True, sharey=True).ravel()
    years = [int(year) for year in shares["value"]]
    top = 1.1 * max(float(shares["high"].max()), _FEW_PERCENT)
    for panel, theme in zip(panels, themes.to_dict("records"), strict=False):
        tidy(panel)
        _draw(panel, shares[shares["theme"] == theme["theme"]], theme)
        panel.set_xlim(min(years) - 0.6, max(years) + 0.6)
        panel.set_ylim(0, top)
    for panel in panels[len(themes) :]:
        panel.set_axis_off()
    return settle(figure)


def _draw(panel: Axes, shares: pd.DataFrame, theme: dict[Hashable, Any]) -> None:
    from matplotlib.ticker import MaxNLocator

    color = theme_color(theme["color"])
    for row in shares.to_dict("records"):
        year = int(row["value"])
        panel.vlines(year, row["low"], row["high"], color=color, linewidth=1.6, alpha=0.6)
        panel.plot([year], [row["share"]], "o", color=SPARSE if row["incomplete"] else color, markersize=5,
                   fillstyle="none" if row["incomplete"] else "full")  # fmt: skip
    panel.set_title(label(theme["label"], 30), fontsize=SMALL, color=INK, loc="left", parse_math=False)
    rule_across(panel)
    panel.xaxis.set_major_locator(MaxNLocator(nbins=4, integer=True))
    panel.yaxis.set_major_locator(MaxNLocator(nbins=4, steps=[1, 2, 5, 10]))
    panel.xaxis.set_major_formatter(lambda value, _: f"{value:.0f}")
    panel.yaxis.set_major_formatter(lambda value, _: percent(value))
    panel.tick_params(axis="both", labelsize=7.5)
