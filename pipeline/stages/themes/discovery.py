"""Discovery: the themes that nobody named, and how all themes, named or not, resist chance."""

from __future__ import annotations

import warnings
from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
from scipy.optimize import linear_sum_assignment
from sklearn.exceptions import ConvergenceWarning

from pipeline.stages.themes.agreement import agreement_matrix
from pipeline.stages.themes.chance import Resistance, compare_with_chance
from pipeline.stages.themes.corpus import Corpus, Floats, Integers
from pipeline.stages.themes.guided_nmf import GuidedNMF
from pipeline.stages.themes.number import choose_number
from pipeline.stages.themes.profiles import learn_profiles
from pipeline.stages.themes.stability import FEWEST_DOCUMENTS, NAMED, Model

_MOST = 8
"""The largest number of free themes that is tried when the corpus chooses."""


class Discovery(NamedTuple):
    """D free themes beside T named ones, and the resistance of all to chance."""

    free: Floats
    """D x m, rows of unit length."""
    stability: Floats
    """T + D values, 0 to 1, the named themes first; NaN where it was not measured."""
    null_stability: Floats
    """T + D values: what chance reaches."""
    converged: bool
    """Whether the factorisation settled."""


def discover_themes(
    corpus: Corpus, profiles: Floats, *, number: int, rounds: int, pull: float, sample: int, seed: int
) -> Discovery:
    """Free themes beside the named ones, whose profiles (T x m) are given.

    With a `number` of -1 the corpus chooses (see `choose_number`) and only the themes that resist chance are kept;
    otherwise `number` themes are found, or as many as the corpus has room for. Stability is measured on at most
    `sample` segments, drawn with `seed`; with too few documents it is not, and the corpus chooses none.
    """
    numbers = _numbers(corpus, number)
    part = _draw(corpus, sample, seed)
    resistances: dict[int, Resistance] = {}
    if part.segments["document"].nunique() >= FEWEST_DOCUMENTS:
        resistances = compare_with_chance(part, _model(numbers, rounds, pull), seed=seed)
    named = resistances.pop(NAMED, _unmeasured(len(profiles)))
    chosen = choose_number(resistances) if number < 0 else max(numbers, default=0)
    free, converged = _fit_free(corpus, profiles, chosen, pull, tol=1e-6, max_iter=1000)
    measured = resistances.get(chosen, _unmeasured(chosen))
    order = _counterparts(free, _model([chosen], rounds, pull)(part)[chosen])
    stability, bar = measured.stability[order], measured.bar[order]
    kept = stability > bar if number < 0 else np.ones(chosen, dtype=bool)
    return Discovery(
        free[kept],
        np.concatenate([named.stability, stability[kept]]),
        np.concatenate([named.bar, bar[kept]]),
        converged,
    )


def _numbers(corpus: Corpus, number: int) -> range:
    """The numbers of free themes to look at: 1 to 8 for -1, else the number asked for; fewer in a tiny corpus."""
    room = min(corpus.weights.shape[0], corpus.weights.shape[1] - len(corpus.locked))
    if number < 0:
        return range(1, min(_MOST, room // 2) + 1)
    most = min(number, room)
    return range(most, most + 1) if most else range(0)


def _draw(corpus: Corpus, most: int, seed: int) -> Corpus:
    """At most that many segments, in their order."""
    size = corpus.weights.shape[0]
    if size <= most:
        return corpus
    return corpus.take(np.sort(np.random.default_rng(seed).choice(size, most, replace=False)))


def _model(numbers: Iterable[int], rounds: int, pull: float) -> Model:
    """What stability is measured of: the words that the named themes learnt, and the free themes for each number.

    The seeds of a named theme are left out: they are given, so their return proves nothing. The fits are rough,
    because the first terms of a theme settle long before its weights do.
    """

    def fit(corpus: Corpus) -> dict[int, Floats]:
        profiles = learn_profiles(corpus, rounds=rounds)
        learnt = profiles.copy()
        for row, columns in zip(learnt, corpus.seeds, strict=True):
            row[list(columns)] = 0.0
        free = {n: _fit_free(corpus, profiles, n, pull, tol=1e-4, max_iter=100)[0] for n in numbers}
        return {NAMED: learnt} | free

    return fit


def _fit_free(
    corpus: Corpus, profiles: Floats, number: int, pull: float, *, tol: float, max_iter: int
) -> tuple[Floats, bool]:
    """Free rows (number x m, unit length) of a factorisation guided by the profiles, and whether it converged."""
    if not number:
        return np.empty((0, profiles.shape[1])), True
    model = GuidedNMF(number, guides=profiles, pull=pull, locked=corpus.locked, tol=tol, max_iter=max_iter)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)  # told by `converged_`, and by the verdicts
        model.fit(corpus.weights)
    return model.components_[len(profiles) :], model.converged_


def _counterparts(themes: Floats, measured: Floats) -> Integers:
    """For each theme, the row of `measured` most like it, one to one: they differ when a sample was measured."""
    columns: Integers = linear_sum_assignment(agreement_matrix(themes, measured), maximize=True)[1]
    return columns


def _unmeasured(count: int) -> Resistance:
    unknown = np.full(count, np.nan)
    return Resistance(unknown, np.empty((0, count)), unknown)
