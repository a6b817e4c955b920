"""What is left of a theme when one of its sources is taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.charts.style import HALF, INK, SMALL, label, mark_row, new_figure, settle
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
        for text, place, shift in (
            (label(source["source"], 46), (0, row - 0.16), 0),
            (extent, (max(left, segments), row + 0.24), 5),
        ):
            axes.annotate(
                text, place, (shift, 0), textcoords="offset points", va="center", fontsize=SMALL, color=INK,
                parse_math=False,
            )  # fmt: skip
        axes.vlines(segments, row + 0.07, row + 0.41, color=INK, linewidth=1.1)
    axes.set_axis_off()
    axes.set_ylim(len(sources) - 0.5, -0.5)
    axes.set_xlim(0, 1.55 * max(segments, float(sources["without_segments"].max()), 1))
    return settle(figure)
