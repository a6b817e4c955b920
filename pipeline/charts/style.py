"""The house style of the figures: colours, sizes, and how words of a document may enter a drawing."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

PALETTE = ("#0077bb", "#c47f1a", "#ad388c", "#00a573", "#ee5555", "#557722", "#8877ee", "#8b586a")
"""Theme colours by rank. Contrast with white and with near-black is at least 3:1; the closest pair stays apart
under simulated protanopia, deuteranopia and tritanopia (Machado et al. 2009, severity 1)."""

INK = "#1f2328"
"""Text, axes and rules; the HTML renderer turns exactly this colour into the colour of the page's text."""

WIDTH = 6.4
"""Width of a figure, in inches: text of 10 points then reads well in a column and on a projector."""

NARROW = 3.4
"""Width of a figure for the screen of a telephone: its text is then of the size of the text around it."""

FITTING = 8
"""Columns of coloured cells that stand side by side on such a screen."""

HALF = 3.05
"""Width of a figure that may stand beside another."""

SMALL = 8.5
"""Size of secondary text, in points."""

SPARSE = "#9a9a9a"
"""Grey of what rests on too few documents to be read as a share."""

_FAINT = 0.55
_UNKNOWN = "□"


def theme_color(rank: int) -> str:
    """The colour of a theme by its rank in the palette; beyond the palette, colours come round again."""
    return PALETTE[rank % len(PALETTE)]


def new_figure(height: float, rows: tuple[float, ...] = (1,), *, width: float = WIDTH) -> tuple[Figure, list[Axes]]:
    """An empty figure, in inches, and its axes, one above the other, of relative heights `rows`."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(width, height), layout="constrained", facecolor="none")
    grid = figure.subplots(len(rows), 1, sharex=True, squeeze=False, height_ratios=rows)
    axes: list[Axes] = list(grid[:, 0])
    for each in axes:
        tidy(each)
    return figure, axes


def tidy(axes: Axes) -> None:
    """Give axes the look of the house: no frame, faint lines, text in ink."""
    axes.set_facecolor("none")
    axes.spines[["top", "right", "left"]].set_visible(False)
    axes.spines["bottom"].set(color=INK, alpha=_FAINT, linewidth=0.6)
    axes.tick_params(length=0, labelsize=SMALL, labelcolor=INK)
    axes.tick_params(axis="y", labelsize=9.5)
    axes.grid(axis="x", color=INK, alpha=0.15, linewidth=0.6)
    axes.set_axisbelow(True)


def settle(figure: Figure) -> Figure:
    """Lay the figure out, once for all: the layout would drift a little at each drawing, and the bytes with it.

    Without an engine nothing is left to lay out, and `savefig` spares itself the rehearsal that doubles its time.
    """
    if engine := figure.get_layout_engine():
        engine.execute(figure)
    figure.set_layout_engine(None)
    return figure


def label(text: str, width: int = 38) -> str:
    """Words of a document on one line of a drawing: shortened, and without what the font cannot draw.

    'Une enquête très longue sur les livreurs à vélo 🚲' -> 'Une enquête très longue sur les…'
    """
    line = " ".join("".join(_drawable(character) for character in text).split())
    if len(line) <= width:
        return line
    cut = line[: width - 1]
    words = cut.rsplit(" ", 1)[0]
    return (words if len(words) > width // 2 else cut).rstrip(" ,;:.·") + "…"


def rule_across(axes: Axes) -> None:
    """Faint lines across, where numbers are read upwards, instead of those that `tidy` draws upwards."""
    axes.grid(axis="x", visible=False)
    axes.grid(axis="y", color=INK, alpha=0.15, linewidth=0.6)


def write_beside(axes: Axes, text: str, place: tuple[float, float], *, shift: int = 0, size: float = SMALL) -> None:
    """A text, `shift` points to the right of a place of the data; never read as mathematics."""
    axes.annotate(
        text, place, (shift, 0), textcoords="offset points", va="center", fontsize=size, color=INK, parse_math=False
    )


def write_rows(axes: Axes, names: list[str], *, above: float = 0) -> None:
    """One name per row down the left side, the first on top; never read as mathematics, whatever they hold.

    In a narrow figure they stand inside, `above` the middle of their rows, whose height is 1.
    """
    axes.set_yticks([row - above for row in range(len(names))], labels=names, parse_math=False)
    axes.set_ylim(len(names) - 0.4, -0.6)
    axes.tick_params(axis="y", pad=0 if above else 7)
    for name in axes.get_yticklabels() if above else ():
        name.set_horizontalalignment("left")


def mark_row(artist: Artist, row: int) -> None:
    """Name what is drawn for a row of the figure's numbers: in a page it leads where that row does."""
    artist.set_gid(f"bar-{row}")


def _drawable(character: str) -> str:
    if unicodedata.category(character) in {"Cc", "Zl", "Zp"}:
        return " "
    if unicodedata.category(character) in {"Cf", "Mn"}:  # marks without a width of their own
        return character if ord(character) in _glyphs() else ""
    return character if ord(character) in _glyphs() else _UNKNOWN


@cache
def _glyphs() -> frozenset[int]:
    """Code points that DejaVu Sans, shipped with matplotlib, can draw."""
    from matplotlib.font_manager import findfont, get_font

    return frozenset(get_font(findfont("DejaVu Sans")).get_charmap())
