"""Free themes: what the named themes leave, in given numbers of rows."""

# ruff: noqa: N806 - X is the name of the literature and of scikit-learn
from __future__ import annotations

import warnings
from collections.abc import Collection
from typing import NamedTuple

import numpy as np
from sklearn.exceptions import ConvergenceWarning

from pipeline.stages.themes.completion import own_words
from pipeline.stages.themes.corpus import Corpus, Floats
from pipeline.stages.themes.guided_nmf import GuidedNMF
from pipeline.stages.themes.guided_start import GuidedStart


class Free(NamedTuple):
    """Free themes (number x m, rows of unit length), and whether the factorisation settled.

    Themes that the corpus has no room for are rows of zeros.
    """

    themes: Floats
    converged: bool


def fit_free(
    corpus: Corpus, profiles: Floats, numbers: Collection[int], *, pull: float, rough: bool = False
) -> dict[int, Free]:
    """For each of some numbers, the free rows of a factorisation that the profiles (T x m) guide.

    A `rough` fit stops early: the first terms of a theme settle long before its weights do.
    """
    room, terms = room_for(corpus), profiles.shape[1]
    if not room or not any(numbers):
        return {number: Free(np.zeros((number, terms)), converged=True) for number in numbers}
    # A sample of a large corpus leaves most columns empty, and there every component is zero.
    used = np.flatnonzero(corpus.completed.sum(axis=0) + profiles.sum(axis=0))
    X = corpus.completed if len(used) == terms else corpus.completed[:, used]
    guides, locked = profiles[:, used], np.flatnonzero(np.isin(used, corpus.locked))
    start = GuidedStart(X, guides, most=min(max(numbers), room), seed=0)
    tol, max_iter = (1e-4, 100) if rough else (1e-6, 1000)
    fits = {}
    for number in numbers:
        model = GuidedNMF(min(number, room), guides=guides, pull=pull, locked=locked, tol=tol, max_iter=max_iter)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ConvergenceWarning)  # told by `converged_`, and by the verdicts
            model.fit(X, start=start)
        components = np.zeros((len(profiles) + number, terms))
        components[: len(model.components_), used] = model.components_
        fits[number] = Free(own_words(corpus, components)[len(profiles) :], model.converged_)
    return fits


def room_for(corpus: Corpus) -> int:
    """The largest number of free themes that a corpus of this size can tell apart."""
    segments, terms = corpus.weights.shape
    return min(int(segments), int(terms) - len(corpus.locked))
