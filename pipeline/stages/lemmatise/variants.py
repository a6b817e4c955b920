"""Variants: the words that some write in several ways, and in several words -> the one they are counted under."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pipeline.stages.lemmatise.lexicons import Variant
from pipeline.stages.lemmatise.words import Tagged


def merge_variants(words: Sequence[Tagged], variants: Mapping[str, Sequence[Variant]]) -> list[Tagged]:
    """The longest variant that starts at each word, from left to right; the last of its words says what it is.

    | des tiers/ADJ lieux/NOUN -> des tiers-lieux/NOUN
    """
    lowered = tuple(word.spelling.lower() for word in words)
    merged: list[Tagged] = []
    i = 0
    while i < len(words):
        word, size = words[i], 1
        for variant, spelling in variants.get(lowered[i], ()):
            if lowered[i : i + len(variant)] == variant:
                size = len(variant)
                last = words[i + size - 1]
                form = " ".join(one.form for one in words[i : i + size])
                word = Tagged(word.start, last.end, form, spelling, "variant", last.pos)
                break
        merged.append(word)
        i += size
    return merged
