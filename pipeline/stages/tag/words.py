"""What a word is when the model reads it."""

from __future__ import annotations

from typing import NamedTuple


class Word(NamedTuple):
    """A word or punctuation mark: its place in the text, how the model should read it, and what changed that."""

    start: int
    end: int
    spelling: str
    rule: str


Tagged = list[tuple[Word, str]]
"""The words of a text, each with its universal part of speech."""
