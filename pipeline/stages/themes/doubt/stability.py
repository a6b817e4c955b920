"""Stability: do the same themes come back when a fifth of the documents is taken away?"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
from scipy.optimize import linear_sum_assignment

from pipeline.stages.themes.corpus import Corpus, Floats
from pipeline.stages.themes.doubt.agreement import agreement_matrix

Model = Callable[[Corpus], Mapping[int, Floats]]
"""Fits a corpus: family -> its themes, K x m. Family NAMED holds the named themes, family d the d free ones."""

NAMED = -1
FEWEST_DOCUMENTS = 3
"""Below, taking documents away says nothing."""
_KEPT = 0.8
"""Part of the documents in a sample."""


def measure_stability(corpus: Corpus, model: Model, *, samples: int, seed: int) -> dict[int, Floats]:
    """For each family of themes of the model, the stability of each of its K themes, 0 to 1.

    The stability of a theme is its mean agreement, over samples of the documents drawn without replacement, with its
    counterpart in the model of the sample: the theme of the same name for a named one, the theme that the best
    one-to-one matching gives it for a free one. Documents are drawn rather than segments because the segments of a
    document resemble each other. Needs FEWEST_DOCUMENTS documents.

    Source: Greene, O'Callaghan, Cunningham (2014), How many topics? Stability analysis for topic models, section 4,
    kept by theme instead of averaged over the model.
    """
    reference = model(corpus)
    documents, of_segment = np.unique(corpus.segments["document"].to_numpy(dtype=str), return_inverse=True)
    size = round(_KEPT * len(documents))
    generator = np.random.default_rng(seed)
    total = {family: np.zeros(len(themes)) for family, themes in reference.items()}
    for _ in range(samples):
        drawn = generator.choice(len(documents), size, replace=False)
        sample = model(corpus.take(np.flatnonzero(np.isin(of_segment, drawn))))
        for family, themes in reference.items():
            agreement = agreement_matrix(themes, sample[family])
            total[family] += agreement.diagonal() if family == NAMED else _matched(agreement)
    return {family: sums / samples for family, sums in total.items()}


def _matched(agreement: Floats) -> Floats:
    """Agreement of each theme with the counterpart that the Hungarian method finds for it."""
    rows, columns = linear_sum_assignment(agreement, maximize=True)
    matched: Floats = agreement[rows, columns]
    return matched
