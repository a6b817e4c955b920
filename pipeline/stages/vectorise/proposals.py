"""Proposals: words that might be seeds of a named theme, for the analyst to judge; none is ever applied."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, zip_longest
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from pipeline.association import log_likelihood
from pipeline.french.fold import fold_term, folded_words
from pipeline.schema import PROPOSALS
from pipeline.stages.vectorise.word_vectors import look_up_vectors

_MEANING = "voisin de sens"
_TOGETHER = "cooccurrence"
_FEWEST = 3
"""Segments in which a word must stand beside a seed: once or twice is an accident."""
_LEAST_RATIO = 6.63
"""Chance gives a larger log-likelihood ratio once in a hundred words (chi-squared, one degree of freedom)."""

Ranked = Iterator[tuple[str, int, float]]
"""How a word was found, its column, its score; the best first."""


def propose_words(
    vocabulary: pd.DataFrame,
    rows: pd.DataFrame,
    counts: Any,
    coverage: pd.DataFrame,
    hits: pd.DataFrame,
    *,
    most: int,
) -> pd.DataFrame:
    """At most `most` words for each theme (PROPOSALS), in turn from two lists without the words of any seed.

    - near in meaning: by the cosine between the word's vector and the mean of those of the theme's seeds; of words that
      share a vector, the commonest
    - together: by the log-likelihood ratio (Dunning 1993) of the segments that hold the word and a seed of the theme

    solidarité -> fraternité (near in meaning), caisse (together)
    """
    lemmas = list(vocabulary["lemma"])
    seeds = {
        fold_term(word) for seed in chain(coverage["seed"], coverage["term"]) for word in [seed, *folded_words(seed)]
    }
    free = np.array([fold_term(lemma) not in seeds for lemma in lemmas], dtype=np.bool_)
    if not most or not free.any():
        return PROPOSALS.frame()
    held = (counts > 0).tocsc()
    vectors = look_up_vectors([*lemmas, *coverage["seed"]])
    found = []
    for theme in coverage["theme"].unique():
        own = vectors[len(lemmas) :][(coverage["theme"] == theme).to_numpy()].sum(axis=0)
        mentions = rows["segment"].isin(hits.loc[hits["theme"] == theme, "segment"]).to_numpy()
        together = np.asarray(held[mentions].sum(axis=0)).ravel()
        lists = (
            _by_meaning(own, vectors[: len(lemmas)], free, vocabulary["segments"].to_numpy()),
            _by_company(held, together, int(mentions.sum()), free),
        )
        for by, column, score in _in_turn(*lists, most=most):
            holding = held[:, [column]].toarray().ravel() > 0
            place = np.argmax(holding & mentions if together[column] else holding)
            word = vocabulary.iloc[column]
            found.append(
                {"theme": theme, "by": by, "score": score, "example": rows["segment"].iloc[place]}
                | {name: word[name] for name in ("lemma", "segments", "documents")}
            )
    return PROPOSALS.frame(found)


def _by_meaning(
    centre: NDArray[np.float64], vectors: NDArray[np.float64], free: NDArray[np.bool_], segments: NDArray[np.int32]
) -> Ranked:
    """Free words by the cosine of their vector with the centre of the seeds."""
    length = np.linalg.norm(centre)
    scores = np.round(vectors @ centre / length, 9) if length else np.zeros(len(vectors))
    order = np.argsort(-segments, kind="stable")
    commonest = np.zeros(len(scores), dtype=np.bool_)
    commonest[order[np.unique(scores[order], return_index=True)[1]]] = True
    return _ranked(_MEANING, np.where(free & commonest, scores, 0.0))


def _by_company(held: Any, together: NDArray[np.int64], mentions: int, free: NDArray[np.bool_]) -> Ranked:
    """Free words that stand with the seeds oftener than chance has it, by the log-likelihood ratio."""
    segments, alone = held.shape[0], held.getnnz(axis=0)
    ratio = log_likelihood(together, alone, mentions, segments)
    attracted = together * segments > alone * mentions
    return _ranked(_TOGETHER, np.where(free & attracted & (together >= _FEWEST) & (ratio > _LEAST_RATIO), ratio, 0.0))


def _ranked(by: str, scores: NDArray[np.float64]) -> Ranked:
    """Columns with a positive score, the best first, equals in the order of the vocabulary."""
    order = np.argsort(-scores, kind="stable")
    return ((by, int(column), float(scores[column])) for column in order if scores[column] > 0)


def _in_turn(*lists: Ranked, most: int) -> Ranked:
    """The best of each list in turn; a word of both is taken once."""
    taken: set[int] = set()
    for found in chain.from_iterable(zip_longest(*lists)):
        if len(taken) < most and found and found[1] not in taken:
            taken.add(found[1])
            yield found
