"""When and by whom a page says that it was published, where it has no metadata to say it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pipeline.formats.bylines import read_byline
from pipeline.formats.dates import find_date
from pipeline.formats.item import Metadata

_LONGEST = 160  # characters of a line that does nothing but say by whom and when
_REACH = 40  # characters within which the date follows
_PUBLISHED = re.compile(
    r"(?:(?:par|by) .{1,60}?\W)?(?:(?:article|billet|texte|page|document) )?"
    r"(?:publié|posté|paru|rédigé|mis en ligne)e?\b",
    re.IGNORECASE,
)
# «Publié en mars 2015, ce rapport a tout changé.», but not «Publié le 3 mai 2015 - Lecture 4 min.»
_SENTENCE = re.compile(r"[^\W\d_]{4}[.!?…]$")


def read_dateline(lines: Iterable[str]) -> Metadata:
    """The first date of publication among the lines of a page, and the author that its line names; empty without one.

    «Publié le 12 janvier 2020 à 6 h - Mis à jour le 13 janvier» -> 2020-01-12; an event has a date, but no such line.
    """
    for line in lines:
        match = _PUBLISHED.match(line) if len(line) <= _LONGEST and not _SENTENCE.search(line) else None
        if match and (date := find_date(line[match.end() : match.end() + _REACH]).iso):
            signed = read_byline(line)
            return Metadata(author=signed.author if signed else "", date=date)
    return Metadata()
