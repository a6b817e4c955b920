"""Packing: sentences -> runs of about so many words, the best cut of a whole document."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

# What it costs to stop inside a block, in squared relative deviations: as much as being 40 % too long or too short.
_INSIDE_BLOCK = 0.16
# More than any deviation that another cut could spare.
_TOO_SHORT = 1000.0


class Unit(NamedTuple):
    """A sentence, or part of a long one: where it stands in its block, and how many words it has."""

    block: str
    start: int
    end: int
    words: int


def pack_units(units: Sequence[Unit], *, words: int, shortest: int, longest: int) -> list[Sequence[Unit]]:
    """Cut a sequence of units into runs of about `words` words, whole blocks rather than parts of them.

    Minimises the sum over runs of ((length - words) / words)^2, plus a small cost where a run stops inside a block
    and a great one where it has fewer than `shortest` words; by dynamic programming, as a paragraph is cut into
    lines (Knuth and Plass 1981). A run of several units has at most `longest` + `shortest` words.

    [12, 30 | 8, 25, 17] words, 40 wanted, | between two blocks  ->  [12, 30] [8, 25, 17]
    """
    best = [0.0] + [float("inf")] * len(units)
    previous = [0] * (len(units) + 1)
    for end in range(1, len(units) + 1):
        inside = end < len(units) and units[end].block == units[end - 1].block
        length = 0
        for start in range(end - 1, -1, -1):
            length += units[start].words
            if length > longest + shortest and start < end - 1:
                break
            cost = best[start] + ((length - words) / words) ** 2
            cost += _INSIDE_BLOCK * inside + _TOO_SHORT * (length < shortest)
            if cost < best[end]:
                best[end], previous[end] = cost, start
    runs: list[Sequence[Unit]] = []
    end = len(units)
    while end:
        runs.append(units[previous[end] : end])
        end = previous[end]
    return runs[::-1]
