"""Normalise: the text as published -> the text as read and quoted, with the way back."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import NamedTuple


class Normalised(NamedTuple):
    """A text and its anchors: from text[i] on, until the next anchor, raw index = i + (raw - text)."""

    text: str
    anchors: list[dict[str, int]]


# U+00AD is a hyphen that shows only at a line end: with the line wrap it leaves, it is no part of the word.
# The others have no width: marks of direction, joiners, byte order marks, control characters.
_INVISIBLE = re.compile(
    "\u00ad(?:[^\\S\n]*\n[^\\S\n]*)?"
    "|[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]+"
)
# Typographic variants of one character. Presentation ligatures are split; œ and æ are letters and stay.
_VARIANTS = str.maketrans(
    dict.fromkeys("’‘‛ʼ＇", "'") | {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)
# An accent typed for an apostrophe stands between two letters; elsewhere it is a mark of code.
_ACCENT_FOR_APOSTROPHE = re.compile("(?<=[^\\W\\d_])[`´\u1fef\u1ffd](?=[^\\W\\d_])")
_VARIANT = re.compile(f"[{''.join(map(chr, _VARIANTS))}]")
# A line wrapped after the hyphen of a compound: « peut-\non ».
_WRAPPED_HYPHEN = re.compile(r"(?<=\w-)[^\S\n]*\n\s*(?=[^\W\d_])")
# Every space of Unicode, no-break and thin ones included; a plain one between two words is as it should be.
_SPACES = re.compile(r"\s(?:\s+|(?<! )|(?<=\A )|\Z)")


def normalise_text(raw: str) -> Normalised:
    """Bring a text to one form of accents, apostrophes, ligatures and spaces, and say where each character was.

    The form of accents is NFC (Unicode Standard Annex 15). A character that stands for several, or for a part of
    one, leads to the first of them; an anchor stands wherever text and raw shift against each other.

    "L’ofﬁce  est ouvert", ligature included -> "L'office est ouvert", anchors (text 5, raw 4) and (text 9, raw 9)
    """
    line = _Line(raw, range(len(raw)))
    line = _substitute(line, _INVISIBLE, _nothing)
    line = _substitute(line, _VARIANT, lambda match: match[0].translate(_VARIANTS))
    line = _substitute(line, _ACCENT_FOR_APOSTROPHE, lambda _: "'")
    line = _substitute(line, _WRAPPED_HYPHEN, _nothing)
    line = _substitute(line, _SPACES, _one_space_inside)
    line = _compose(line)
    return Normalised(line.text, _anchors(line.origins))


class _Line(NamedTuple):
    """A text on its way, and for each of its characters the index it has in the raw text."""

    text: str
    origins: range | list[int]


def _substitute(line: _Line, pattern: re.Pattern[str], replacement: Callable[[re.Match[str]], str]) -> _Line:
    """Replace what the pattern finds; the characters put in stand where the match began."""
    pieces: list[str] = []
    origins: list[int] = []
    last = 0
    for match in pattern.finditer(line.text):
        new = replacement(match)
        pieces += line.text[last : match.start()], new
        origins += line.origins[last : match.start()]
        origins += [line.origins[match.start()]] * len(new)
        last = match.end()
    if not last:
        return line
    return _Line("".join(pieces) + line.text[last:], origins + list(line.origins[last:]))


def _nothing(_: re.Match[str]) -> str:
    return ""


def _one_space_inside(match: re.Match[str]) -> str:
    """A run of spaces becomes one space between two words, nothing at either end of the text."""
    return " " if match.start() > 0 and match.end() < len(match.string) else ""


def _compose(line: _Line) -> _Line:
    """Bring accents to NFC, one cluster of characters that combine at a time."""
    if unicodedata.is_normalized("NFC", line.text):
        return line
    pieces: list[str] = []
    origins: list[int] = []
    start = 0
    for end in range(1, len(line.text) + 1):
        if end < len(line.text) and not _is_boundary(line.text, start, end):
            continue
        composed = unicodedata.normalize("NFC", line.text[start:end])
        pieces.append(composed)
        origins += [line.origins[start]] * len(composed)
        start = end
    return _Line("".join(pieces), origins)


def _is_boundary(text: str, start: int, end: int) -> bool:
    """Whether composing the cluster and what follows it apart gives the same as composing them together."""
    if unicodedata.combining(text[end]):
        return False
    if text[end].isascii():
        return True
    cluster, following = text[start:end], text[end]
    together = unicodedata.normalize("NFC", cluster + following)
    return together == unicodedata.normalize("NFC", cluster) + unicodedata.normalize("NFC", following)


def _anchors(origins: range | list[int]) -> list[dict[str, int]]:
    """The places where the shift between text and raw changes, the first one included when it is not zero."""
    if isinstance(origins, range):
        return []
    anchors = []
    shift = 0
    for index, origin in enumerate(origins):
        if origin - index != shift:
            shift = origin - index
            anchors.append({"text": index, "raw": origin})
    return anchors
