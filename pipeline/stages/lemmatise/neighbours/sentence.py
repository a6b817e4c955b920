"""Sentence: the words of a text with the parts of speech that the model saw, as the rules on neighbours read them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.french.tables import Tables

# Where a clause ends, for want of a parser: at punctuation, a conjunction or a relative pronoun; not at « à qui ».
_CLAUSE_ENDS = ("PUNCT", "CCONJ", "SCONJ")
_RELATIVES = frozenset(("qui", "que", "qu'", "dont", "où"))

# Endings of infinitives and participles.
_NOT_FINITE = re.compile(r"(?:er|ir|re|oir|(?:é|i|u)e?s?|ants?|antes?)$")

# Two empty words after the last: before the first too, since Python counts -1 and -2 from the end.
_OUTSIDE = ("", "")


class Sentence:
    """Words side by side, as written and in lower case, with their parts of speech.

    At one or two places before or after the text stands an empty word without part of speech.
    """

    def __init__(self, forms: Sequence[str], tags: Sequence[str], tables: Tables) -> None:
        self.forms = forms
        self.lower = (*map(str.lower, forms), *_OUTSIDE)
        self.tags = (*tags, *_OUTSIDE)
        self.tables = tables

    def before_adverbs(self, i: int) -> int:
        """The place of the last word before that is no adverb: n'est pas encore content -> est."""
        i -= 1
        while self.tags[i] == "ADV":
            i -= 1
        return i

    def clause(self, i: int) -> range:
        """The places of the clause around a word."""
        start, end = i, i + 1
        while start and not self._ends_clause(start - 1):
            start -= 1
        while end < len(self.forms) and not self._ends_clause(end):
            end += 1
        return range(start, end)

    def is_finite(self, i: int) -> bool:
        """Whether the model saw a conjugated verb there."""
        return self.tags[i] == "AUX" or (self.tags[i] == "VERB" and _NOT_FINITE.search(self.lower[i]) is None)

    def _ends_clause(self, i: int) -> bool:
        return self.tags[i] in _CLAUSE_ENDS or (self.lower[i] in _RELATIVES and self.tags[i - 1] != "ADP")
