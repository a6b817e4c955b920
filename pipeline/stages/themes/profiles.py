"""Profiles of a corpus: those of its named themes, whatever the corpus holds of them."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from pipeline.stages.themes.context import weigh_examples
from pipeline.stages.themes.corpus import Corpus, Floats
from pipeline.stages.themes.theme_profile import ThemeProfile


class Learnt(NamedTuple):
    """The profiles of the T named themes, and the segments that taught them."""

    profiles: Floats
    """T x m, rows of unit length; zero for a theme that nothing mentions."""
    examples: Floats
    """n x T: how much each segment taught, from 0."""


def learn_profiles(corpus: Corpus, *, rounds: int) -> Learnt:
    """What each named theme sounds like in a corpus."""
    if not corpus.weights.shape[0]:  # another setting may leave nothing of a small corpus
        named = len(corpus.names)
        return Learnt(np.zeros((named, len(corpus.terms))), np.zeros((0, named)))
    model = ThemeProfile(corpus.seeds, weights=corpus.seed_weights, rounds=rounds)
    model.fit(corpus.weights, examples=weigh_examples(corpus))
    return Learnt(model.profiles_, model.examples_)
