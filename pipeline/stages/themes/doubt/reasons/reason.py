"""Reason: one thing that speaks for or against a theme."""

from __future__ import annotations

from typing import NamedTuple

NOTE, DOUBT, REFUSAL = range(3)


class Reason(NamedTuple):
    """How much it weighs (NOTE, DOUBT or REFUSAL), what it says, and what would lift it ('' for a note)."""

    severity: int
    sentence: str
    remedy: str = ""
    """Reads after « il faudrait »."""
