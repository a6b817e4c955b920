"""Lemmatise: segments -> words, each with its lemma and its place in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pipeline.schema import TOKENS, unit_of
from pipeline.stages.lemmatise.content import is_content
from pipeline.stages.lemmatise.lemma import LemmaRules
from pipeline.stages.lemmatise.lexicons import corrections, stop_words, variants
from pipeline.stages.lemmatise.names import common_noun
from pipeline.stages.lemmatise.spelling import fold_typography, spell_words
from pipeline.stages.lemmatise.tagger import load_tagger

if TYPE_CHECKING:
    import pandas as pd


class _Token(NamedTuple):
    start: int
    end: int
    lemma: str
    pos: str
    rule: str


def lemmatise_segments(segments: pd.DataFrame, *, proper_names: bool = False) -> pd.DataFrame:
    rows = []
    texts = list(dict.fromkeys(segments["text"]))
    analysed = dict(zip(texts, _analyse(texts), strict=True))
    stop = stop_words()
    for seg, text in zip(segments["id"], segments["text"]):
        for i, t in enumerate(analysed[text]):
            form = text[t.start:t.end]
            rows.append(dict(segment=seg, position=i, start=t.start, end=t.end, form=form, lemma=t.lemma, pos=t.pos, rule=t.rule, kept=is_content(form, t.lemma, t.pos, stop, proper_names=proper_names)))
    return TOKENS.frame(rows)


def _analyse(texts):
    tagger = load_tagger()
    rules = LemmaRules(tagger.lemma, tagger.tables, corrections())
    spelled = [spell_words(tagger.words(fold_typography(t)), variants(), tagger.tables) for t in texts]
    decided = {}
    for words, tags in zip(spelled, tagger.parts_of_speech(spelled)):
        out = []
        for w, p in zip(words, tags):
            if not any(c.isalnum() for c in w.spelling): continue
            p = common_noun(w.spelling, p, tagger.tables, corrections())
            k = (w.spelling, p)
            if k not in decided: decided[k] = rules.decide(*k)
            lemma, rule = decided[k]
            out.append(_Token(w.start, w.end, lemma, p, "+".join(filter(None,(w.rule, rule)))))
        yield out
