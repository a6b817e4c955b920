"""Agreement: how alike two themes are, seen through their first terms."""

from __future__ import annotations

import numpy as np

from pipeline.stages.themes.corpus import Floats, Integers

TOP = 20
"""Terms by which a theme is compared, as in Greene et al.'s own software."""


def average_jaccard(first: Integers, second: Integers) -> float:
    """Agreement of two rankings without repeats: mean over depths d of the Jaccard index of their first d items.

    From 0 to 1; disagreement at the top counts most. Two empty rankings do not agree.

    Source: Greene, O'Callaghan, Cunningham (2014), How many topics? Stability analysis for topic models, equation 2.
    """
    depth = max(len(first), len(second))
    if not depth:
        return 0.0
    rank = {item: place for place, item in enumerate(second.tolist())}
    both = [max(place, rank[item]) for place, item in enumerate(first.tolist()) if item in rank]
    shared = np.bincount(np.array(both, dtype=np.int64), minlength=depth).cumsum()
    depths = np.arange(1, depth + 1)
    either = np.minimum(depths, len(first)) + np.minimum(depths, len(second)) - shared
    return float(np.mean(shared / either))


def agreement_matrix(reference: Floats, sample: Floats) -> Floats:
    """Average Jaccard between the first terms of each pair of themes: K x m and L x m weights -> K x L."""
    left, right = ([_top_terms(weights) for weights in themes] for themes in (reference, sample))
    return np.array([[average_jaccard(one, other) for other in right] for one in left]).reshape(len(left), len(right))


def _top_terms(weights: Floats) -> Integers:
    order = np.argsort(-weights, kind="stable")[:TOP]
    return order[weights[order] > 0].astype(np.int64)
