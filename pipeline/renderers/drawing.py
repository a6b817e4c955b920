"""Drawing: a chart -> the content of an image file, the same each time."""

from __future__ import annotations

import io
from typing import Literal

from pipeline.outline import Chart

_PIXELS = 1600  # across, at least: sharp on a projector
_DOTS_PER_INCH = 300  # at least: sharp on paper


def draw_chart(chart: Chart, kind: Literal["svg", "png"], *, inside_page: bool = False) -> bytes:
    """Draw a chart as SVG or PNG, with nothing of the moment or of the machine in it.

    On its own a drawing has a white ground and, in SVG, letters as outlines, so that it needs no font. Inside a page
    its ground is clear and its letters stay text, which take the colours and the font of the page.
    """
    import matplotlib as mpl

    target = io.BytesIO()
    unsaid = {"Date": None, "Creator": None} if kind == "svg" else {"Software": None}
    with mpl.rc_context({"svg.fonttype": "none" if inside_page else "path", "svg.hashsalt": chart.name}):
        chart.drawing.savefig(
            target,
            format=kind,
            dpi=max(_DOTS_PER_INCH, _PIXELS / chart.drawing.get_figwidth()) if kind == "png" else "figure",
            facecolor="none" if inside_page else "white",
            metadata=unsaid | {"Title": chart.title},
        )
    return target.getvalue()
