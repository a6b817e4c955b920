"""Stability: do the same themes come back when a fifth of the documents is taken away?"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
from scipy.optimize import linear_sum_assignment

from pipeline.stages.themes.agreement import agreement_matrix
from pipeline.stages.themes.corpus import Corpus, Floats

Model = Callable[[Corpus], Mapping[int, Floats]]
"""Fits a corpus: number of free themes -> their terms (number x m); 0 -> the named themes (T x m)."""

KEPT = 0.8
"""Part of the documents in a sample."""
FEWEST_DOCUMENTS = 3
"""Below, taking documents away says nothing."""


def measure_stability(corpus: Corpus, model: Model, *, samples: int, seed: int) -> dict[int, Floats]:
    """For each family of themes of the model, the stability of each theme, 0 to 1.

    The stability of a theme is the mean, over samples of the documents drawn without replacement, of its agreement
    with its counterpart in the model of the sample: the theme of the same name for a named one, the theme that the
    best one-to-one matching gives it for a free one. Documents are drawn rather than segments because the segments of
    a document resemble each other. Needs at least FEWEST_DOCUMENTS documents.

    Source: Greene, O'Callaghan, Cunningham (2014), section 4, by theme instead of by model.
    """
    reference = model(corpus)
    documents, of_segment = np.unique(corpus.segments["document"].to_numpy(dtype=str), return_inverse=True)
    size = min(round(KEPT * len(documents)), len(documents) - 1)
    generator = np.random.default_rng(seed)
    total = {number: np.zeros(len(themes)) for number, themes in reference.items()}
    for _ in range(samples):
        drawn = generator.choice(len(documents), size, replace=False)
        sample = model(corpus.take(np.flatnonzero(np.isin(of_segment, drawn))))
        for number, themes in reference.items():
            agreement = agreement_matrix(themes, sample[number])
            total[number] += agreement.diagonal() if number == 0 else _matched(agreement)
    return {number: sums / samples for number, sums in total.items()}


def _matched(agreement: Floats) -> Floats:
    """Agreement of each theme with the counterpart that the Hungarian method finds for it."""
    rows, columns = linear_sum_assignment(agreement, maximize=True)
    matched: Floats = agreement[rows, columns]
    return matched
