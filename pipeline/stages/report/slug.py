"""Slug: a label as part of an address and of a file name."""

from __future__ import annotations

import re
import unicodedata

_LONGEST = 40


def slug(label: str) -> str:
    """'Économie sociale' -> 'economie-sociale'; '' when nothing of it can be written so."""
    ascii_label = unicodedata.normalize("NFKD", label).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", ascii_label)[:_LONGEST].strip("-")
