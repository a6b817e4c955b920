"""Scores: how much each segment speaks of each theme."""

from __future__ import annotations

import numpy as np

from pipeline.stages.themes.context import read_in_context
from pipeline.stages.themes.corpus import Corpus, Floats
from pipeline.stages.themes.profiles import score_left_out

_CREDIT = 1.5
"""How far its own document may raise the score of a segment without a seed above what the others make of it."""


def score_segments(corpus: Corpus, profiles: Floats) -> Floats:
    """Scores of the segments (n x K, 0 to 1) for K profiles (K x m): cosines in context."""
    cosines: Floats = corpus.weights @ profiles.T
    return read_in_context(corpus, cosines)


def score_themes(corpus: Corpus, profiles: Floats, *, rounds: int) -> Floats:
    """Scores of the segments (n x K, 0 to 1) for K profiles learnt from them (K x m), the named ones first.

    A named theme learns the words around its seeds, and with them the manner of the documents that hold these: their
    other segments would then score for being of that document. A segment without a seed of the theme scores at most
    1.5 times what it would if its document had taught the theme nothing.

    | a cooperative's site, where one page says « mutualiser » | the page | another of its pages | a strikers' blog |
    | score by all that was learnt                             | 0.60     | 0.30                 | 0.30             |
    | score by what other documents taught                     |          | 0.05                 | 0.30             |
    | score                                                    | 0.60     | 0.075                | 0.30             |
    """
    scores = score_segments(corpus, profiles)
    named = scores[:, : len(corpus.names)]
    elsewhere = read_in_context(corpus, score_left_out(corpus, rounds=rounds))
    np.copyto(named, np.minimum(named, _CREDIT * elsewhere), where=~corpus.mentions)
    return scores
