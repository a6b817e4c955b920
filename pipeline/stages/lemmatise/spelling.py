"""Spelling: the words as the author wrote them -> the words as the model knows them, at the same place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from pipeline.stages.lemmatise.inclusive import plain_form
from pipeline.stages.lemmatise.lexicons import Variant
from pipeline.stages.lemmatise.tables import Tables
from pipeline.stages.lemmatise.words import Word

_LONGEST_SIGLE = 6

# One character for one, so that offsets in the folded text are offsets in the text.
_FOLD = str.maketrans(
    {
        **dict.fromkeys("’ʼ‘´`", "'"),
        **dict.fromkeys("“”„‟«»", '"'),
        **dict.fromkeys("‐‑", "-"),
        **dict.fromkeys("•∙⋅‧・", "·"),
        **dict.fromkeys("\u00a0\u202f\u2009", " "),
    }
)


def fold_typography(text: str) -> str:
    """Typographic apostrophes, quotes, hyphens and spaces made plain, with every offset unchanged."""
    return text.translate(_FOLD)


def spell_words(words: Sequence[Word], variants: Mapping[str, Sequence[Variant]], tables: Tables) -> list[Word]:
    """Words with the spelling of the dictionary; the words of a variant become one.

    | Les salarié·e·s des TIERS LIEUX de l'Economie -> Les salariés des tiers-lieux de l'Économie
    """
    merged = _merge_variants(words, variants)
    titles = _titles(merged)
    return [
        word if word.rule else _respell(word, tables, in_title=position in titles)
        for position, word in enumerate(merged)
    ]


def _titles(words: Sequence[Word]) -> set[int]:
    """Positions of the words in capitals beside another one, elided words (L', D') overlooked."""
    full = [position for position, word in enumerate(words) if not word.spelling.endswith("'")]
    shouted = [words[position].spelling.isupper() and len(words[position].spelling) > 1 for position in full]
    beside = pairwise(zip(full, shouted, strict=True))
    return {position for (i, one), (j, other) in beside if one and other for position in (i, j)}


def _merge_variants(words: Sequence[Word], variants: Mapping[str, Sequence[Variant]]) -> list[Word]:
    """The longest variant that starts at each word, from left to right."""
    lowered = tuple(word.spelling.lower() for word in words)
    merged: list[Word] = []
    i = 0
    while i < len(words):
        word, size = words[i], 1
        for variant, spelling in variants.get(lowered[i], ()):
            if lowered[i : i + len(variant)] == variant:
                size = len(variant)
                word = Word(word.start, words[i + size - 1].end, spelling, "variant")
                break
        merged.append(word)
        i += size
    return merged


def _respell(word: Word, tables: Tables, *, in_title: bool) -> Word:
    """One word in the spelling of the dictionary, or unchanged."""
    plain = None if word.spelling.isalpha() else plain_form(word.spelling)
    if plain is not None:
        return word._replace(spelling=plain, rule="inclusive")
    lower = word.spelling.lower()
    if word.spelling.isupper() and (in_title or len(lower) > _LONGEST_SIGLE):
        # A word of a title in capitals; a lone short one is a sigle, and so is a word no dictionary has.
        spelling = lower if tables.knows(lower) else tables.accentuate(lower)
        return word._replace(spelling=spelling, rule="capitals") if spelling else word
    if (
        word.spelling[:1] == "E"
        and word.spelling[1:].islower()
        and not tables.knows(lower)
        and tables.knows("é" + lower[1:])
    ):
        return word._replace(spelling="É" + word.spelling[1:], rule="accent")
    return word
