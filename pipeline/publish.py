"""Turn a composed report into the files of `reports/`, as bytes."""

from __future__ import annotations

from pipeline.outline import Report
from pipeline.renderers.exports import render_exports
from pipeline.renderers.figures import render_figures
from pipeline.renderers.html import render_html
from pipeline.renderers.pdf import render_pdf
from pipeline.renderers.slides import render_slides
from pipeline.renderers.tables import render_tables


def publish_report(report: Report) -> dict[str, bytes]:
    """File name below `reports/` -> content: the report to read, to print and to show, and all that goes with it."""
    return {
        "rapport.html": render_html(report).encode(),
        "rapport.pdf": render_pdf(report),
        "diaporama.pdf": render_slides(report),
        **{f"figures/{name}": content for name, content in render_figures(report).items()},
        **{f"tables/{name}": content for name, content in render_tables(report).items()},
        **{f"exports/{name}": content for name, content in render_exports(report.interchange).items()},
    }
