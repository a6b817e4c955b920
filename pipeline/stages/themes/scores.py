"""Scores: how much each segment speaks of each theme."""

from __future__ import annotations

import numpy as np

from pipeline.stages.themes.context import read_in_context
from pipeline.stages.themes.corpus import Corpus, Floats
from pipeline.stages.themes.own_teaching import own_teaching

_CREDIT = 1.5
"""How many times what other documents make of a segment without a seed it may score, thanks to its own."""


def score_segments(corpus: Corpus, profiles: Floats) -> Floats:
    """Scores of the segments (n x K, 0 to 1) for K profiles (K x m): cosines, those of the segments beside included."""
    cosines: Floats = corpus.weights @ profiles.T
    return read_in_context(corpus, cosines)


def score_themes(corpus: Corpus, profiles: Floats, examples: Floats) -> Floats:
    """Scores of the segments (n x K, 0 to 1) for the K profiles (K x m) of a corpus, the T named themes first.

    A named theme learns the words around its seeds from its examples (n x T), and with them the manner of the documents
    that these stand in, whose other segments would then score for being of that document. So a segment without a seed
    of the theme scores at most 1.5 times what it would if its own document had taught nothing.

    | segment                                 | holds « entraide » | same site, no seed | elsewhere, no seed |
    | score                                   | 0.6                | 0.3                | 0.3                |
    | without what its own document taught    |                    | 0.1                | 0.3                |
    | -> score                                | 0.6                | 0.15               | 0.3                |
    """
    cosines: Floats = corpus.weights @ profiles.T
    scores = read_in_context(corpus, cosines)
    named = len(corpus.names)
    others = cosines[:, :named] - own_teaching(corpus, profiles[:named], examples)
    highest = np.where(corpus.mentions, 1.0, _CREDIT * read_in_context(corpus, others))
    scores[:, :named] = np.minimum(scores[:, :named], highest)
    return scores
