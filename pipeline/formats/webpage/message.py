"""The header of a message, as the archive of a mailing list shows it on its page."""

from __future__ import annotations

import re
from collections.abc import Iterable
from email.utils import parseaddr

from pipeline.formats.dates import find_date
from pipeline.formats.item import Metadata

_LONGEST = 200  # characters
_FIELD = re.compile(r"(?P<name>from|de|expéditeur|date) ?: ?(?P<value>\S.*)", re.IGNORECASE)


def read_message_header(lines: Iterable[str]) -> Metadata:
    """Author and date of the message that a page shows, empty unless lines of it give both.

    «From: Maud Le Goff <maud@relais.example>» and «Date: Tue, 4 Mar 2014 10:22:31 +0100»  ->  Maud Le Goff, 2014-03-04.
    In French («De : »), the address must be there: a journey has an origin and a date too.
    """
    said: dict[str, str] = {}
    for line in lines:
        if match := _FIELD.fullmatch(line) if len(line) <= _LONGEST else None:
            said.setdefault(match["name"].lower(), match["value"])
    date = find_date(said.get("date", "")).iso
    sender = said.get("from") or next((said[name] for name in ("de", "expéditeur") if "@" in said.get(name, "")), "")
    if not (date and sender):
        return Metadata()
    name, address = parseaddr(sender)
    return Metadata(author=name or address or sender, date=date)
