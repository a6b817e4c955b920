"""C-value: how much a group of words is a term of its own, and not a part of longer ones."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping

from pipeline.stages.terms.candidates import Key
from pipeline.stages.terms.runs import SMALL_WORDS


def c_values(counts: Mapping[Key, int]) -> dict[Key, float]:
    """The C-value of each term, from the occurrences of all, those inside longer terms included.

    C(a) = log2 |a| x (f(a) - t(a) / c(a)), where |a| counts the full words of a (each part of a hyphenated word is
    one), t(a) its occurrences inside longer terms and c(a) these terms; an occurrence inside a term that is itself
    inside another is counted once. Frantzi, Ananiadou & Mima (2000), Automatic recognition of multi-word terms.
    """
    inside: Counter[Key] = Counter()
    holders: Counter[Key] = Counter()
    values: dict[Key, float] = {}
    for key in sorted(counts, key=len, reverse=True):
        nested = inside[key] / holders[key] if holders[key] else 0.0
        values[key] = math.log2(_full_words(key)) * (counts[key] - nested)
        for part in _parts(key) & counts.keys():
            inside[part] += counts[key] - inside[key]
            holders[part] += 1
    return values


def _full_words(key: Key) -> int:
    return max(1, sum(1 + word.count("-") for word in key if word not in SMALL_WORDS))


def _parts(key: Key) -> set[Key]:
    """Every shorter group of neighbouring words of a term."""
    return {key[i:j] for i in range(len(key)) for j in range(i + 1, len(key) + 1)} - {key}
