"""Copies: which texts are the same as another, or nearly, counted on five-word shingles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from math import ceil
from typing import NamedTuple

from pipeline.stages.compare.shingles import shared_shingles
from pipeline.stages.compare.words import Texts

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


def find_copies(texts: Texts, *, containment: float) -> list[Copy]:
    """Find the texts whose shingles stand, for this share at least, in a text before them that is no copy itself.

    Texts come in order of precedence: a copy never takes the place of a text before it. Among several twins the most
    similar, then the first. Shingling and containment: Broder 1997, « On the resemblance and containment of
    documents ». The counts are exact whatever the number of texts: of two texts of which one holds the share t of the
    other's n shingles, it holds at least one of the n - tn + 1 rarest, so that only these are looked up (prefix filter:
    Bayardo, Ma and Srikant 2007, « Scaling up all pairs similarity search »). A passage that stands everywhere is
    common, and hardly ever looked up.

    ["a b c d e f g", "a b c d e f", "x y z"], 0.8  ->  [Copy(text=1, twin=0, similarity=2/3)]
    """
    shingled = {
        text: _Shingled(size, shared, _lookups(size, len(shared), containment))
        for text, size, shared in shared_shingles(texts)
    }
    holders: defaultdict[int, list[int]] = defaultdict(list)  # shingle -> the originals that have it
    seekers: defaultdict[int, list[int]] = defaultdict(list)  # shingle -> those for which it must be looked up
    copies: list[Copy] = []
    for text, (_, shared, lookups) in shingled.items():
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


def _lookups(size: int, shared: int, containment: float) -> int:
    rarest = size - ceil(containment * size - _ROUNDING) + 1
    return max(0, rarest - (size - shared))


def _compare(shingled: Mapping[int, _Shingled], text: int, other: int, containment: float) -> Copy | None:
    """The text as a copy of the other, None when they have too little in common."""
    mine, theirs = shingled[text], shingled[other]
    common = len(set(mine.shared).intersection(theirs.shared))
    if common < containment * min(mine.size, theirs.size) - _ROUNDING:
        return None
    return Copy(text, other, common / (mine.size + theirs.size - common))
