"""Content words: which words enter the vocabulary."""

from __future__ import annotations

import re
from collections.abc import Collection

from pipeline.stages.lemmatise.words import is_sigle

_CONTENT = ("NOUN", "ADJ", "VERB")
_SHORTEST = 3
_LETTERS = re.compile(r"[^\W\d_]+(?:[-'][^\W\d_]+)*")
_CENTURY = re.compile(r"[IVX]+(?:e|ème|er|ère)s?")


def is_content(spelling: str, lemma: str, pos: str, *, stop_words: Collection[str], proper_names: bool) -> bool:
    """Whether a word can carry a theme.

    It is an acronym (CAE, QVT), or a noun, an adjective or a verb of three letters or more; and no stop word. A
    proper name enters only when `proper_names` says so: who is named is not what is spoken about.
    """
    if lemma in stop_words:
        return False
    named = pos == "PROPN"
    if is_sigle(spelling) and (named or pos in _CONTENT):
        return True
    return (
        (pos in _CONTENT or (named and proper_names))
        and len(lemma) >= _SHORTEST
        and _LETTERS.fullmatch(lemma) is not None
        and _CENTURY.fullmatch(spelling) is None
    )
