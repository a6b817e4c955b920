"""Sentences: where the sentences of a French text begin and end."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources

# A stop, the quotes and brackets that close after it, the call of a note; then a space and what may open a sentence.
_STOP = re.compile(r"(?:[.!?…]+)(?:\s?[»”]|[\"')\]]|\[\d{1,3}\])*(?=\s)")
_OPENING = re.compile(r"\s(?:[-–—•]\s)?[«“\"'(\[\s]*(?=(.))")
_LAST_WORD = re.compile(r"[^\s('\"«“\[]*$")
_ACRONYM = re.compile(r"(?:[A-ZÀ-Ý]\.){2,}")
_INITIALS = re.compile(r"(?:[A-ZÀ-Ý][a-z]?\.-?)+")
# « 1. », « II. », « a) » : the mark of an enumeration is no sentence.
_ENUMERATOR = re.compile(r"[\[(]?(?:\d{1,3}|[IVXLC]+|[A-Za-z])[.)\]]+")
# After a dotted acronym these words open a sentence: « à l'O.N.U. Elle vote ».
_OPENERS = frozenset(
    "Le La Les L Un Une Des Du De D Au Aux Il Elle On Nous Vous Ils Elles Je J Ce C Cet Cette Ces Cela Ceux Celle "
    "Mais Or Donc Et Si Quand Comme Pour Par Dans En Sur Avec Sans Selon À A Après Avant Depuis Puis Ainsi Alors".split()
)


def split_sentences(text: str) -> list[tuple[int, int]]:
    """The (start, end) of each sentence of a normalised text, in order; what lies between is one space.

    A sentence ends with . ! ? or … before a capital, a figure or an opening mark; not after an abbreviation
    (`lexicon/abbreviations.txt`), the initials of a name or the mark of an enumeration, nor before a small letter.

    « M. Le Goff a dit non. Pourquoi ? Art. L. 8221-6. »  ->  3 sentences
    """
    spans: list[tuple[int, int]] = []
    start = 0
    for stop in _STOP.finditer(text):
        if stop.end() > start and _ends_sentence(text, start, stop):
            spans.append((start, stop.end()))
            start = stop.end() + 1
    if start < len(text):
        spans.append((start, len(text)))
    return spans


def _ends_sentence(text: str, start: int, stop: re.Match[str]) -> bool:
    opening = _OPENING.match(text, stop.end())
    if opening is None or opening[1].islower():
        return False
    if stop[0] != ".":
        return True
    sentence = text[start : stop.end()]
    word = _LAST_WORD.search(sentence)[0]
    if _ENUMERATOR.fullmatch(sentence) or word in _read_abbreviations():
        return False
    if _ACRONYM.fullmatch(word):
        following = re.match(r"\w*", text[opening.end() :])[0]
        return following in _OPENERS
    return not _INITIALS.fullmatch(word)


@cache
def _read_abbreviations() -> frozenset[str]:
    text = resources.files("pipeline").joinpath("lexicon", "abbreviations.txt").read_text("utf-8")
    return frozenset(line for line in text.splitlines() if line and not line.startswith("#"))
