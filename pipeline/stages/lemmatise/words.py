"""What a word is, before and after its lemma is decided."""

from __future__ import annotations

import re
from typing import NamedTuple

# Two to six capitals, with digits and & among them, and a plural s after; but no Roman numeral.
_SIGLE = re.compile(r"(?![IVX]+$)[A-ZÀ-Þ0-9&]{2,6}s?")


class Tagged(NamedTuple):
    """A word or punctuation mark as the room before gives it (see `tags` in pipeline/schema/)."""

    start: int
    end: int
    form: str
    spelling: str
    rule: str
    pos: str


class Reading(NamedTuple):
    """What a word was found to be; `rule` says what changed the model's lemma, '' when nothing did."""

    spelling: str
    lemma: str
    pos: str
    rule: str


class Token(NamedTuple):
    """A word: its place in its segment's text, and its reading."""

    start: int
    end: int
    reading: Reading


def is_sigle(form: str) -> bool:
    """Whether a form is an acronym in capitals: CAE, R&D, PMEs; not the numeral XIX."""
    return _SIGLE.fullmatch(form) is not None and sum(map(str.isupper, form)) > 1
