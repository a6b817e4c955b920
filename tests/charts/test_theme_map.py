"""The labels of the map never cover each other."""

from __future__ import annotations

from pipeline.charts.theme_map import draw_theme_map
from tests.charts.points import map_points


def test_the_labels_of_the_map_never_cover_each_other_and_themes_always_have_theirs() -> None:
    figure = draw_theme_map(map_points([f"mot{rank:03d}" for rank in range(150)], 0.01), axes_names=("un", "deux"))
    boxes = [text.get_window_extent() for text in figure.axes[0].texts]
    assert {"solidarité", "coworking"} <= {text.get_text() for text in figure.axes[0].texts}
    assert 2 < len(boxes) < 152
    assert not any(box.count_overlaps(boxes[rank + 1 :]) for rank, box in enumerate(boxes))


def test_a_label_that_must_be_written_stays_inside_and_covers_least() -> None:
    points = map_points(["mot"] * 3, 1.0).assign(x=[0.0, 9.0, 0.1, 0.2, 0.3], y=0.0)
    points.loc[1, "label"] = "un thème au nom fort long, au bord"
    [axes] = draw_theme_map(points, axes_names=("un", "deux")).axes
    inside = axes.get_window_extent()
    for text in axes.texts:
        box = text.get_window_extent()
        assert inside.x0 <= box.x0 <= box.x1 <= inside.x1
