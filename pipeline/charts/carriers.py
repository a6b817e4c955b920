"""Who carries a theme: sources, documents, authors... by the number of segments that hold it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.charts.style import HALF, SPARSE, label, mark_row, new_figure, settle, write_beside
from pipeline.typography import count, number

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.figure import Figure

_UNDER = 0.24  # how far a bar lies below the middle of its row, and under its name


def draw_carriers(carriers: pd.DataFrame, *, color: str) -> Figure:
    """One bar per carrier, the first row on top, under its name; beside it, out of how many segments and documents.

    `carriers` has the columns label, present and segments (numbers of segments), documents (0: not to be said) and
    sparse (too few documents to say more than a number: the bar is grey).
    """
    figure, (axes,) = new_figure(0.1 + 0.34 * len(carriers), width=HALF)
    for row, carrier in enumerate(carriers.to_dict("records")):
        present = carrier["present"]
        bar = axes.barh(row + _UNDER, present, height=0.3, color=SPARSE if carrier["sparse"] else color)
        mark_row(bar.patches[0], row)
        write_beside(axes, label(carrier["label"], 46), (0, row - 0.16))
        extent = f"{number(present)} sur {number(carrier['segments'])}"
        if carrier["documents"]:
            extent += f" · {count(carrier['documents'], 'doc.', 'doc.')}"
        write_beside(axes, extent, (present, row + _UNDER), shift=4)
    axes.set_axis_off()
    axes.set_ylim(len(carriers) - 0.5, -0.5)
    axes.set_xlim(0, 1.75 * max(1.0, float(carriers["present"].max())))
    return settle(figure)
