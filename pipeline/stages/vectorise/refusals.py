"""Refusals: occurrences of a seed that do not mean the theme, by the rules of the settings.

« Ministère des Solidarités » (exclusion: the seed is part of a name)      refused
« solidaire de la structure métallique » (sense: a word nearby says so)    refused
« une caisse de grève solidaire »                                          kept
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from pipeline.stages.vectorise.finder import Codes, Finder, Rows, fold


class Rule(NamedTuple):
    """A rule: 'exclusion' refuses every seed inside `term`, 'sense' refuses `seed` where `term` is near."""

    kind: str
    seed: str
    term: str


def list_rules(exclusions: Sequence[str], senses: Mapping[str, Sequence[str]]) -> list[Rule]:
    """The rules of the settings, in their order: one for each expression, one for each pair of seed and near word."""
    return [
        *(Rule("exclusion", "", term) for term in exclusions),
        *(Rule("sense", seed, term) for seed, near in senses.items() for term in near),
    ]


def refusing_rules(finder: Finder, rules: Sequence[Rule], seed: str, first: Rows, last: Rows, window: int) -> Rows:
    """For each occurrence of the seed (first and last token), the rank of the first rule that refuses it, else -1.

    A word is near when at most `window` words separate it from the seed, in the same segment.
    """
    refused_by = np.full(len(first), -1, dtype=np.intp)
    for rank, rule in enumerate(rules):
        if not len(first) or (rule.kind == "sense" and fold(rule.seed) != fold(seed)):
            continue
        starts, ends = finder.find(rule.term)
        refuses = (
            _inside(first, last, starts, ends)
            if rule.kind == "exclusion"
            else _near(finder.segment, first, last, starts, ends, window)
        )
        refused_by[(refused_by < 0) & refuses] = rank
    return refused_by


def _inside(first: Rows, last: Rows, starts: Rows, ends: Rows) -> NDArray[np.bool_]:
    """Occurrences that lie within one of these spans."""
    order = np.argsort(starts, kind="stable")
    reached = np.append(-1, np.maximum.accumulate(ends[order]))  # by the spans that start no later than the occurrence
    held: NDArray[np.bool_] = reached[np.searchsorted(starts[order], first, side="right")] >= last
    return held


def _near(segment: Codes, first: Rows, last: Rows, starts: Rows, ends: Rows, window: int) -> NDArray[np.bool_]:
    """Occurrences whose closest span, before or after, is near and in the same segment."""
    if not len(starts):
        return np.zeros(len(first), dtype=np.bool_)
    starts, ends = np.sort(starts), np.sort(ends)
    before = ends[np.maximum(np.searchsorted(ends, first) - 1, 0)]
    after = starts[np.minimum(np.searchsorted(starts, last, side="right"), len(starts) - 1)]
    near: NDArray[np.bool_] = _close(segment, before, first, window) | _close(segment, last, after, window)
    return near


def _close(segment: Codes, left: Rows, right: Rows, window: int) -> NDArray[np.bool_]:
    between = right - left - 1
    close: NDArray[np.bool_] = (between >= 0) & (between <= window) & (segment[left] == segment[right])
    return close
