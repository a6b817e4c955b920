"""Mailboxes (.mbox): the messages that a mail program or the archive of a list exports, one after the other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.formats.eml import read_eml
from pipeline.formats.item import Item, Unreadable

# «From maud@relais.example Tue Mar  4 10:22:31 2014», after an empty line and before a header (RFC 4155).
_SEPARATOR = re.compile(
    rb"(?:\A|(?<=\n\n)|(?<=\n\r\n))From \S[^\r\n]{0,200}\d\d:\d\d[^\r\n]{0,40}\r?\n(?=[A-Za-z][A-Za-z0-9-]*:)"
)
_ESCAPED = re.compile(rb"(?m)^>(>*From )")


def is_mbox(content: bytes) -> bool:
    """Whether these bytes begin with the line that opens a message of a mailbox."""
    return _SEPARATOR.match(content) is not None


def read_mbox(content: bytes) -> list[Item]:
    """The messages of a mailbox, one item each, as `read_eml` reads them; a malformed one is refused on its own."""
    return [item for message in _messages(content) for item in _read(message)]


def _messages(content: bytes) -> Iterator[bytes]:
    """The source of each message; lines of text that begin with «From » were escaped."""
    separators = list(_SEPARATOR.finditer(content))
    ends = [separator.start() for separator in separators[1:]]
    for separator, end in zip(separators, [*ends, len(content)], strict=False):  # without separator, no message
        yield _ESCAPED.sub(rb"\1", content[separator.end() : end])


def _read(message: bytes) -> list[Item]:
    try:
        return read_eml(message)
    except Unreadable as refused:
        return [Item((), refused=refused.bare)]
