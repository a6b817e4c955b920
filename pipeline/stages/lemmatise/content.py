"""Content words: which words enter the vocabulary."""

from __future__ import annotations

import re
from collections.abc import Collection

from pipeline.stages.lemmatise.lemma import is_sigle

CONTENT = frozenset({"NOUN", "ADJ", "VERB"})

_WORD = re.compile(r"[^\W\d_]+(?:[-'][^\W\d_]+)*")
_SHORTEST = 3


def is_content(form: str, lemma: str, pos: str, stop_words: Collection[str], *, proper_names: bool) -> bool:
    """Whether a word carries meaning for a theme.

    It is a noun, an adjective or a verb, made of three letters or more, and no stop word; or an acronym (CAE, QVT).
    A proper name enters only when `proper_names` says so: who is named is not what is spoken about.
    """
    if lemma in stop_words:
        return False
    if is_sigle(form):
        return pos in CONTENT or pos == "PROPN"
    return (
        (pos in CONTENT or (proper_names and pos == "PROPN"))
        and len(lemma) >= _SHORTEST
        and _WORD.fullmatch(lemma) is not None
    )
