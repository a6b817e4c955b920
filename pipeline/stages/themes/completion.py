"""Completion: segments of a few words, with the words near in meaning that they might have used."""

from __future__ import annotations

from typing import Any

import numpy as np

from pipeline.stages.themes.codes import solve_codes
from pipeline.stages.themes.corpus import Corpus, Floats
from pipeline.stages.themes.unit import unit_rows


def complete_segments(corpus: Corpus) -> Any:
    """The weights (n x m, rows of unit length) with what each term brings in; as they are when it brings nothing.

    | grève | débrayage | vélo |      | grève | débrayage | vélo |
    | 1     | 0         | 0    |  ->  | 0.9   | 0.4       | 0    |
    """
    if not _brings(corpus):
        return corpus.weights
    return unit_rows(corpus.weights + corpus.weights @ corpus.affinities)


def own_words(corpus: Corpus, completed: Any, components: Floats) -> Floats:
    """Components (K x m) found in completed segments, told in words that the segments do hold, rows of unit length.

    They are the rows H >= 0 that come nearest to the weights, ||X - WH||, for the codes W of the completed segments:
    completion decides which segments go together, never which words a theme is shown to have. Locked terms stay out.
    """
    if not _brings(corpus):
        return components
    codes = solve_codes(completed, components)
    told = solve_codes(corpus.weights.T.tocsr(), np.ascontiguousarray(codes.T)).T
    told[:, corpus.locked] = 0.0
    rows: Floats = unit_rows(told)
    return rows


def _brings(corpus: Corpus) -> bool:
    return corpus.affinities is not None and corpus.affinities.nnz > 0
