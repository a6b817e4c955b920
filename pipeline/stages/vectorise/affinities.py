"""Affinities: which words are near in meaning, of which a segment of some forty words says little by itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from pipeline.stages.vectorise.word_vectors import look_up_vectors

_NEIGHBOURS = 10
_NEAREST = 0.4
"""Cosine from which a word is near another."""
_STRENGTH = 0.25
"""What the neighbours of a term weigh together beside it, where segments are not short."""
_ENOUGH = 500_000
"""Terms of all segments together from which a corpus says by itself which words go together."""
_BLOCK = 1000
"""Words compared with all others at a time."""


def relate_terms(lemmas: Sequence[str], sizes: NDArray[Any], *, short: int) -> Any:
    """How much each term brings in its neighbours in meaning, terms x terms, CSR, float32; empty rows without any.

    Segments that speak of one thing often share no word: « la grève des coursiers », « les livreurs débraient ». A row
    holds the ten terms nearest to a term by their vectors in the model, their cosines brought to a sum: a quarter, and
    more where the median of `sizes`, the number of distinct terms in each segment, is below `short`.

    | median of sizes, for a `short` of 12 | 3 | 4    | 6   | 8    | 12   | 40   |
    | sum of a row                         | 1 | 0.75 | 0.5 | 0.38 | 0.25 | 0.25 |

    The same sum for every term: otherwise words with many neighbours (numbers, countries) draw all themes to them.
    Nothing is related with a `short` of 0, nor in a corpus of more than 500,000 `sizes` together: it shows by itself
    which words go together, and a completed segment has some eight times as many terms.
    """
    from scipy.sparse import csr_matrix

    strength = _strength(sizes, short)
    if not strength or not len(lemmas):
        return csr_matrix((len(lemmas), len(lemmas)), dtype=np.float32)
    vectors = look_up_vectors(lemmas)
    rows, columns, cosines = (np.concatenate(found) for found in zip(*_near(vectors), strict=True))
    totals = np.bincount(rows, cosines, minlength=len(lemmas))
    shares = (strength * cosines / totals[rows]).astype(np.float32)
    return csr_matrix((shares, (rows, columns)), shape=(len(lemmas), len(lemmas)))


def _strength(sizes: NDArray[Any], short: int) -> float:
    if not short or not len(sizes) or sizes.sum() > _ENOUGH:
        return 0.0
    return min(1.0, _STRENGTH * max(1.0, short / max(float(np.median(sizes)), 1.0)))


def _near(vectors: NDArray[np.float64]) -> list[tuple[NDArray[Any], NDArray[Any], NDArray[Any]]]:
    """Word, neighbour and cosine, block by block: all cosines of a large vocabulary would not fit in memory."""
    found = []
    for start in range(0, len(vectors), _BLOCK):
        cosines = vectors[start : start + _BLOCK] @ vectors.T
        here = np.arange(len(cosines))
        cosines[here, start + here] = 0.0
        word, neighbour = np.nonzero(cosines > _NEAREST)
        near = cosines[word, neighbour]
        order = np.lexsort((neighbour, -near, word))
        rank = np.arange(len(word)) - np.searchsorted(word, word)
        best = order[rank < _NEIGHBOURS]
        found.append((start + word[best], neighbour[best], near[best]))
    return found
