"""Acronyms: what they stand for, where a text says so."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_WINDOW = 120  # characters beside an acronym in which the long form stands
_ACRONYM = r"(?P<acronym>(?:[A-ZÀ-Þ]\.?){2,7}|[A-ZÀ-Þ][a-zß-ÿ]{2,6})s?"
_LONG_THEN_SHORT = re.compile(rf"[(\[,–—]\s*(?:ou\s+)?(?:«\s*)?{_ACRONYM}(?:\s*»)?\s*(?=[)\],;:.–—])")
_SHORT_THEN_LONG = re.compile(rf"\b{_ACRONYM}\s*[(\[,–—]\s*(?:ou\s+)?(?=(?P<long>[^()\[\]]{{5,{_WINDOW}}}))")

# From a letter of an acronym to the next one: within a word (SCoP), or over small words to the start of another.
_SMALL = "de|du|des|d|la|le|les|l|et|un|une|a|au|aux|avec|en|par|pour|sur"
_TO_NEXT_LETTER = rf"(?:|\w*(?:[\s'’-]+(?:{_SMALL}))*[\s'’-]+)"


def find_definitions(texts: Iterable[str]) -> dict[str, str]:
    """Long form -> acronym, for each acronym that a text spells out beside it, in brackets, commas or dashes.

    Each letter of the acronym opens a word or follows the letter before it, a strict reading of Schwartz & Hearst
    (2003). A long form given to two acronyms goes to the first one in alphabetical order.

    | une coopérative d'activité et d'emploi (CAE) | -> coopérative d'activité et d'emploi: CAE
    | une CAE (coopérative d'activité et d'emploi) | -> the same
    """
    found: set[tuple[str, str]] = set()
    for text in texts:
        for match in _LONG_THEN_SHORT.finditer(text):
            window = text[max(0, match.start() - _WINDOW) : match.start()].rstrip()
            acronym = match["acronym"].replace(".", "")
            found.add((acronym, _long_form(acronym, window, at_end=True)))
        for match in _SHORT_THEN_LONG.finditer(text):
            acronym = match["acronym"].replace(".", "")
            found.add((acronym, _long_form(acronym, match["long"].strip(), at_end=False)))
    return {long: acronym for acronym, long in sorted(found, reverse=True) if long}


def _long_form(acronym: str, text: str, *, at_end: bool) -> str:
    """The words of `text`, at its end or at its start, that an acronym abridges; '' when they do not."""
    letters = _TO_NEXT_LETTER.join(_bare(acronym))
    pattern = rf"(?<!\w){letters}\w*$" if at_end else rf"{letters}\w*"
    bare = _bare(text)
    match = re.search(pattern, bare) if at_end else re.match(pattern, bare)
    long = text[match.start() : match.end()] if match else ""
    return long if re.search(r"[\s'’-]", long) else ""


def _bare(text: str) -> str:
    """The text in lower case and without accents, character for character."""
    return "".join(unicodedata.normalize("NFD", letter)[0].lower()[0] for letter in text)
