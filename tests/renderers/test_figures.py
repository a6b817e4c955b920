"""The figure files are drawings, sane in size, and the same each time."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from pipeline.outline import Report
from pipeline.renderers.figures import render_figures
from pipeline.stages.report import compose_report
from tests.sample import sample_tables


@pytest.fixture(scope="module")
def files(report: Report) -> dict[str, bytes]:
    return render_figures(report)


def test_each_figure_is_given_as_svg_and_png_and_repeats_itself(report: Report, files: dict[str, bytes]) -> None:
    assert files.keys() == {f"{chart.name}.{kind}" for chart in report.charts() for kind in ("svg", "png")}
    assert files == render_figures(compose_report(**sample_tables()))
    assert max(map(len, files.values())) < 200_000


def test_a_png_is_wide_enough_for_a_projector_and_has_a_white_ground(files: dict[str, bytes]) -> None:
    image = Image.open(io.BytesIO(files["themes.png"]))
    for content in (content for name, content in files.items() if name.endswith("png")):
        drawing = Image.open(io.BytesIO(content))
        assert drawing.width >= 1600
        assert min(drawing.info["dpi"]) > 299
    assert image.convert("RGBA").getpixel((0, 0)) == (255, 255, 255, 255)


def test_an_svg_needs_no_font_and_holds_no_date(files: dict[str, bytes]) -> None:
    content = files["themes.svg"]
    assert b"<text" not in content
    assert b"dc:date" not in content
