"""Who carries a theme: sources or documents, by the number of segments that hold it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.charts.style import INK, SMALL, label, new_figure, settle, write_rows
from pipeline.typography import number

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.figure import Figure


def draw_carriers(carriers: pd.DataFrame, *, color: str) -> Figure:
    """One bar per carrier, the first row on top, with its number and, under the name, n = its classified segments.

    `carriers` has the columns label, present and segments (both numbers of segments).
    """
    from matplotlib.ticker import MaxNLocator

    names = [f"{label(row['label'])}\nn = {number(row['segments'])}" for row in carriers.to_dict("records")]
    figure, (axes,) = new_figure(0.7 + 0.42 * len(names))
    axes.barh(range(len(names)), carriers["present"], height=0.56, color=color)
    for row, present in enumerate(carriers["present"]):
        axes.annotate(
            number(present),
            (present, row),
            (4, 0),
            textcoords="offset points",
            va="center",
            fontsize=9.5,
            color=INK,
        )
    write_rows(axes, names)
    axes.tick_params(axis="y", labelsize=SMALL)
    axes.set_xlim(0, 1.08 * float(carriers["present"].max()))
    axes.xaxis.set_major_locator(MaxNLocator(integer=True))
    axes.xaxis.set_major_formatter(lambda value, _: number(value))
    axes.set_xlabel("segments où le thème est présent", fontsize=SMALL, color=INK)
    return settle(figure)
