"""What a word is, before and after the model has read it."""

from __future__ import annotations

import re
from typing import NamedTuple

# Two to six capitals, with digits and & among them, and a plural s after; but no Roman numeral.
_SIGLE = re.compile(r"(?![IVX]+$)[A-ZÀ-Þ0-9&]{2,6}s?")


class Word(NamedTuple):
    """A word or punctuation mark: its place in the text, how the model should read it, and what changed that."""

    start: int
    end: int
    spelling: str
    rule: str


class Token(NamedTuple):
    """A word with its lemma and part of speech; `rule` says what changed the model's lemma, '' when nothing did."""

    start: int
    end: int
    spelling: str
    lemma: str
    pos: str
    rule: str


def is_sigle(form: str) -> bool:
    """Whether a form is an acronym in capitals: CAE, R&D, PMEs; not the numeral XIX."""
    return _SIGLE.fullmatch(form) is not None and sum(map(str.isupper, form)) > 1
