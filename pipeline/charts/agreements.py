"""How far a theme stays the same under other settings: its words and its passages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.charts.style import HALF, INK, SMALL, label, new_figure, settle, write_beside
from pipeline.typography import french, percent

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.figure import Figure


def draw_agreements(settings: pd.DataFrame, *, color: str) -> Figure:
    """One row per setting, under its name: a disc at the agreement of passages, a ring at that of words.

    `settings` holds rows of MULTIVERSE of one theme; both agreements go from 0 to 1.
    """
    figure, (axes,) = new_figure(0.45 + 0.28 * len(settings), width=HALF)
    for row, setting in enumerate(settings.to_dict("records")):
        place = row + 0.24
        axes.hlines(place, 0, 1, color=INK, linewidth=0.6, alpha=0.25)
        axes.plot([setting["words"]], [place], "o", color=color, markersize=5.5, fillstyle="none", clip_on=False)
        axes.plot([setting["passages"]], [place], "o", color=color, markersize=5.5, clip_on=False)
        write_beside(axes, label(setting["label"], 46), (0, row - 0.16))
    axes.grid(visible=False)
    axes.set_ylim(len(settings) - 0.4, -0.5)
    axes.set_yticks([])
    axes.set_xlim(0, 1)
    axes.set_xticks([0, 0.5, 1], [percent(share) for share in (0, 0.5, 1)])
    axes.set_xlabel(french("accord : disque, passages ; anneau, mots"), fontsize=SMALL, color=INK)
    return settle(figure)
