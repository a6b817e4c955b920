"""Labels beside points, laid out so that none covers another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.charts.style import INK, label

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes
    from matplotlib.text import Annotation
    from matplotlib.transforms import Bbox

_PLACES = (
    (7, 0, "left"), (-7, 0, "right"), (0, 9, "center"), (0, -9, "center"),
    (6, 8, "left"), (-6, 8, "right"), (6, -8, "left"), (-6, -8, "right"),
)  # fmt: skip
_BEFORE = {"left": 0.0, "center": 0.5, "right": 1.0}
"""Part of a text that stands before its anchor."""


def place_labels(axes: Axes, points: pd.DataFrame) -> None:
    """Write a label beside each point, the first ones first, where it covers no point and no label written before.

    `points` has the columns x, y, label, size (of the letters, in points) and needed: a label that has no free place
    among eight is left out, unless it is needed. The layout of the figure must be settled.
    """
    marks = zip(points["x"], points["y"], points["needed"], strict=True)
    taken = [_around(axes, x, y, needed=needed) for x, y, needed in marks]
    for point in points.to_dict("records"):
        written = axes.annotate(
            label(point["label"], 40), (point["x"], point["y"]), textcoords="offset points", xytext=(0, 0), va="center",
            fontsize=point["size"], color=INK, parse_math=False, zorder=5,
        )  # fmt: skip
        if _settle(written, axes, taken) or point["needed"]:
            taken.append(written.get_window_extent())
        else:
            written.remove()


def _around(axes: Axes, x: float, y: float, *, needed: bool) -> Bbox:
    """The square that the mark of a point covers; what needs a label has a large mark."""
    from matplotlib.transforms import Bbox

    across, above = axes.transData.transform((x, y))
    half = axes.figure.dpi / 72 * (5 if needed else 2)
    return Bbox.from_extents(across - half, above - half, across + half, above + half)


def _settle(written: Annotation, axes: Axes, taken: list[Bbox]) -> bool:
    """Put the label where it goes least beyond the axes, then covers least; whether that place is free and inside.

    Measuring a text is slow: it is measured once, and its box moved to each place.
    """
    inside, box, point = axes.get_window_extent(), written.get_window_extent(), axes.figure.dpi / 72

    def moved(place: tuple[int, int, str]) -> Bbox:
        across, above, side = place
        return box.translated(across * point - _BEFORE[side] * box.width, above * point)

    def trouble(place: tuple[int, int, str]) -> tuple[float, int]:
        there = moved(place)
        beyond = (inside.x0 - there.x0, there.x1 - inside.x1, inside.y0 - there.y0, there.y1 - inside.y1)
        return sum(max(0.0, excess) for excess in beyond), there.count_overlaps(taken)

    best = min(_PLACES, key=trouble)
    written.set(position=best[:2], horizontalalignment=best[2])
    return trouble(best) == (0, 0)
