"""Variants: one key for each expression that somebody named, whatever the model's readings of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from pipeline.stages.terms.candidates import Key, Occurrence


def join_variants(named: Mapping[str, Sequence[Occurrence]]) -> tuple[dict[str, Key], dict[Key, Key]]:
    """From the occurrences of each named expression: its key, and the keys that another one stands for.

    The model may read a named expression in several ways: vie privée is (vie, privé) here, (vie, priver) there. Its
    most frequent key stands for the others; an expression that never occurs has a key of its own.
    """
    key_of: dict[str, Key] = {}
    stands_for: dict[Key, Key] = {}
    for expression, found in named.items():
        keys = Counter(occurrence.key for occurrence in found)
        best = min(keys, key=lambda key: (-keys[key], key), default=(expression,))
        key_of[expression] = stands_for.get(best, best)
        stands_for |= dict.fromkeys(keys, key_of[expression])
    return key_of, stands_for
