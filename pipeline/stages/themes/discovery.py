"""Discovery: the themes that nobody named, and how all themes, named or not, resist chance."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

import numpy as np
import pandas as pd
from scipy.optimize import linear_sum_assignment

from pipeline.stages.themes.corpus import Corpus, Floats, Integers
from pipeline.stages.themes.doubt.agreement import agreement_matrix
from pipeline.stages.themes.doubt.chance import Resistance, compare_with_chance
from pipeline.stages.themes.doubt.number import choose_number
from pipeline.stages.themes.doubt.numbers import describe_numbers
from pipeline.stages.themes.doubt.sample import draw_documents
from pipeline.stages.themes.doubt.stability import FEWEST_DOCUMENTS, NAMED, Model
from pipeline.stages.themes.free_themes import fit_free, room_for
from pipeline.stages.themes.method import Method
from pipeline.stages.themes.profiles import learn_profiles


class Discovery(NamedTuple):
    """D free themes beside T named ones, and the resistance of all to chance."""

    free: Floats
    """D x m, rows of unit length."""
    stability: Floats
    """T + D values, 0 to 1, the named themes first; NaN where it was not measured."""
    null_stability: Floats
    """T + D values: what chance reaches."""
    best_by_chance: float
    """What the stablest of as many free themes reaches by chance; NaN where it was not measured."""
    converged: bool
    """Whether the factorisation settled."""
    fitted: int
    """Free themes that were fitted together, those that did not resist chance included."""
    numbers: pd.DataFrame
    """What each number of free themes would give (schema.THEME_NUMBERS)."""


def discover_themes(
    corpus: Corpus,
    profiles: Floats,
    method: Method,
    *,
    number: int,
    most: int,
) -> Discovery:
    """Free themes beside the named ones, whose profiles (T x m) are given.

    Every number from 1 to `most` is looked at. With a `number` of -1 the corpus chooses one that chance does
    not explain (see `choose_number`), and only the themes that resist chance are kept; otherwise `number` themes are
    found, or as many as the corpus has room for, and with 0 none is looked for. With too few documents stability is
    not measured, and the corpus chooses none.
    """
    numbers = _numbers(corpus, number, most)
    part = draw_documents(corpus, method.segments, seed=method.seed)
    model = _model(numbers, method)
    resistances: dict[int, Resistance] = {}
    if part.segments["document"].nunique() >= FEWEST_DOCUMENTS:
        resistances = compare_with_chance(part, model, method)
    named = resistances.pop(NAMED, _unmeasured(len(profiles)))
    chosen = choose_number(resistances) if number < 0 else min(number, max(numbers, default=0))
    free, converged = fit_free(corpus, profiles, [chosen], pull=method.pull)[chosen]
    measured = resistances.get(chosen, _unmeasured(chosen))
    order = _counterparts(free, _model([chosen], method)(part)[chosen])
    stability, bar = measured.stability[order], measured.bar[order]
    kept = stability > bar if number < 0 else np.ones(chosen, dtype=bool)
    return Discovery(
        free[kept],
        np.concatenate([named.stability, stability[kept]]),
        np.concatenate([named.bar, bar[kept]]),
        measured.best_bar,
        converged,
        chosen,
        describe_numbers(part, model, resistances, method, chosen=chosen),
    )


def _numbers(corpus: Corpus, number: int, most: int) -> range:
    """The numbers of free themes to look at: up to `most`, or the number asked for; fewer in a tiny corpus."""
    room = room_for(corpus)
    if number == 0:
        return range(0)
    return range(1, max(min(most, room // 2), min(number, room)) + 1)


def _model(numbers: Collection[int], method: Method) -> Model:
    """What stability is measured of: the words that the named themes learnt, and the free themes for each number.

    The seeds of a named theme are left out: they are given, so their return proves nothing.
    """

    def fit(corpus: Corpus) -> dict[int, Floats]:
        profiles = learn_profiles(corpus, rounds=method.rounds).profiles
        learnt = profiles.copy()
        for row, columns in zip(learnt, corpus.seeds, strict=True):
            row[list(columns)] = 0.0
        fits = fit_free(corpus, profiles, numbers, pull=method.pull, rough=True)
        return {NAMED: learnt} | {number: fit.themes for number, fit in fits.items()}

    return fit


def _counterparts(themes: Floats, measured: Floats) -> Integers:
    """For each theme, the row of `measured` most like it, one to one: they differ when a sample was measured."""
    columns: Integers = linear_sum_assignment(agreement_matrix(themes, measured), maximize=True)[1]
    return columns


def _unmeasured(count: int) -> Resistance:
    unknown = np.full(count, np.nan)
    return Resistance(unknown, np.empty((0, count)), unknown)
