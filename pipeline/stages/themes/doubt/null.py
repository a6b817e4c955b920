"""Null: the same corpus with its co-occurrences destroyed, to know what chance alone would show."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np
from scipy.sparse import csc_array, csr_array

from pipeline.stages.themes.corpus import Corpus, emphasis_of_terms
from pipeline.stages.themes.unit import unit_rows


def null_corpora(corpus: Corpus, count: int, *, seed: int) -> Iterator[Corpus]:
    """Corpora whose terms keep their weights and numbers of segments, but fall in segments drawn at random.

    | entraide | livreur |      | entraide | livreur |
    | 0.8      | 0.6     |  ->  | 0.8      | 0       |
    | 0        | 0       |      | 0        | 0.6     |

    Expressions, which have no column, are drawn in the same way. Rows are brought back to unit length.
    Source: permutation of the columns as in Horn's parallel analysis (1965).
    """
    in_terms = emphasis_of_terms(corpus.weights, corpus.seeds, corpus.seed_weights)
    unseen = csr_array(np.where(in_terms > 0, 0.0, corpus.emphasis))
    for number in range(count):
        generator = np.random.default_rng([seed, number])
        weights = unit_rows(_permute_columns(corpus.weights, generator))
        drawn = _permute_columns(unseen, generator).toarray()
        in_terms = emphasis_of_terms(weights, corpus.seeds, corpus.seed_weights)
        yield replace(corpus, weights=weights, emphasis=np.maximum(drawn, in_terms))


def _permute_columns(matrix: Any, generator: np.random.Generator) -> Any:
    columns = csc_array(matrix, copy=True)
    for start, end in zip(columns.indptr[:-1], columns.indptr[1:], strict=True):
        columns.indices[start:end] = generator.choice(matrix.shape[0], end - start, replace=False)
    columns.has_sorted_indices = False
    return columns.tocsr()
