"""Reading: tagged words -> their lemmas, each step of the room in its place."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from pipeline.french.fold import fold_typography
from pipeline.french.tables import load_tables
from pipeline.stages.lemmatise.lemma import LemmaRules
from pipeline.stages.lemmatise.lexicons import analyst_corrections, corrections, variants
from pipeline.stages.lemmatise.model_lemma import model_lemma
from pipeline.stages.lemmatise.neighbours import mend_sentence
from pipeline.stages.lemmatise.parts_of_speech import mend_part_of_speech
from pipeline.stages.lemmatise.variants import merge_variants
from pipeline.stages.lemmatise.words import Reading, Tagged, Token

_IN_A_WORD = re.compile(r"[^\W_]")
_NO_WORD = ("PROPN", "X")
_REMEMBERED = 2**16  # decisions: some forty megabytes


class Reader:
    """Decides lemmas; what it decided for a form is remembered for the next text."""

    def __init__(self, settled: Mapping[str, str]) -> None:
        self.tables = load_tables()
        self._settled = settled
        self._rules = LemmaRules(model_lemma, self.tables, corrections())
        self._decide = lru_cache(maxsize=_REMEMBERED)(self._reading)

    def read(self, words: Sequence[Tagged]) -> list[Token]:
        """The words of a text with their lemmas, variants joined and punctuation left out."""
        merged = merge_variants(words, variants())
        tags = mend_sentence([word.spelling for word in merged], [word.pos for word in merged], self.tables)
        return [
            Token(word.start, word.end, self._decide(word.form, word.spelling, word.rule, tag))
            for word, tag in zip(merged, tags, strict=True)
            if _IN_A_WORD.search(word.spelling)
        ]

    def _reading(self, form: str, spelling: str, respelled: str, tag: str) -> Reading:
        """What a form that the model tagged is found to be."""
        pos = mend_part_of_speech(spelling, tag, self.tables, self._rules.corrections, respelled=respelled)
        written = fold_typography(form).lower()
        if settled := self._settled.get(written) or self._settled.get(spelling.lower()):
            pos = "NOUN" if pos in _NO_WORD else pos
            lemma, rule = settled, "analyst"
        else:
            lemma, rule = self._rules.decide(spelling, pos)
        return Reading(spelling, lemma, pos, "+".join(filter(None, (respelled, rule))))


@lru_cache(maxsize=1)
def load_reader(own: tuple[str, ...]) -> Reader:
    """The reader with an analyst's corrections, kept from one part of the corpus to the next."""
    return Reader(analyst_corrections(own))
