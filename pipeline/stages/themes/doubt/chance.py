"""Chance: the stability of the themes of a corpus against that of corpora without co-occurrences."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from tqdm import tqdm

from pipeline.stages.themes.corpus import Corpus, Floats
from pipeline.stages.themes.doubt.null import null_corpora
from pipeline.stages.themes.doubt.stability import NAMED, Model, measure_stability
from pipeline.stages.themes.method import Method

_QUANTILE = 0.95


@dataclass(frozen=True)
class Resistance:
    """The stability of K themes fitted together, and in each of R null corpora."""

    stability: Floats
    """K values, 0 to 1."""
    null: Floats
    """R x K values, 0 to 1."""
    bar: Floats
    """K values: the 95th percentile of chance. A named theme has its own; free themes, which have no identity from one
    corpus to the next, share one."""

    @property
    def resists(self) -> NDArray[np.bool_]:
        """Themes more stable than chance."""
        return self.stability > self.bar

    @property
    def firm(self) -> NDArray[np.bool_]:
        """Themes more stable than the stablest of as many by chance: several looks make no find of them."""
        return self.stability > self.best_bar

    @property
    def best_bar(self) -> float:
        """What the stablest of the K themes reaches by chance: 95th percentile; NaN for no theme or null corpus."""
        return float(np.quantile(self.null.max(axis=1), _QUANTILE)) if self.null.size else np.nan

    @property
    def mean_bar(self) -> float:
        """What the mean stability of the K themes reaches by chance: 95th percentile."""
        return float(np.quantile(self.null.mean(axis=1), _QUANTILE))


def compare_with_chance(corpus: Corpus, model: Model, method: Method) -> dict[int, Resistance]:
    """For each family of themes of the model, its stability in the corpus and in null corpora.

    The null corpora matter because a small corpus makes any theme look stable: four fifths of its documents are much
    the same corpus. The samples of documents are the same ones in every corpus: to lose a long document costs more
    than to lose a short one. A bar shows on a terminal how far this is.
    """
    measured = measure_stability(corpus, model, samples=method.samples, seed=method.seed)
    nulls = null_corpora(corpus, method.mixed, seed=method.seed + 1)
    null = [
        measure_stability(null_corpus, model, samples=method.samples, seed=method.seed)
        for null_corpus in tqdm(nulls, desc="Stabilité", total=method.mixed, unit=" corpus", leave=False, disable=None)
    ]
    return {family: _resistance(family, measured[family], np.array([by[family] for by in null])) for family in measured}


def _resistance(family: int, stability: Floats, null: Floats) -> Resistance:
    if family == NAMED:
        bar = np.quantile(null, _QUANTILE, axis=0)
    else:
        bar = np.full(len(stability), np.quantile(null, _QUANTILE))
    return Resistance(stability, null, bar)
