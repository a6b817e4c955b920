"""Free themes: what the named themes leave, in a given number of rows."""

from __future__ import annotations

import warnings

import numpy as np
from sklearn.exceptions import ConvergenceWarning

from pipeline.stages.themes.completion import own_words
from pipeline.stages.themes.corpus import Corpus, Floats
from pipeline.stages.themes.guided_nmf import GuidedNMF


def fit_free(corpus: Corpus, profiles: Floats, number: int, *, pull: float, rough: bool = False) -> tuple[Floats, bool]:
    """Free rows (number x m, unit length) of a factorisation guided by the profiles, and whether it converged.

    A `rough` fit stops early: the first terms of a theme settle long before its weights do. Themes that the corpus
    has no room for are rows of zeros.
    """
    free = np.zeros((number, profiles.shape[1]))
    found = min(number, room_for(corpus))
    if not found:
        return free, True
    tol, max_iter = (1e-4, 100) if rough else (1e-6, 1000)
    model = GuidedNMF(found, guides=profiles, pull=pull, locked=corpus.locked, tol=tol, max_iter=max_iter)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)  # told by `converged_`, and by the verdicts
        model.fit(corpus.completed)
    free[:found] = own_words(corpus, model.components_)[len(profiles) :]
    return free, model.converged_


def room_for(corpus: Corpus) -> int:
    """The largest number of free themes that a corpus of this size can tell apart."""
    segments, terms = corpus.weights.shape
    return min(int(segments), int(terms) - len(corpus.locked))
