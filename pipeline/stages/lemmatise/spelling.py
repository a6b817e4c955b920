"""Spelling: the words as the author wrote them -> the words as the model knows them, at the same place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
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
        word if word.rule else Word(*word[:2], *_respell(word.spelling, tables, in_title=position in titles))
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


@lru_cache(maxsize=2**16)
def _respell(spelling: str, tables: Tables, *, in_title: bool) -> tuple[str, str]:
    """A word in the spelling of the dictionary and the rule that changed it, or unchanged and ''."""
    plain = None if spelling.isalpha() else plain_form(spelling)
    if plain is not None:
        return plain, "inclusive"
    lower = spelling.lower()
    if spelling.isupper() and (in_title or len(lower) > _LONGEST_SIGLE):
        # A word of a title in capitals; a lone short one is a sigle, and so is a word no dictionary has.
        known = lower if tables.knows(lower) else tables.accentuate(lower)
        return (known, "capitals") if known else (spelling, "")
    bare_capital = spelling[:1] == "E" and spelling[1:].islower()
    if bare_capital and not tables.knows(lower) and tables.knows("é" + lower[1:]):
        return "É" + spelling[1:], "accent"
    return spelling, ""
