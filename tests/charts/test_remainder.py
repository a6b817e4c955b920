"""What is left of a theme is drawn beside the whole of it."""

from __future__ import annotations

from pipeline.charts.remainder import draw_remainder
from pipeline.charts.style import PALETTE
from tests.charts.drawings import widths_of
from tests.sample import sample_tables


def test_what_is_left_without_a_source_is_drawn_to_its_length_beside_the_whole() -> None:
    sources = sample_tables()["theme_sources"].query("theme == 'solidarité'")
    figure = draw_remainder(sources, segments=8, color=PALETTE[0])
    assert widths_of(figure) == list(sources["without_segments"])
    [lines, *_] = [collection.get_segments() for collection in figure.axes[0].collections]
    assert {float(x) for x, _ in lines[0]} == {8.0}
