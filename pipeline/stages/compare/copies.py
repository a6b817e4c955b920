"""Copies: which texts are the same as another, or nearly, counted on five-word shingles."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from math import ceil
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

_SHINGLE = 5
# An odd number whose powers scatter the numbers of five words over 64 bits (Knuth, TAOCP vol. 3, 6.4).
_MULTIPLIER = 0x9E3779B97F4A7C15
_POWERS = np.array([pow(_MULTIPLIER, k, 2**64) for k in range(_SHINGLE)], dtype=np.uint64)
_ROUNDING = 1e-9


class Copy(NamedTuple):
    """A text that repeats another: positions of both, and the Jaccard similarity of their shingles."""

    text: int
    twin: int
    similarity: float


class _Shingled(NamedTuple):
    """The shingles of a text: how many, those that another text has too, rarest first, and how many to look up.

    So many of the shared ones are looked up to meet every text that this one could be part of.
    """

    size: int
    shared: list[int]
    lookups: int


def find_copies(texts: Sequence[str], *, containment: float) -> list[Copy]:
    """Find the texts whose shingles stand, for this share at least, in a text before them that is no copy itself.

    Texts come folded (`fold_words`) and in order of precedence: a copy never takes the place of a text before it.
    A text of fewer than five words is its own only shingle. Among several twins the most similar, then the first.
    Shingling and containment: Broder 1997, « On the resemblance and containment of documents ». The counts are exact
    whatever the number of texts: of two texts of which one holds the share t of the other's n shingles, it holds at
    least one of the n - tn + 1 rarest, so that only these are looked up (prefix filter: Bayardo, Ma and Srikant 2007,
    « Scaling up all pairs similarity search »). A passage that stands everywhere is common, and hardly ever looked up.

    ["a b c d e f g", "a b c d e f", "x y z"], 0.8  ->  [Copy(text=1, twin=0, similarity=2/3)]
    """
    shingled = _shingle(texts, containment)
    holders: defaultdict[int, list[int]] = defaultdict(list)  # shingle -> the originals that have it
    seekers: defaultdict[int, list[int]] = defaultdict(list)  # shingle -> those for which it must be looked up
    copies: list[Copy] = []
    for text, (_, shared, lookups) in enumerate(shingled):
        larger = {other for shingle in shared[:lookups] for other in holders[shingle]}
        smaller = {other for shingle in shared for other in seekers[shingle]}
        twins = [_compare(shingled, text, other, containment) for other in sorted(larger | smaller)]
        found = max((twin for twin in twins if twin), key=lambda twin: twin.similarity, default=None)
        if found:
            copies.append(found)
            continue
        for rank, shingle in enumerate(shared):
            holders[shingle].append(text)
            if rank < lookups:
                seekers[shingle].append(text)
    return copies


def fold_words(text: str) -> str:
    """A text as shingles see it: its words in lower case, without punctuation."""
    return " ".join(re.findall(r"\w+", text.lower()))


def _compare(shingled: Sequence[_Shingled], text: int, other: int, containment: float) -> Copy | None:
    """The text as a copy of the other, None when they have too little in common."""
    mine, theirs = shingled[text], shingled[other]
    common = len(set(mine.shared).intersection(theirs.shared))
    if common < containment * min(mine.size, theirs.size) - _ROUNDING:
        return None
    return Copy(text, other, common / (mine.size + theirs.size - common))


def _shingle(texts: Sequence[str], containment: float) -> list[_Shingled]:
    """The shingles of every text, as ranks of rarity: 0 is the rarest of those that two texts share."""
    vocabulary: dict[str, int] = {}
    codes = [_codes(text.split(), vocabulary) for text in texts]
    rarity = _rarity(codes)
    shingled = []
    for mine in codes:
        shared = sorted(rarity[code] for code in mine.tolist() if code in rarity)
        rarest = len(mine) - ceil(containment * len(mine) - _ROUNDING) + 1
        lookups = max(0, rarest - (len(mine) - len(shared)))
        shingled.append(_Shingled(len(mine), shared, lookups))
    return shingled


def _rarity(codes: Sequence[NDArray[np.uint64]]) -> dict[int, int]:
    """The rank of each shingle that two texts share; the others, nearly all of them, are held nowhere."""
    ordered = np.concatenate([np.empty(0, dtype=np.uint64), *codes])
    ordered.sort()
    shared, times = np.unique(ordered[1:][ordered[1:] == ordered[:-1]], return_counts=True)
    return {code: rank for rank, code in enumerate(shared[np.argsort(times, kind="stable")].tolist())}


def _codes(words: Sequence[str], vocabulary: dict[str, int]) -> NDArray[np.uint64]:
    """The distinct shingles of a text as numbers of 64 bits, the same for the same words; grows the vocabulary."""
    numbers = [vocabulary.setdefault(word, len(vocabulary) + 1) for word in words]
    numbers += [0] * (_SHINGLE - len(numbers))
    windows = np.lib.stride_tricks.sliding_window_view(np.array(numbers, dtype=np.uint64), _SHINGLE)
    codes: NDArray[np.uint64] = np.unique((windows * _POWERS).sum(axis=1, dtype=np.uint64))
    return codes
