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
    """Put the label where it goes least beyond the axes, then covers least; whether that place is free and inside."""
    inside = axes.get_window_extent()

    def trouble(place: tuple[int, int, str]) -> tuple[float, int]:
        across, above, side = place
        written.set(position=(across, above), horizontalalignment=side)
        box = written.get_window_extent()
        beyond = (inside.x0 - box.x0, box.x1 - inside.x1, inside.y0 - box.y0, box.y1 - inside.y1)
        return sum(max(0.0, excess) for excess in beyond), box.count_overlaps(taken)

    best = min(_PLACES, key=trouble)
    return trouble(best) == (0, 0)
