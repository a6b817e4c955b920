"""Slug: a label in plain letters, for an address, the name of a file, or the order of a list."""

from __future__ import annotations

import re
import unicodedata

_LONGEST = 40


def slug(label: str) -> str:
    """'Économie sociale' -> 'economie-sociale'; '' when nothing of it can be written so."""
    ascii_label = unicodedata.normalize("NFKD", label).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", ascii_label)[:_LONGEST].strip("-")
