"""Reading: texts -> their words with lemma and part of speech, each step of the room in its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from pipeline.stages.lemmatise.lemma import LemmaRules
from pipeline.stages.lemmatise.lexicons import corrections, variants
from pipeline.stages.lemmatise.parts_of_speech import mend_part_of_speech, mend_sentence
from pipeline.stages.lemmatise.spelling import fold_typography, spell_words
from pipeline.stages.lemmatise.tagger import Tagger
from pipeline.stages.lemmatise.words import Token, Word

_IN_A_WORD = re.compile(r"[^\W_]")


class Reader:
    """Reads texts with one tagger; what it decided for a form is remembered for the next text."""

    def __init__(self, tagger: Tagger, settled: Mapping[str, str]) -> None:
        self.tables = tagger.tables
        self._tagger = tagger
        self._rules = LemmaRules(tagger.lemma, tagger.tables, corrections(), settled)
        self._decide = cache(self._lemma_and_pos)

    def read(self, texts: Iterable[str]) -> dict[str, list[Token]]:
        """The words of each distinct text, punctuation left out."""
        distinct = list(dict.fromkeys(texts))
        spelled = [self._spell(text) for text in distinct]
        tagged = map(self._mend, spelled, self._tagger.parts_of_speech(spelled))
        return {
            text: [self._token(*pair) for pair in zip(words, tags, strict=True) if _IN_A_WORD.search(pair[0].spelling)]
            for text, words, tags in zip(distinct, spelled, tagged, strict=True)
        }

    def _mend(self, words: Sequence[Word], tags: Sequence[str]) -> list[str]:
        return mend_sentence([word.spelling for word in words], tags, self.tables)

    def _spell(self, text: str) -> list[Word]:
        return spell_words(self._tagger.words(fold_typography(text)), variants(), self.tables)

    def _token(self, word: Word, tag: str) -> Token:
        return Token(word.start, word.end, word.spelling, *self._decide(word.spelling, word.rule, tag))

    def _lemma_and_pos(self, spelling: str, respelled: str, tag: str) -> tuple[str, str, str]:
        """Lemma, part of speech and rule of a form that the model tagged."""
        pos = mend_part_of_speech(
            spelling, tag, self.tables, self._rules.corrections, inclusive=respelled == "inclusive"
        )
        lemma, rule = self._rules.decide(spelling, pos)
        return lemma, pos, "+".join(filter(None, (respelled, rule)))
