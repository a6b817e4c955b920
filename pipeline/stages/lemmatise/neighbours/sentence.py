"""Sentence: the words of a text with the parts of speech that the model saw, as the rules on neighbours read them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from pipeline.french.tables import Tables

# Where a clause ends, for want of a parser: at punctuation, a conjunction or a relative pronoun; not at « à qui ».
_CLAUSE_ENDS = ("PUNCT", "CCONJ", "SCONJ")
_RELATIVES = frozenset(("qui", "que", "qu'", "dont", "où"))


@dataclass(frozen=True)
class Sentence:
    """Words side by side; a place outside the text reads as an empty word without part of speech."""

    forms: Sequence[str]
    tags: Sequence[str]
    tables: Tables
    lower: Sequence[str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "lower", [form.lower() for form in self.forms])

    def word(self, i: int) -> str:
        """The word at a place, in lower case."""
        return self.lower[i] if 0 <= i < len(self.lower) else ""

    def tag(self, i: int) -> str:
        """The part of speech that the model saw there."""
        return self.tags[i] if 0 <= i < len(self.tags) else ""

    def before_adverbs(self, i: int) -> int:
        """The place of the last word before that is no adverb: n'est pas encore content -> est."""
        i -= 1
        while self.tag(i) == "ADV":
            i -= 1
        return i

    def clause(self, i: int) -> range:
        """The places of the clause around a word."""
        start, end = i, i + 1
        while start and not self._ends_clause(start - 1):
            start -= 1
        while end < len(self.tags) and not self._ends_clause(end):
            end += 1
        return range(start, end)

    def _ends_clause(self, i: int) -> bool:
        return self.tags[i] in _CLAUSE_ENDS or (self.lower[i] in _RELATIVES and self.tag(i - 1) != "ADP")
