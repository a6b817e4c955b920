"""Runs: the words of a segment that nothing separates, where a term may stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import accumulate, groupby, pairwise
from typing import Any, NamedTuple

import pandas as pd

from pipeline.french.fold import fold_typography
from pipeline.schema import stream_rows

# Prepositions that link the nouns of a term, as written -> without their article.
_PREPOSITIONS = {
    "de": "de", "d'": "de", "du": "de", "des": "de", "à": "à", "au": "à", "aux": "à", "en": "en", "par": "par",
}  # fmt: skip
_ARTICLES = ("le", "la", "les", "l'")
_AND = "et"
_READ = ("segment", "start", "end", "form", "lemma", "pos", "kept")

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
    document: str
    words: tuple[Word, ...]
    codes: str


class Runs:
    """The runs of each segment, in the order of `tokens`, cut at punctuation and where a new paragraph begins.

    | la protection sociale (des indépendants) -> la protection sociale | des indépendants

    They are made anew each time they are gone through: a large corpus has too many to be held.
    """

    def __init__(self, segments: pd.DataFrame, tokens: pd.DataFrame) -> None:
        self._place = pd.Index(segments["id"])
        self._columns = [segments[name].array for name in ("document", "text", "pieces")]
        self._tokens = tokens

    def __iter__(self) -> Iterator[Run]:
        """Every run, in order."""
        for segment, rows in groupby(stream_rows(self._tokens, _READ), key=lambda row: row[0]):
            place = self._place.get_loc(segment)
            document, text, pieces = (column[place] for column in self._columns)
            starts = _paragraph_starts(pieces)
            run: list[Word] = []
            for _, start, end, form, lemma, pos, kept in rows:
                if run and (start in starts or text[run[-1].end : start].strip()):
                    yield _run(segment, document, run)
                    run = []
                folded, code = _code(form, pos, kept)
                run.append(Word(start, end, form, lemma, _PREPOSITIONS[folded] if code == "P" else lemma, code, kept))
            yield _run(segment, document, run)


def _run(segment: str, document: str, words: list[Word]) -> Run:
    return Run(segment, document, tuple(words), "".join(word.code for word in words))


@cache
def _code(form: str, pos: str, kept: bool) -> tuple[str, str]:  # noqa: FBT001 - a row of `tokens`, millions of times
    """A word folded, and the part that it can play in a term."""
    folded = fold_typography(form).lower()
    return folded, _part(folded, pos, kept=kept)


def _part(folded: str, pos: str, *, kept: bool) -> str:
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
