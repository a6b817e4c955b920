"""What a drawing holds, as a reader sees it."""

from __future__ import annotations

import io
import warnings

import matplotlib as mpl


def words_of(figure) -> list[str]:
    """Every piece of text that the SVG of a figure holds."""
    target = io.StringIO()
    with mpl.rc_context({"svg.fonttype": "none"}), warnings.catch_warnings():
        warnings.simplefilter("error")
        figure.savefig(target, format="svg")
    return [line.partition(">")[2].partition("<")[0] for line in target.getvalue().splitlines() if "<text" in line]


def widths_of(figure) -> list[float]:
    """The lengths of its bars, in the order in which they were drawn."""
    return [patch.get_width() for patch in figure.axes[-1].patches]
