"""The words of a theme, as a dot plot: how much each weighs, and how much it belongs to this theme alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.charts.style import HALF, INK, SMALL, label, mark_row, new_figure, settle, write_rows

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.figure import Figure


def draw_theme_terms(terms: pd.DataFrame, *, color: str) -> Figure:
    """One row per term, the heaviest on top: a dot at its weight, filled as far as the term is distinctive.

    `terms` holds the rows of THEME_TERMS of one theme, by rank. Seeds are written with a star.
    """
    from matplotlib.colors import to_rgba

    names = [f"{label(term['lemma'], 20)}{' *' if term['seed'] else ''}" for term in terms.to_dict("records")]
    figure, (axes,) = new_figure(0.45 + 0.2 * len(names), width=HALF)
    rows = range(len(names))
    axes.hlines(rows, 0, terms["weight"], color=color, linewidth=1.2, alpha=0.45)
    # A ring for every dot; the disc inside grows paler as other themes share the term.
    discs = [to_rgba(color, own) for own in terms["distinctiveness"].fillna(0)]
    axes.scatter(terms["weight"], rows, s=40, c=discs, linewidths=0, zorder=3)
    axes.scatter(terms["weight"], rows, s=40, facecolors="none", edgecolors=color, linewidths=1.1, zorder=4)
    write_rows(axes, names)
    for row, name in enumerate(axes.get_yticklabels()):
        mark_row(name, row)
    axes.tick_params(axis="y", labelsize=SMALL)
    axes.set_xlim(0, 1.12 * float(terms["weight"].max()))
    axes.locator_params(axis="x", nbins=5)
    axes.xaxis.set_major_formatter(lambda value, _: f"{value:.2g}".replace(".", ","))
    axes.set_xlabel("poids dans le thème", fontsize=SMALL, color=INK)
    return settle(figure)
