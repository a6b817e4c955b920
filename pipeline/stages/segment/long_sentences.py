"""Long sentences: cut where a reader would pause."""

from __future__ import annotations

import re

_PAUSES = (";:", ",–—")


def cut_long_sentence(text: str, start: int, end: int, *, words: int) -> list[tuple[int, int]]:
    """Cut the sentence text[start:end] into parts of about `words` words if it has more than twice as many.

    Each cut comes after the ; or : that is nearest to `words` words, else the comma or dash, else the word. No part
    has fewer than half nor more than twice as many, but the last can be the shorter one.
    """
    tokens = list(re.finditer(r"\S+", text[start:end]))
    parts: list[tuple[int, int]] = []
    first = 0
    while len(tokens) - first > 2 * words:
        window = range(first + max(1, words // 2), first + 2 * words + 1)
        cut = min(window, key=lambda after: (_pause_rank(tokens[after - 1][0]), abs(after - first - words)))
        parts.append((start + tokens[first].start(), start + tokens[cut - 1].end()))
        first = cut
    if first < len(tokens):
        parts.append((start + tokens[first].start(), start + tokens[-1].end()))
    return parts


def _pause_rank(token: str) -> int:
    """0 for the strongest pause after a word, then 1, 2 where there is none."""
    return next((rank for rank, marks in enumerate(_PAUSES) if token[-1] in marks), len(_PAUSES))
