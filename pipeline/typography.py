"""French typography for the sentences that Trame writes itself; quotations of documents are never touched."""

from __future__ import annotations

import math
import re

NO_BREAK = "\u00a0"
NARROW = "\u202f"
_MISSING = "–"
_MONTHS = {
    "01": "janvier", "02": "février", "03": "mars", "04": "avril", "05": "mai", "06": "juin",
    "07": "juillet", "08": "août", "09": "septembre", "10": "octobre", "11": "novembre", "12": "décembre",
}  # fmt: skip

_APOSTROPHE = re.compile(r"(?<=[^\W\d_])'(?=[\w«“])")
# A mark counts as punctuation at the end of a word only: 10:30, https://a.fr/?q=1 and k::v stay whole.
_END = r"(?=[\s»)\]”…,.]|$)"
_COLON = re.compile(rf"(?<=[^\s:])[ {NO_BREAK}{NARROW}]?:{_END}")
_HIGH_MARK = re.compile(rf"(?<=[^\s:;!?])[ {NO_BREAK}{NARROW}]?(;|[!?]+){_END}")
_PERCENT = re.compile(rf"(?<=\d)[ {NO_BREAK}{NARROW}]?%")
_OPENING = re.compile(rf"«[ {NO_BREAK}{NARROW}]*")
_CLOSING = re.compile(rf"[ {NO_BREAK}{NARROW}]*»")
_THOUSANDS = re.compile(rf"(?<![\d,.])\d{{1,3}}(?:[ {NO_BREAK}{NARROW}]\d{{3}})+(?!\d)")


def french(text: str) -> str:
    """Set one of our sentences as a French printer would: no-break spaces and curly apostrophes.

    U+00A0 goes before : and inside « », U+202F before ; ! ? % and between thousands.

    >>> french("Qu'est-ce : « 1 234 » ?").replace(NO_BREAK, "_").replace(NARROW, "-")
    'Qu’est-ce_: «_1-234_»-?'
    """
    text = _APOSTROPHE.sub("’", text)
    text = _THOUSANDS.sub(lambda match: re.sub(r"\s", NARROW, match[0]), text)
    text = _OPENING.sub(f"«{NO_BREAK}", text)
    text = _CLOSING.sub(f"{NO_BREAK}»", text)
    text = _COLON.sub(f"{NO_BREAK}:", text)
    text = _HIGH_MARK.sub(rf"{NARROW}\1", text)
    return _PERCENT.sub(f"{NARROW}%", text)


def number(value: float, digits: int = 0) -> str:
    """A number as French readers write it: 1234.5 -> «1 234,5» (with one digit); NaN or infinite -> «–»."""
    if not math.isfinite(value):
        return _MISSING
    written = f"{value:,.{digits}f}".replace(",", NARROW).replace(".", ",")
    nothing = not any(digit in written for digit in "123456789")
    return written.removeprefix("-") if nothing else written.replace("-", "\u2212")


def percent(share: float, digits: int = 0) -> str:
    """A share between 0 and 1 as a percentage: 0.123 -> «12 %»; NaN -> «–».

    0 % is said of nothing and 100 % of everything: 0.0017 -> «0,2 %», 0.9996 -> «99,96 %» (two more digits at most).
    """
    if not math.isfinite(share):
        return _MISSING
    more = next((more for more in range(3) if 0 < round(100 * share, digits + more) < 100), 0)
    return f"{number(100 * share, digits + more)}{NARROW}%"


def count(n: int, singular: str, plural: str) -> str:
    """A number and what it counts: «0 document», «1 document», «12 documents» (plural from two on)."""
    return f"{number(n)}{NO_BREAK}{singular if abs(n) < 2 else plural}"


def date_in_french(iso: str) -> str:
    """An ISO 8601 date as precise as known, in words: «31 mai 2016», «mai 2016», «2016»; '' stays ''.

    Anything that is not such a date is given back as it came, so that nothing is hidden from the reader.
    """
    match = re.fullmatch(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", iso)
    if match is None or match[2] not in (None, *_MONTHS):
        return iso
    year, month, day = match.groups()
    words = [_day(day)] if day else []
    words += [_MONTHS[month]] if month else []
    return NO_BREAK.join([*words, year])


def _day(day: str) -> str:
    """A day of the month in words: only the first is an ordinal."""
    return "1er" if day == "01" else str(int(day))
