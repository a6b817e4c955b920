"""The words of a theme among their neighbours: which words tie them together, which stand apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from pipeline.charts.labels import place_labels
from pipeline.charts.spread import spread_nodes
from pipeline.charts.style import SMALL, WIDTH, mark_row, new_figure, settle

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_THINNEST, _THICKEST = 0.8, 4.8


def draw_word_network(ties: pd.DataFrame, *, words: list[str], color: str, width: float = WIDTH) -> Figure:
    """A disc per word of the theme, a ring per neighbour, a line per tie, the thicker the stronger.

    `words` are those of the theme; `ties` has one row per tie: lemma (one of them), neighbour, log_likelihood. How long
    a line is, and which way it goes, means nothing.
    """
    names = list(dict.fromkeys([*words, *ties["neighbour"]]))
    ends = [(names.index(one), names.index(other)) for one, other in zip(ties["lemma"], ties["neighbour"], strict=True)]
    places = spread_nodes(ends, len(names))
    figure, (axes,) = new_figure(3.6, width=width)
    strengths = ties["log_likelihood"] / ties["log_likelihood"].max()
    for row, (tie, strength) in enumerate(zip(ends, strengths, strict=True)):
        [line] = axes.plot(
            *places[list(tie)].T, color=color, alpha=0.4, solid_capstyle="round",
            linewidth=_THINNEST + (_THICKEST - _THINNEST) * strength,
        )  # fmt: skip
        mark_row(line, row)
    for kind, size, fill in ((slice(len(words)), 60, color), (slice(len(words), None), 16, "white")):
        axes.scatter(places[kind, 0], places[kind, 1], size, color=fill, edgecolors=color, zorder=3)
    axes.set_axis_off()
    settle(figure)
    place_labels(axes, pd.DataFrame({
        "x": places[:, 0],
        "y": places[:, 1],
        "label": names,
        "size": [10.0 if name in words else SMALL for name in names],
        "needed": True,
    }))  # fmt: skip
    return figure
