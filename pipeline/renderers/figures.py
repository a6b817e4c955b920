"""Figures: the charts of a Report -> SVG and PNG files for slides and papers."""

from __future__ import annotations

from pipeline.outline import Report
from pipeline.renderers.drawing import draw_chart


def render_figures(report: Report) -> dict[str, bytes]:
    """File name -> content: each chart as name.svg (letters as outlines, no font needed) and name.png.

    White ground, ink that prints; the same figure always gives the same bytes.
    """
    figures: dict[str, bytes] = {}
    for chart in sorted(report.charts(), key=lambda chart: chart.name):
        figures[f"{chart.name}.svg"] = draw_chart(chart, "svg")
        figures[f"{chart.name}.png"] = draw_chart(chart, "png")
    return figures
