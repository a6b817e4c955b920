"""Light words: those that are met whatever the subject, and make no term of it."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from pipeline.lexicon_files import lexicon_sections


class LightWords(NamedTuple):
    """The lists of `light_words.toml`, as lemmas; `terms` as the keys of terms."""

    nouns: frozenset[str]
    adjectives: frozenset[str]
    terms: frozenset[tuple[str, ...]]


def is_light(key: tuple[str, ...], codes: str) -> bool:
    """Whether the words of a candidate make no term: a light noun opens it, or a light adjective is among them.

    The nouns and adjectives of general academic French are left out of term extraction (Hatier 2013; Jacquey et al.
    2013), but for listed terms and what begins with one. `codes` says what each word of the key is (see `Word`).

    | dimension collective, données issues | -> light
    | égalité des chances, mode de vie     | -> no
    """
    light = load_light_words()
    opened = key[0] in light.nouns
    if not opened and not any(code == "A" and word in light.adjectives for word, code in zip(key, codes, strict=True)):
        return False
    return not any(key[:size] in light.terms for size in range(2, len(key) + 1))


@cache
def load_light_words() -> LightWords:
    """The lists, read once."""
    lists = lexicon_sections("light_words.toml")
    terms = (term.replace("d'", "de ").split() for term in lists["terms"])
    return LightWords(frozenset(lists["nouns"]), frozenset(lists["adjectives"]), frozenset(map(tuple, terms)))
