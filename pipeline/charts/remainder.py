"""What is left of a theme when one of its sources is taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.charts.style import HALF, INK, label, mark_row, new_figure, settle, write_beside
from pipeline.typography import count, number

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.figure import Figure


def draw_remainder(sources: pd.DataFrame, *, segments: int, color: str) -> Figure:
    """One bar per source taken away, under its name: the segments that still hold the theme; a line at all of them.

    `sources` holds rows of THEME_SOURCES of one theme; `segments` is its number of segments with every source.
    """
    figure, (axes,) = new_figure(0.1 + 0.32 * len(sources), width=HALF)
    for row, source in enumerate(sources.to_dict("records")):
        left, documents = source["without_segments"], source["without_documents"]
        bar = axes.barh(row + 0.24, left, height=0.3, color=color)
        mark_row(bar.patches[0], row)
        extent = f"{number(left)} · {count(documents, 'doc.', 'doc.')}"
        write_beside(axes, label(source["source"], 46), (0, row - 0.16))
        write_beside(axes, extent, (max(left, segments), row + 0.24), shift=5)
        axes.vlines(segments, row + 0.07, row + 0.41, color=INK, linewidth=1.1)
    axes.set_axis_off()
    axes.set_ylim(len(sources) - 0.5, -0.5)
    axes.set_xlim(0, 1.55 * max(segments, float(sources["without_segments"].max()), 1))
    return settle(figure)
