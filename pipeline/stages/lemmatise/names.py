"""Proper names: common words that a capital makes look like one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pipeline.french.tables import Tables
from pipeline.stages.lemmatise.words import Token

_COMMON = ("NOUN", "ADJ")


def common_words(tokens: Iterable[Token], tables: Tables) -> dict[str, Token]:
    """Nouns and adjectives of the dictionary written in lower case, by form; a form's first reading stands for it."""
    common: dict[str, Token] = {}
    for token in tokens:
        if token.pos in _COMMON and token.spelling.islower() and tables.knows(token.spelling):
            common.setdefault(token.spelling, token)
    return common


def restore_common_word(token: Token, common: Mapping[str, Token]) -> Token:
    """The token, read as a common word if it was taken for a name and the same file has it in lower case too.

    | La Solidarité des Livreurs ... la solidarité entre livreurs -> solidarité NOUN, livreur NOUN
    """
    twin = common.get(token.spelling.lower()) if token.pos == "PROPN" else None
    return token if twin is None else token._replace(lemma=twin.lemma, pos=twin.pos, rule="common")
