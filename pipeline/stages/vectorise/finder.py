"""Finder: where a word or an expression stands among the tokens."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from pipeline.french.fold import fold_term, fold_typography, folded_words

Rows = NDArray[np.intp]
"""Ranks of rows of `tokens`."""

Codes = NDArray[np.signedinteger[Any]]
"""One number for each token, the same for the same value."""


class Spans(NamedTuple):
    """Occurrences in the tokens: the first token of each, and the last."""

    first: Rows
    last: Rows


class Finder:
    """Finds words by lemma or form, whatever the case, apostrophes and hyphens; words in a row within a segment."""

    def __init__(self, tokens: pd.DataFrame) -> None:
        self.segment: Codes = pd.Categorical(tokens["segment"]).codes
        """A code of the segment of each token."""
        self._columns = [_folded(tokens[name]) for name in ("lemma", "form")]
        self._found: dict[str, Spans] = {}

    def find(self, term: str) -> Spans:
        """The occurrences of a term, those as one word first: tiers-lieu -> tiers-lieu, tiers lieu.

        The answer is kept: the same rule is asked about every seed.
        """
        if term not in self._found:
            word, expression = _readings(term)
            words = self._starts([word])
            phrases = self._starts(expression) if len(expression) > 1 else words[:0]
            last = np.concatenate([words, phrases + len(expression) - 1])
            self._found[term] = Spans(np.concatenate([words, phrases]), last)
        return self._found[term]

    def _starts(self, words: list[str]) -> Rows:
        """Where these words follow one another: the first is looked for everywhere, the others only after it."""
        starts = np.flatnonzero(self._is_word(words[0], slice(None)))
        starts = starts[starts <= len(self.segment) - len(words)]
        for offset, word in enumerate(words[1:], start=1):
            same = self.segment[starts] == self.segment[starts + offset]
            starts = starts[same & self._is_word(word, starts + offset)]
        return starts

    def _is_word(self, word: str, tokens: Rows | slice) -> NDArray[np.bool_]:
        """Which of these tokens are this word, by lemma or form: a look-up of each code, a byte a token."""
        found = np.zeros(len(self.segment[tokens]), dtype=np.bool_)
        for codes, size, same in self._columns:
            if word in same:
                wanted = np.zeros(size, dtype=np.bool_)
                wanted[same[word]] = True
                found |= wanted[codes[tokens]]
        return found


def _readings(term: str) -> tuple[str, list[str]]:
    """The two ways to read a term, as one word and as an expression.

    | tiers lieu, tiers-lieu | tierslieu          | tiers, lieu            |
    | espace de co-working   | espacedecoworking  | espace, de, coworking  |
    """
    words = folded_words(term)
    return "".join(words), words if len(words) > 1 else folded_words(fold_typography(term).replace("-", " "))


def _folded(column: pd.Series[str]) -> tuple[Codes, int, dict[str, list[int]]]:
    """A column as codes, how many there are, and the codes of the values that are the same word once folded."""
    values = pd.Categorical(column)
    same: dict[str, list[int]] = {}
    for code, value in enumerate(values.categories):
        same.setdefault(fold_term(value), []).append(code)
    return values.codes, len(values.categories), same
