"""Lemmatise: tagged words -> each with its lemma, its part of speech and its place in the text."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, partial
from itertools import groupby

import pandas as pd

from pipeline.schema import TOKENS, stream_rows, unit_of
from pipeline.stages.lemmatise.content import is_content
from pipeline.stages.lemmatise.lexicons import stop_words
from pipeline.stages.lemmatise.names import common_words, restore_common_word
from pipeline.stages.lemmatise.reading import Reader, load_reader
from pipeline.stages.lemmatise.words import Tagged, Token

_TAGGED = ["segment", "start", "end", "spelling", "rule", "pos"]


def lemmatise_segments(
    segments: pd.DataFrame, tags: pd.DataFrame, *, proper_names: bool = False, corrections: list[str] | None = None
) -> pd.DataFrame:
    """Decide the lemma of each tagged word: the table `tokens`, in the order of `tags`.

    Every word is a row, function words too; punctuation is none. `kept` marks the words that enter the vocabulary:
    nouns, adjectives and verbs of three letters or more, and acronyms, less the stop words. `proper_names`: keep
    persons, places and firms too; a name that the same file also writes in lower case is a common word anyway.
    `corrections`: rows «forme;lemme» by which an analyst overrules all else. A form stands at [start, end) of its
    segment's text, exactly as written.

    | Les salarié·e·s télétravaillaient -> le DET, salarié NOUN (inclusive), télétravailler VERB (prefix)

    ModelMissingError when the language model is not installed, TrameError when a correction is not so written.
    """
    reader = load_reader(tuple(corrections or []))
    content = cache(partial(is_content, stop_words=stop_words(), proper_names=proper_names))
    return TOKENS.stream_frame(
        (segment, position, token.start, token.end, form, token.lemma, token.pos, token.rule, content(*token[2:5]))
        for segment, position, form, token in _words(segments, tags, reader)
    )


def _words(segments: pd.DataFrame, tags: pd.DataFrame, reader: Reader) -> Iterator[tuple[str, int, str, Token]]:
    """Segment, position, form and token of each word; a raw file is read on its own."""
    texts = dict(zip(segments["id"], segments["text"], strict=True))
    for _, file in groupby(stream_rows(tags, _TAGGED), key=lambda row: unit_of(row[0])):
        read = {
            segment: reader.read([_tagged(texts[segment], *row) for _, *row in words])
            for segment, words in groupby(file, key=lambda row: row[0])
        }
        common = common_words((token for tokens in read.values() for token in tokens), reader.tables)
        for segment, tokens in read.items():
            for position, token in enumerate(tokens):
                form = texts[segment][token.start : token.end]
                yield segment, position, form, restore_common_word(token, common)


def _tagged(text: str, start: int, end: int, spelling: str, rule: str, pos: str) -> Tagged:
    return Tagged(start, end, text[start:end], spelling, rule, pos)
