"""Spelling: the words as the author wrote them -> the words as the model knows them, at the same place."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from pipeline.french.tables import Tables
from pipeline.stages.tag.inclusive import plain_form
from pipeline.stages.tag.words import Word

_LONGEST_SIGLE = 6
_SHORT = 3


def spell_words(words: Sequence[Word], tables: Tables) -> list[Word]:
    """Words with the spelling of the dictionary.

    | Les salarié·e·s des LIEUX PUBLICS de l'Economie -> Les salariés des lieux publics de l'Économie
    | sa societe l'a refusé apres l'entrainement      -> sa société l'a refusé après l'entraînement
    """
    titles = _titles(words)
    return [_spell(word, tables, in_title=position in titles) for position, word in enumerate(words)]


def _spell(word: Word, tables: Tables, *, in_title: bool) -> Word:
    spelling, rule = _respell(word.spelling, tables, in_title=in_title)
    return Word(word.start, word.end, spelling, rule) if rule else word


def _titles(words: Sequence[Word]) -> set[int]:
    """Positions of the words in capitals beside another one, elided words (L', D') overlooked."""
    full = [position for position, word in enumerate(words) if not word.spelling.endswith("'")]
    shouted = [words[position].spelling.isupper() and len(words[position].spelling) > 1 for position in full]
    beside = pairwise(zip(full, shouted, strict=True))
    return {position for (i, one), (j, other) in beside if one and other for position in (i, j)}


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
    if spelling.islower() and spelling.isalpha() and len(spelling) > _SHORT and not tables.knows(spelling):
        known = tables.accentuate(spelling)
        return (known, "accent") if known else (spelling, "")
    bare_capital = spelling[:1] == "E" and spelling[1:].islower()
    if bare_capital and not tables.knows(lower) and tables.knows("é" + lower[1:]):
        return "É" + spelling[1:], "accent"
    return spelling, ""
