"""Figures: the charts of a Report -> SVG and PNG files for slides and papers."""

from __future__ import annotations

import io
from collections.abc import Iterator

from pipeline.outline import Chart, Report, Section

_DPI = 250  # 1,600 pixels wide: sharp on a projector, some 60 kB


def render_figures(report: Report) -> dict[str, bytes]:
    """File name -> content: each chart as name.svg (letters as outlines, no font needed) and name.png.

    White background, ink that prints; the same figure always gives the same bytes.
    """
    figures: dict[str, bytes] = {}
    for chart in sorted(_charts(report.sections), key=lambda chart: chart.name):
        figures[f"{chart.name}.svg"] = _draw(chart, "svg", {"Date": None, "Title": chart.title})
        figures[f"{chart.name}.png"] = _draw(chart, "png", {"Software": None, "Title": chart.title})
    return figures


def _charts(sections: tuple[Section, ...]) -> Iterator[Chart]:
    for section in sections:
        yield from (block for block in section.blocks if isinstance(block, Chart))
        yield from _charts(section.sections)


def _draw(chart: Chart, kind: str, metadata: dict[str, str | None]) -> bytes:
    import matplotlib as mpl

    target = io.BytesIO()
    with mpl.rc_context({"svg.fonttype": "path", "svg.hashsalt": chart.name}):
        chart.drawing.savefig(target, format=kind, dpi=_DPI, facecolor="white", metadata=metadata)
    return target.getvalue()
