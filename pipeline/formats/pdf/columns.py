"""The lines of a page -> the same in reading order, rows made whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from pipeline.formats.pdf.lines import Line

_FEW = 4  # lines a side: fewer make no column
_PROSE = 20  # characters a line, in the median: cells of a table are shorter
_CROSSING = 0.25  # part of the lines that may cross the gutter: titles, a summary
_ALTERNATING = 0.5  # part of the lines after which the other side follows, when columns are interleaved


def order_lines(lines: Sequence[Line]) -> list[Line]:
    """The lines in reading order.

    The order of a PDF's content is nearly always that of reading and is kept, except where two columns of prose
    alternate line by line: then the left column comes first.

        gauche 1   droite 1        gauche 1
        gauche 2   droite 2   ->   gauche 2
                                   droite 1
                                   droite 2
    """
    gutter = _gutter(lines)
    if gutter is None:
        return _whole_rows(lines)
    ordered: list[Line] = []
    left: list[Line] = []
    right: list[Line] = []
    for line in lines:
        if line.right <= gutter:
            left.append(line)
        elif line.left >= gutter:
            right.append(line)
        else:  # a title across the columns ends them
            ordered += [*left, *order_lines(right), line]
            left, right = [], []
    return [*ordered, *left, *order_lines(right)]


def _gutter(lines: Sequence[Line]) -> float | None:
    """Where the second of interleaved columns begins, None when there is none."""
    edges = Counter(round(line.left) for line in lines)
    for edge, _ in edges.most_common(5):
        x = edge - 1.0
        sides = [line.left >= x for line in lines if line.left >= x or line.right <= x]
        beside = [line for line in lines if line.left >= x]
        before = [line for line in lines if line.right <= x]
        if min(len(beside), len(before)) < _FEW or len(lines) - len(sides) > _CROSSING * len(lines):
            continue
        turns = sum(a != b for a, b in pairwise(sides))
        is_prose = min(median(len(line.text) for line in side) for side in (before, beside)) >= _PROSE
        if is_prose and turns >= 2 * _ALTERNATING * min(len(before), len(beside)):
            return x
    return None


def _whole_rows(lines: Sequence[Line]) -> list[Line]:
    """Lines that stand side by side on a row, made one again: the cells of a table, a tabulation."""
    rows: list[Line] = []
    for line in lines:
        if rows and abs(rows[-1].baseline - line.baseline) < 0.3 * line.size and rows[-1].right <= line.left:
            before = rows.pop()
            line = replace(before, text=f"{before.text} {line.text}", right=line.right)  # noqa: PLW2901 - the row grows
        rows.append(line)
    return rows
