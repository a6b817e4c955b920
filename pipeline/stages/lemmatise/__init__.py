"""Lemmatise: segments -> their words, each with its lemma, its part of speech and its place in the text."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, partial
from itertools import groupby

import pandas as pd
import pyarrow as pa

from pipeline.schema import TOKENS, unit_of
from pipeline.stages.lemmatise.content import is_content
from pipeline.stages.lemmatise.lexicons import analyst_corrections, stop_words
from pipeline.stages.lemmatise.names import common_words, restore_common_word
from pipeline.stages.lemmatise.reading import Reader
from pipeline.stages.lemmatise.tagger import load_tagger
from pipeline.stages.lemmatise.words import Token


def lemmatise_segments(
    segments: pd.DataFrame, *, proper_names: bool = False, corrections: list[str] | None = None
) -> pd.DataFrame:
    """Read the words of each segment: the table `tokens`, in the order of the segments, then of the text.

    Every word is a row, function words too; punctuation is none. `kept` marks the words that enter the vocabulary:
    nouns, adjectives and verbs of three letters or more, and acronyms, less the stop words. `proper_names`: keep
    persons, places and firms too; a name that the same file also writes in lower case is a common word anyway.
    `corrections`: rows «forme;lemme» by which an analyst overrules all else. A form stands at [start, end) of its
    segment's text, exactly as written.

    | Les salarié·e·s télétravaillaient -> le DET, salarié NOUN (inclusive), télétravailler VERB (prefix)

    ModelMissingError when the language model is not installed, TrameError when a correction is not so written.
    """
    reader = Reader(load_tagger(), analyst_corrections(corrections or []))
    content = cache(partial(is_content, stop_words=stop_words(), proper_names=proper_names))
    rows = [
        (segment, position, token.start, token.end, form, token.lemma, token.pos, token.rule, content(*token[2:5]))
        for segment, position, form, token in _words(segments, reader)
    ]
    columns = dict(zip(TOKENS, zip(*rows, strict=True) if rows else [()] * len(TOKENS.columns), strict=True))
    frame: pd.DataFrame = pa.table(columns, schema=TOKENS.schema).to_pandas()
    return frame


def _words(segments: pd.DataFrame, reader: Reader) -> Iterator[tuple[str, int, str, Token]]:
    """Segment, position, form and token of each word; a raw file is read on its own."""
    rows = zip(segments["id"], segments["text"], strict=True)
    for _, file in groupby(rows, key=lambda row: unit_of(row[0])):
        texts = dict(file)
        read = reader.read(texts.values())
        common = common_words((token for text in texts.values() for token in read[text]), reader.tables)
        for segment, text in texts.items():
            for position, token in enumerate(read[text]):
                yield segment, position, text[token.start : token.end], restore_common_word(token, common)
