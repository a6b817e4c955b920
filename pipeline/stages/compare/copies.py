"""Copies: which texts are the same as another, or nearly, counted on five-word shingles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

_SHINGLE = 5
# So many columns that two shingles of a corpus hardly ever share one.
_COLUMNS = 2**22
_ROWS_AT_ONCE = 1000


class Copy(NamedTuple):
    """A text that repeats another: positions of both, and the Jaccard similarity of their shingles."""

    text: int
    twin: int
    similarity: float


def find_copies(texts: Sequence[str], *, containment: float) -> list[Copy]:
    """Find the texts whose shingles stand, for this share at least, in a text before them that is no copy itself.

    Texts come folded (`fold_words`) and in order of precedence: a copy never takes the place of a text before it.
    A text of fewer than five words is its own only shingle. Among several twins the most similar, then the first.
    Shingling and containment: Broder 1997, « On the resemblance and containment of documents »; the products are
    exact, without sampling.

    ["a b c d e f g", "a b c d e f", "x y z"], 0.8  ->  [Copy(text=1, twin=0, similarity=2/3)]
    """
    if not texts:
        return []
    from sklearn.feature_extraction.text import HashingVectorizer

    vectorizer = HashingVectorizer(
        analyzer=_shingles, n_features=_COLUMNS, binary=True, norm=None, alternate_sign=False, dtype=np.float32
    )
    shingles = vectorizer.transform(texts)
    columns = shingles.T.tocsr()
    sizes = np.asarray(shingles.sum(axis=1)).ravel()
    copies: list[Copy] = []
    original = np.ones(len(texts), dtype=bool)
    for first in range(0, len(texts), _ROWS_AT_ONCE):
        common = (shingles[first : first + _ROWS_AT_ONCE] @ columns).tocsr()
        for row in range(common.shape[0]):
            text = first + row
            others = common.indices[common.indptr[row] : common.indptr[row + 1]]
            shared = common.data[common.indptr[row] : common.indptr[row + 1]]
            enough = containment * np.minimum(sizes[others], sizes[text])
            close = (others < text) & original[others] & (shared >= enough)
            if not close.any():
                continue
            original[text] = False
            others, shared = others[close], shared[close]
            similarity = shared / (sizes[others] + sizes[text] - shared)
            best = np.lexsort((others, -similarity))[0]
            copies.append(Copy(text, int(others[best]), float(similarity[best])))
    return copies


def fold_words(text: str) -> str:
    """A text as shingles see it: its words in lower case, without punctuation."""
    return " ".join(re.findall(r"\w+", text.lower()))


def _shingles(text: str) -> list[str]:
    words = text.split()
    return [" ".join(words[i : i + _SHINGLE]) for i in range(max(1, len(words) - _SHINGLE + 1))] if words else []
