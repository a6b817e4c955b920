"""Sentences: where the sentences of a French text begin and end."""

from __future__ import annotations

import re
from functools import cache

from pipeline.lexicon_files import lexicon_lines

# A stop, the quotes and brackets that close after it, the call of a note; then a space and what may open a sentence.
_STOP = re.compile(r"(?<![.!?…])[.!?…]+(?:\s?[»”]|[\"')\]]|\[\d{1,3}\])*(?=\s)")
_OPENING = re.compile(r"\s(?:[-–—•]\s)?[«“\"'(\[\s]*(?=(.))")
# Abbreviations are looked for in so many characters: a hostile text stays quick to read.
_LONGEST_WORD = 40
_BEFORE_WORD = re.compile(r"[\s('\"«“\[]")
_INITIALS = re.compile(r"(?:[A-ZÀ-Ý][a-z]?\.-?)+")
# « 1. », « II. », « a) » : the mark of an enumeration is no sentence.
_ENUMERATOR = re.compile(r"[\[(]?(?:\d{1,3}|[IVXLC]+|[A-Za-z])[.)\]]+")
# No surname begins with these words: after initials or a dotted acronym they open a sentence, « à l'O.N.U. Elle vote ».
_OPENERS = re.compile(
    r"\s(?:Les|Une?|Ils?|Elles?|On|Nous|Vous|Je|Ce|Cet|Cette|Ces|Cela|Mais|Or|Donc|Et|Si|Quand|Comme|Pour|Par|Dans|En|"
    r"Sur|Avec|Sans|Selon|Après|Avant|Depuis|Puis|Ainsi|Alors)\b|\s[LJCSN]'"
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
    word = _BEFORE_WORD.split(text[max(start, stop.end() - _LONGEST_WORD) : stop.end()])[-1]
    if _ENUMERATOR.fullmatch(text, start, stop.end()) or word in _read_abbreviations():
        return False
    return not _INITIALS.fullmatch(word) or _OPENERS.match(text, stop.end()) is not None


@cache
def _read_abbreviations() -> frozenset[str]:
    return frozenset(lexicon_lines("abbreviations.txt"))
