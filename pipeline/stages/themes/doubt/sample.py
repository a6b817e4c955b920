"""Sample: a part of a large corpus on which doubt is measured, whole stretches of text and many documents."""

from __future__ import annotations

import numpy as np

from pipeline.stages.themes.corpus import Corpus

_FEWEST_DOCUMENTS = 50
"""Documents that a sample should hold, where there are as many: a long one gives no more than its part."""


def draw_documents(corpus: Corpus, most: int, *, seed: int) -> Corpus:
    """At most that many segments: documents drawn at random, each whole or, when long, a stretch of it.

    Documents rather than segments, since what stands beside a mention teaches about its theme. Segments keep their
    order; a corpus that is small enough is given back as it is.
    """
    size = corpus.weights.shape[0]
    if size <= most:
        return corpus
    generator = np.random.default_rng(seed)
    starts = np.flatnonzero((corpus.segments["document"] != corpus.segments["document"].shift()).to_numpy())
    lengths = np.diff([*starts, size])
    stretch = np.minimum(lengths, max(most // min(len(starts), _FEWEST_DOCUMENTS), 1))
    first = starts + generator.integers(lengths - stretch + 1)
    order = generator.permutation(len(starts))
    drawn = order[np.cumsum(stretch[order]) <= most]
    rows = [np.arange(first[document], first[document] + stretch[document]) for document in np.sort(drawn)]
    return corpus.take(np.concatenate(rows))
