"""Who carries a theme: sources, documents, authors... by the number of segments that hold it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.charts.style import HALF, INK, SMALL, SPARSE, label, mark_row, new_figure, settle
from pipeline.typography import count, number

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes
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
        _write(axes, label(carrier["label"], 46), (0, row - 0.16))
        extent = f"{number(present)} sur {number(carrier['segments'])}"
        if carrier["documents"]:
            extent += f" · {count(carrier['documents'], 'doc.', 'doc.')}"
        _write(axes, extent, (present, row + _UNDER), shift=4)
    axes.set_axis_off()
    axes.set_ylim(len(carriers) - 0.5, -0.5)
    axes.set_xlim(0, 1.75 * max(1.0, float(carriers["present"].max())))
    return settle(figure)


def _write(axes: Axes, text: str, place: tuple[float, float], *, shift: int = 0) -> None:
    """A text at a place of the data, `shift` points to the right."""
    axes.annotate(
        text, place, (shift, 0), textcoords="offset points", va="center", fontsize=SMALL, color=INK, parse_math=False
    )
