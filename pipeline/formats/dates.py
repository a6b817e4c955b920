"""Dates as French documents write them -> ISO 8601, as precise as they were written."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "janvier janv jan january", "février fevrier févr fevr fév feb february", "mars mar march",
            "avril avr apr april", "mai may", "juin jun june", "juillet juil jul july", "août aout aug august",
            "septembre sept sep september", "octobre oct october", "novembre nov november",
            "décembre decembre déc dec december",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_MONTH_NAME = rf"(?:{'|'.join(sorted(_MONTHS, key=len, reverse=True))})"
_MONTH = rf"(?P<month>{_MONTH_NAME})\.?"
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"
_WEEKDAY = r"(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche)"
_FIRST = r"(?: ?er| ?ᵉʳ)?"
_TO = r"(?: ?[–/&-] ?| au | et | à )"
_FORMS = tuple(
    re.compile(rf"(?<![\w/-]){form}(?![\w/]|-\d)", re.IGNORECASE)
    for form in (
        rf"{_YEAR}-(?P<month>\d\d?)-(?P<day>\d\d?)(?:[T ]\d\d?[:h]\S*(?: ?[+-]\d\d:?\d\d)?)?",
        rf"{_YEAR}(?P<mark>[/.])(?P<month>\d\d?)(?P=mark)(?P<day>\d\d?)",
        rf"{_YEAR}(?P<month>\d\d)(?P<day>\d\d)(?:T\d{{4,6}}Z?)?",
        r"(?P<day>\d\d?)(?P<mark>[/.-])(?P<month>\d\d?)(?P=mark)(?P<year>(?:1[5-9]|20)?\d\d)",
        rf"(?:{_WEEKDAY},? )?(?P<day>\d\d?){_FIRST} {_MONTH},? {_YEAR}",
        rf"^(?P<day>\d\d?)[ -]{_MONTH}[ -](?P<year>\d\d)$",
        rf"(?:{_WEEKDAY},? )?(?P<day>\d\d?){_FIRST}{_TO}(?:{_WEEKDAY},? )?\d\d?{_FIRST} {_MONTH},? {_YEAR}",
        rf"{_MONTH} (?P<day>\d\d?)(?:st|nd|rd|th)?,? {_YEAR}",
        rf"{_YEAR}-(?P<month>\d\d)",
        rf"(?P<month>\d\d)[/-]{_YEAR}",
        rf"(?<!\d ){_MONTH},? {_YEAR}",
        rf"(?<!\d ){_MONTH}{_TO}{_MONTH_NAME}\.? {_YEAR}",
    )
)
_YEAR_ALONE = re.compile(_YEAR)
_WORD = re.compile(r"[^\W_]+")
# What may stand around a year that is the whole of a date: «vers 2016», «[printemps-été 2016]», «3e trimestre 2016».
_AROUND_YEAR = re.compile(
    r"en|vers|v|c|ca|circa|courant|début|mi|fin|l|an|année|de|et|printemps|été|automne|hiver|rentrée|trimestre|semestre"
    r"|[1-4](?:er|re|ère|e|ème)|[TQS][1-4]",
    re.IGNORECASE,
)
_LONGEST_YEAR = 60  # characters
_CENTURY_PIVOT = 69  # two-digit years as POSIX reads them: 69-99 are 19xx, 00-68 are 20xx
_ZERO_OF_CLOCKS = dt.date(1970, 1, 1)  # what programs write when they know no date
_SPACES = re.compile(r"[\s\u00a0\u202f]")


class FoundDate(NamedTuple):
    """A date in ISO 8601 (2016, 2016-05 or 2016-05-31) and where it stands; ('', 0, 0) when there is none."""

    iso: str = ""
    start: int = 0
    end: int = 0


def find_date(text: str) -> FoundDate:
    """The first date written in a short text; an impossible date (31/02/2015) is no date, nor is 01/01/1970.

    «Mercredi 1er juin 2016 à 8 h» -> 2016-06-01, «mars 2015» -> 2015-03, «12/03/2015» -> 2015-03-12. Of a span, «du 3
    au 5 mai 2012», the beginning counts. A year counts only when it is the whole text: «2016», «printemps 2016»; so
    does one of two figures after a month: «12 mai 14».
    """
    text = _SPACES.sub(" ", text)
    found = [date for form in _FORMS if (match := form.search(text)) and (date := _checked(match)).iso]
    if found:
        # The earliest, and of those the longest: «mars 2015» must not win over «12 mars 2015».
        return min(found, key=lambda date: (date.start, -date.end))
    *around, last = _WORD.findall(text[:_LONGEST_YEAR]) or [""]
    is_year = len(text) <= _LONGEST_YEAR and _YEAR_ALONE.fullmatch(last) and all(map(_AROUND_YEAR.fullmatch, around))
    return FoundDate(last, 0, len(text)) if is_year else FoundDate()


def _checked(match: re.Match[str]) -> FoundDate:
    parts = match.groupdict()
    year = int(parts["year"])
    if len(parts["year"]) == 2:
        year += 1900 if year >= _CENTURY_PIVOT else 2000
    month = _MONTHS.get(parts["month"].lower()) or int(parts["month"])
    day = parts.get("day")
    try:
        date = dt.date(year, month, int(day or 1))
    except ValueError:
        return FoundDate()
    if date == _ZERO_OF_CLOCKS and day:
        return FoundDate()
    return FoundDate(date.isoformat()[: 10 if day else 7], match.start(), match.end())
