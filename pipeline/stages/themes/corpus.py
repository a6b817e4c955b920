"""Corpus: the classified segments as arrays, the only form in which the parts of this room see them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.sparse import csr_array

from pipeline.stages.themes.unit import unit_rows

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]
Booleans = NDArray[np.bool_]


@dataclass(frozen=True)
class Corpus:
    """n classified segments over m terms, with T named themes.

    The segments stand in the order of their identifiers, so that nothing depends on the order of the tables.
    """

    segments: pd.DataFrame
    """n rows: segment, document, source, file, voice, row (in the tables), position (rank among those classified)."""
    weights: Any
    """n x m CSR, float64: TF-IDF, rows of unit length."""
    terms: tuple[str, ...]
    """The m terms of the vocabulary."""
    names: tuple[str, ...]
    """The T named themes, in the order of the settings."""
    seed_words: tuple[tuple[str, ...], ...]
    """For each named theme, its seeds as written in the settings."""
    seeds: tuple[tuple[int, ...], ...]
    """For each named theme, the columns of its seed terms that the corpus holds."""
    seed_weights: tuple[tuple[float, ...], ...]
    """What each of these terms weighs, by the settings."""
    emphasis: Floats
    """n x T: the weight of the heaviest seed of the theme that the segment holds, expressions included; 0 for none."""
    affinities: Any = None
    """m x m CSR: how much of its neighbours in meaning a term brings in; None or empty when segments say enough."""

    def take(self, rows: Integers) -> Corpus:
        """The corpus reduced to some of its segments."""
        return replace(
            self,
            segments=self.segments.iloc[rows],
            weights=self.weights[rows],
            emphasis=self.emphasis[rows],
        )

    @cached_property
    def completed(self) -> Any:
        """The weights (n x m, rows of unit length) with what each term brings in; the weights when none brings any.

        | grève | débrayage | vélo |      | grève | débrayage | vélo |
        | 1     | 0         | 0    |  ->  | 0.9   | 0.4       | 0    |
        """
        if self.affinities is None or not self.affinities.nnz:
            return self.weights
        return unit_rows(self.weights + self.weights @ self.affinities)

    @property
    def mentions(self) -> Booleans:
        """Whether each segment holds a seed of each theme, n x T."""
        held: Booleans = self.emphasis > 0
        return held

    @property
    def locked(self) -> Integers:
        """Columns that belong to the seeds of some named theme."""
        return np.unique(np.array([column for seeds in self.seeds for column in seeds], dtype=np.int64))


def gather_corpus(
    documents: pd.DataFrame,
    rows: pd.DataFrame,
    vocabulary: pd.DataFrame,
    tfidf: Any,
    seed_coverage: pd.DataFrame,
    seed_hits: pd.DataFrame,
    affinities: Any = None,
) -> Corpus:
    """The tables of the line as arrays; segments without any term of the vocabulary are not classified.

    A seed that no classified segment holds is as good as absent: its column is not a seed here.
    """
    segments = _classified_segments(documents, rows)
    weights = csr_array(tfidf, dtype=np.float64)[segments["row"].to_numpy()]
    terms = tuple(vocabulary["lemma"])
    held = set(np.unique(weights.indices).tolist())
    column = {term: j for j, term in enumerate(terms) if j in held}
    own = {str(name): coverage for name, coverage in seed_coverage.groupby("theme", sort=False)}
    seeds = [
        coverage.assign(column=coverage["term"].map(column)).dropna().groupby("column")["weight"].max()
        for coverage in own.values()
    ]
    columns = tuple(tuple(int(j) for j in found.index) for found in seeds)
    seed_weights = tuple(tuple(found) for found in seeds)
    by_hits = _emphasis_of_hits(segments["segment"], seed_hits, seed_coverage, list(own))
    return Corpus(
        segments=segments,
        weights=weights,
        terms=terms,
        names=tuple(own),
        seed_words=tuple(tuple(coverage["seed"]) for coverage in own.values()),
        seeds=columns,
        seed_weights=seed_weights,
        emphasis=np.maximum(by_hits, emphasis_of_terms(weights, columns, seed_weights)),
        affinities=affinities,
    )


def _classified_segments(documents: pd.DataFrame, rows: pd.DataFrame) -> pd.DataFrame:
    """The segments that hold a term, in the order of their identifiers (`Corpus.segments`)."""
    classified = np.flatnonzero(rows["terms"].to_numpy() > 0)
    order = classified[np.argsort(rows["segment"].to_numpy(dtype=str)[classified], kind="stable")]
    segments = rows[["segment", "document", "voice"]].iloc[order].reset_index(drop=True)
    described = documents.set_index("id")
    return segments.assign(
        source=segments["document"].map(described["source"]),
        file=segments["document"].map(described["file"]),
        row=order,
        position=np.arange(len(segments)),
    )


def _emphasis_of_hits(
    segments: pd.Series[str], seed_hits: pd.DataFrame, seed_coverage: pd.DataFrame, names: list[str]
) -> Floats:
    """The weight of the heaviest seed of each theme that was found in each segment, n x T; 0 for none."""
    said = seed_hits.merge(seed_coverage[["theme", "seed", "weight"]], on=["theme", "seed"])
    heaviest = said.pivot_table(index="segment", columns="theme", values="weight", aggfunc="max")
    emphasis: Floats = heaviest.reindex(index=segments, columns=names).fillna(0.0).to_numpy(dtype=float)
    return emphasis


def emphasis_of_terms(
    weights: Any, seeds: tuple[tuple[int, ...], ...], seed_weights: tuple[tuple[float, ...], ...]
) -> Floats:
    """The weight of the heaviest seed term of each theme in each segment, n x T; 0 for none."""
    held = np.zeros((weights.shape[0], len(seeds)))
    for t, (columns, own) in enumerate(zip(seeds, seed_weights, strict=True)):
        if columns:
            held[:, t] = ((weights[:, list(columns)] > 0).multiply(np.array(own))).max(axis=1).toarray().ravel()
    return held
