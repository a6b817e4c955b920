"""Variants: the occurrences of the corpus by term, whatever its number, its spelling and the model's reading of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from pipeline.stages.terms.candidates import Key, Occurrence

Named = Mapping[str, Sequence[Occurrence]]
"""An expression that somebody named -> its occurrences."""


def join_variants(candidates: Iterable[Occurrence], named: Named) -> tuple[dict[Key, list[Occurrence]], dict[str, Key]]:
    """The distinct occurrences of each key, and the key of each named expression.

    The model may read a named expression in several ways: vie privée is (vie, privé) here, (vie, priver) there. Its
    most frequent key stands for the others; an expression that never occurs has a key of its own, without occurrences.
    """
    key_of: dict[str, Key] = {}
    stands_for: dict[Key, Key] = {}
    for expression, found in named.items():
        keys = Counter(occurrence.key for occurrence in found)
        best = min(keys, key=lambda key: (-keys[key], key), default=(expression,))
        key_of[expression] = stands_for.get(best, best)
        stands_for |= dict.fromkeys(keys, key_of[expression])
    by_key: dict[Key, list[Occurrence]] = {key: [] for key in key_of.values()}
    for occurrence in dict.fromkeys([*candidates, *(one for found in named.values() for one in found)]):
        by_key.setdefault(stands_for.get(occurrence.key, occurrence.key), []).append(occurrence)
    return by_key, key_of
