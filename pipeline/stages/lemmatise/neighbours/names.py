"""Names that the model took for common words."""

from __future__ import annotations

import re

from pipeline.stages.lemmatise.neighbours.sentence import Sentence

_TWO_CAPITALS = re.compile(r"[A-ZÀ-Þ]?[^\W\d_]*[a-zß-ÿ][A-ZÀ-Þ][^\W\d_]*")


def is_name(words: Sentence, i: int) -> bool:
    """Whether a word that no dictionary has stands with a capital inside the sentence, or has one inside itself.

    | les serveurs de Qwant/ADJ et de YouTube/NOUN -> Qwant/PROPN, YouTube/PROPN
    """
    form = words.forms[i]
    if form.islower() or form.isupper() or not form.isalpha() or words.tables.knows(words.lower[i]):
        return False
    before = words.lower[i - 1] or "."
    inside = form[0].isupper() and (before[-1].isalnum() or before[-1] == "'")
    return inside or _TWO_CAPITALS.fullmatch(form) is not None
