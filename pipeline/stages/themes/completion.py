"""Completion: what was found in completed segments (`Corpus.completed`), told in words that they hold themselves."""

from __future__ import annotations

import numpy as np

from pipeline.stages.themes.codes import solve_codes
from pipeline.stages.themes.corpus import Corpus, Floats
from pipeline.stages.themes.unit import unit_rows


def own_words(corpus: Corpus, components: Floats) -> Floats:
    """Components (K x m) found in completed segments, told in words that the segments do hold, rows of unit length.

    They are the rows H >= 0 that come nearest to the weights, ||X - WH||, for the codes W of the completed segments:
    completion decides which segments go together, never which words a theme is shown to have. Locked terms stay out.
    """
    if corpus.completed is corpus.weights:
        return components
    codes = solve_codes(corpus.completed, components)
    told = solve_codes(corpus.weights.T.tocsr(), np.ascontiguousarray(codes.T)).T
    told[:, corpus.locked] = 0.0
    rows: Floats = unit_rows(told)
    return rows
