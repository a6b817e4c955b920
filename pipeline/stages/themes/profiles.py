"""Profiles of a corpus: those of its named themes, whatever the corpus holds of them."""

from __future__ import annotations

import numpy as np

from pipeline.stages.themes.context import weigh_examples
from pipeline.stages.themes.corpus import Corpus, Floats
from pipeline.stages.themes.theme_profile import ThemeProfile


def learn_profiles(corpus: Corpus, *, rounds: int) -> Floats:
    """T x m, rows of unit length; zero for a theme that nothing mentions."""
    if not corpus.weights.shape[0]:  # another setting may leave nothing of a small corpus
        return np.zeros((len(corpus.names), len(corpus.terms)))
    profiles: Floats = _fit(corpus, rounds).profiles_
    return profiles


def score_left_out(corpus: Corpus, *, rounds: int) -> Floats:
    """Cosines of the segments (n x T) with profiles learnt from the other documents."""
    if not corpus.weights.shape[0]:
        return np.zeros((0, len(corpus.names)))
    return _fit(corpus, rounds).score_left_out(corpus.weights, corpus.segments["document"])


def _fit(corpus: Corpus, rounds: int) -> ThemeProfile:
    model = ThemeProfile(corpus.seeds, weights=corpus.seed_weights, rounds=rounds)
    return model.fit(corpus.weights, examples=weigh_examples(corpus))
