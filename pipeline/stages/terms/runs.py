"""Runs: the words of a segment that nothing separates, where a term may stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, groupby, pairwise
from typing import Any, NamedTuple

import pandas as pd

# Prepositions that link the nouns of a term, as written -> without their article.
_PREPOSITIONS = {
    "de": "de", "d'": "de", "du": "de", "des": "de", "à": "à", "au": "à", "aux": "à", "en": "en", "par": "par",
}  # fmt: skip
_ARTICLES = ("le", "la", "les", "l'")
_AND = "et"
_FOLD = str.maketrans("’ʼ‐‑", "''--")

SMALL_WORDS = frozenset({*_PREPOSITIONS.values(), *_ARTICLES, _AND})
"""The words of a term's key that are not full words."""


class Word(NamedTuple):
    """A word as terms see it: what it is written as, what it counts as, and its part in a pattern.

    `code` is N (noun), A (adjective), P (preposition), D (article), C (et) or '.' for any other word; nouns and
    adjectives are those of the vocabulary, and proper names. `key` is the lemma, or the preposition without its
    article: du -> de.
    """

    start: int
    end: int
    form: str
    lemma: str
    key: str
    code: str
    kept: bool


class Run(NamedTuple):
    """Words of one segment that follow one another, with only spaces between them."""

    segment: str
    words: tuple[Word, ...]
    codes: str


def split_runs(segments: pd.DataFrame, tokens: pd.DataFrame) -> Iterator[Run]:
    """The runs of each segment, in the order of `tokens`, cut at punctuation and where a new paragraph begins.

    | la protection sociale (des indépendants) -> la protection sociale | des indépendants
    """
    texts = dict(zip(segments["id"], segments["text"], strict=True))
    cuts = dict(zip(segments["id"], map(_paragraph_starts, segments["pieces"]), strict=True))
    columns = [tokens[name] for name in ("segment", "start", "end", "form", "lemma", "pos", "kept")]
    for segment, rows in groupby(zip(*columns, strict=True), key=lambda row: row[0]):
        text, starts = texts[segment], cuts[segment]
        run: list[Word] = []
        for _, start, end, form, lemma, pos, kept in rows:
            if run and (start in starts or text[run[-1].end : start].strip()):
                yield _run(segment, run)
                run = []
            folded = form.translate(_FOLD).lower()
            code = _code(folded, pos, kept=kept)
            run.append(Word(start, end, form, lemma, _PREPOSITIONS[folded] if code == "P" else lemma, code, kept))
        yield _run(segment, run)


def _run(segment: str, words: list[Word]) -> Run:
    return Run(segment, tuple(words), "".join(word.code for word in words))


def _code(folded: str, pos: str, *, kept: bool) -> str:
    """The part that a word can play in a term."""
    if folded in _PREPOSITIONS:
        return "P"
    if folded in _ARTICLES:
        return "D"
    if folded == _AND:
        return "C"
    if pos == "PROPN" or (kept and pos == "NOUN"):
        return "N"
    return "A" if kept and pos == "ADJ" else "."


def _paragraph_starts(pieces: Sequence[Mapping[str, Any]]) -> set[int]:
    """Where in a segment's text another paragraph begins than the one before."""
    starts = accumulate(piece["end"] - piece["start"] + 1 for piece in pieces)
    return {
        start
        for start, (before, after) in zip(starts, pairwise(pieces), strict=False)
        if before["block"] != after["block"]
    }
