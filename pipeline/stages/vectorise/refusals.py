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

from pipeline.french.fold import fold_term
from pipeline.stages.vectorise.finder import Codes, Finder, Rows, Spans


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


def refusing_rules(finder: Finder, rules: Sequence[Rule], seed: str, *, window: int) -> Rows:
    """For each occurrence of the seed, the rank of the first rule that refuses it, else -1.

    A word is near when at most `window` words separate it from the seed, in the same segment.
    """
    found = finder.find(seed)
    refused_by = np.full(len(found.first), -1, dtype=np.intp)
    for rank, rule in enumerate(rules):
        if not len(found.first) or (rule.kind == "sense" and fold_term(rule.seed) != fold_term(seed)):
            continue
        others = finder.find(rule.term)
        refuses = (
            _inside(found, others) if rule.kind == "exclusion" else _near(finder.segment, found, others, window=window)
        )
        refused_by[(refused_by < 0) & refuses] = rank
    return refused_by


def _inside(found: Spans, others: Spans) -> NDArray[np.bool_]:
    """Which of these spans lie within one of the others."""
    order = np.argsort(others.first, kind="stable")
    reached = np.append(-1, np.maximum.accumulate(others.last[order]))  # by those that start no later
    held: NDArray[np.bool_] = reached[np.searchsorted(others.first[order], found.first, side="right")] >= found.last
    return held


def _near(segment: Codes, found: Spans, others: Spans, *, window: int) -> NDArray[np.bool_]:
    """Which of these spans have one of the others near, before or after, in the same segment."""
    if not len(others.first):
        return np.zeros(len(found.first), dtype=np.bool_)
    starts, ends = np.sort(others.first), np.sort(others.last)
    before = ends[np.maximum(np.searchsorted(ends, found.first) - 1, 0)]
    after = starts[np.minimum(np.searchsorted(starts, found.last, side="right"), len(starts) - 1)]
    near: NDArray[np.bool_] = _close(segment, before, found.first, window) | _close(segment, found.last, after, window)
    return near


def _close(segment: Codes, left: Rows, right: Rows, window: int) -> NDArray[np.bool_]:
    between = right - left - 1
    close: NDArray[np.bool_] = (between >= 0) & (between <= window) & (segment[left] == segment[right])
    return close
