"""Lemmatise: tagged words -> each with its lemma, its part of speech and its place in the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, partial
from itertools import groupby
from operator import itemgetter

import pandas as pd

from pipeline.french.fold import fold_typography
from pipeline.schema import TOKENS, stream_rows, unit_of
from pipeline.stages.lemmatise.content import is_content
from pipeline.stages.lemmatise.held import HeldWords
from pipeline.stages.lemmatise.lexicons import stop_words
from pipeline.stages.lemmatise.reading import Reader, load_reader
from pipeline.stages.lemmatise.words import Tagged, Token

_TAGGED = ["segment", "start", "end", "spelling", "rule", "pos"]


def lemmatise_segments(
    segments: pd.DataFrame,
    tags: pd.DataFrame,
    *,
    proper_names: bool = False,
    ignored: list[str] | None = None,
    corrections: list[str] | None = None,
) -> pd.DataFrame:
    """Decide the lemma of each tagged word: the table `tokens`, in the order of `tags`.

    Every word is a row, function words too; punctuation is none. `kept` marks the words that enter the vocabulary:
    nouns, adjectives and verbs of three letters or more, and acronyms, less the stop words. `proper_names`: keep
    persons, places and firms too; a name that the same file also writes in lower case is a common word anyway.
    `ignored`: lemmas that are stop words in these texts, whatever their case.
    `corrections`: rows «forme;lemme» by which an analyst overrules all else. A form stands at [start, end) of its
    segment's text, exactly as written.

    | Les salarié·e·s télétravaillaient -> le DET, salarié NOUN (inclusive), télétravailler VERB (prefix)

    ModelMissingError when the language model is not installed, TrameError when a correction is not so written.
    """
    reader = load_reader(tuple(corrections or []))
    unheard = stop_words() | {fold_typography(word.strip().lower()) for word in ignored or []}
    content = cache(partial(is_content, stop_words=unheard, proper_names=proper_names))
    return TOKENS.stream_frame(
        (segment, position, start, end, text[start:end], lemma, pos, rule, content(spelling, lemma, pos))
        for segment, text, tokens in _read(segments, tags, reader)
        for position, (start, end, (spelling, lemma, pos, rule)) in enumerate(tokens)
    )


def _read(segments: pd.DataFrame, tags: pd.DataFrame, reader: Reader) -> Iterator[tuple[str, str, Sequence[Token]]]:
    """Identifier, text and tokens of each segment; a raw file is read on its own."""
    texts = dict(zip(segments["id"], segments["text"], strict=True))
    grouped = groupby(stream_rows(tags, _TAGGED), key=itemgetter(0))
    for _, file in groupby(grouped, key=lambda group: unit_of(group[0])):
        held = HeldWords()
        for segment, words in file:
            text = texts[segment]
            held.add(segment, reader.read([Tagged(at, end, text[at:end], *seen) for _, at, end, *seen in words]))
        for segment, tokens in held.restored(reader.tables):
            yield segment, texts[segment], tokens
