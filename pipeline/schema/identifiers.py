"""Identifiers: every one begins with that of its raw file."""

from __future__ import annotations

import hashlib


def unit_of_file(file: str) -> str:
    """The identifier of a raw file, from its path: 'exemple/note.txt' -> 'd' + 10 hexadecimal digits."""
    return "d" + hashlib.sha256(file.encode("utf-8", "surrogateescape")).hexdigest()[:10]


def unit_of(identifier: str) -> str:
    """The raw file behind any identifier of the line: d0123456789.i003.b0007 -> d0123456789."""
    return identifier.partition(".")[0]
