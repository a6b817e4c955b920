"""Shingles: groups of five neighbouring words, and which of them two texts share."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from pipeline.stages.compare.words import Texts, Words

_SHINGLE = 5
# An odd number whose powers scatter the numbers of five words over 64 bits (Knuth, TAOCP vol. 3, 6.4).
_MULTIPLIER = 0x9E3779B97F4A7C15
_POWERS = [np.uint64(pow(_MULTIPLIER, k, 2**64)) for k in range(_SHINGLE)]

_PARTS = 16  # of the shingles, sorted one after the other: only one is copied
_LOWEST = [np.uint64(part * 2**64 // _PARTS) for part in range(_PARTS)]
_PART = np.uint64(2**64 // _PARTS - 1)

Codes = NDArray[np.uint64]


def shared_shingles(texts: Texts) -> Iterator[tuple[int, int, list[int]]]:
    """Each text that shares a shingle with another: its position, how many shingles it has, those that it shares.

    A shingle is its rank of rarity: 0 is the rarest of those that two texts share. The others, nearly all of them, have
    none. A text of fewer than five words is its own only shingle.
    """
    codes, borders = _all_codes(texts)
    shared, ranks = _rarity(codes)
    if not len(shared):
        return
    for text in range(len(texts)):
        mine = codes[borders[text] : borders[text + 1]]
        places = np.searchsorted(shared, mine).clip(max=len(shared) - 1)
        found = ranks[places[shared[places] == mine]]
        if len(found):
            yield text, len(mine), np.sort(found).tolist()


def _all_codes(texts: Texts) -> tuple[Codes, NDArray[np.int64]]:
    """The shingles of all texts in one row, and where those of each begin."""
    codes = np.empty(np.maximum(texts.lengths - (_SHINGLE - 1), 1).sum(), dtype=np.uint64)
    borders = np.zeros(len(texts) + 1, dtype=np.int64)
    for text in range(len(texts)):
        mine = _codes(texts[text])
        borders[text + 1] = borders[text] + len(mine)
        codes[borders[text] : borders[text + 1]] = mine
    return codes[: borders[-1]], borders


def _codes(words: Words) -> Codes:
    """The distinct shingles of a text as numbers of 64 bits, the same for the same words, in ascending order."""
    numbers = np.zeros(max(len(words), _SHINGLE), dtype=np.uint64)
    numbers[: len(words)] = words
    count = len(numbers) - _SHINGLE + 1
    codes = np.zeros(count, dtype=np.uint64)
    for place, power in enumerate(_POWERS):
        codes += numbers[place : place + count] * power
    return np.unique(codes)


def _rarity(codes: Codes) -> tuple[Codes, NDArray[np.int64]]:
    """The shingles that two texts share, in ascending order, and the rank of each by the number of texts."""
    parts = [_repeated(codes[(codes >= low) & (codes <= low + _PART)]) for low in _LOWEST]
    shared, times = (np.concatenate(arrays) for arrays in zip(*parts, strict=True))
    ranks = np.empty(len(shared), dtype=np.int64)
    ranks[np.argsort(times, kind="stable")] = np.arange(len(shared))
    return shared, ranks


def _repeated(codes: Codes) -> tuple[Codes, NDArray[np.int64]]:
    """The numbers that come back, in ascending order, and how often."""
    codes.sort()
    return np.unique(codes[1:][codes[1:] == codes[:-1]], return_counts=True)
