"""Printable: any text -> text that the fonts of the PDF can draw and that lines can break."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path

_SPACES = re.compile(r"[\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]+")
# Libertinus Serif, built into typst, is the main face; its own table of characters cannot be read from here,
# so what counts as drawable is what the fallback face draws in the two weights that the template uses.
_FALLBACK_FILES = ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf")
_BREAK = "\u200b"
_LONG_WORD = re.compile(r"\S{18,}")
# Inside a long word a line may break after these; a long run without any may break every fourteen characters.
_BREAK_POINT = re.compile(r"(?<=[/._?&=+@#:;,\-–—|])(?=[^/._?&=+@#:;,\-–—|])")
_BLIND_RUN = re.compile(rf"[^{_BREAK}]{{14}}(?=[^{_BREAK}]{{14}})")


def printable(text: str) -> str:
    """Make a text drawable without hiding anything: «vélo 🚲» -> «vélo [U+1F6B2]».

    A character that no font covers, a control or a lone surrogate becomes its code point in brackets; line ends
    and tabulations become spaces; invisible format characters (byte order marks, direction overrides) go away.
    Long words, such as addresses, receive invisible break points.
    """
    drawable = "".join(map(_drawable, _SPACES.sub(" ", unicodedata.normalize("NFC", text))))
    return _LONG_WORD.sub(_breakable, drawable)


def font_folder() -> Path:
    """The folder of the fallback fonts, which matplotlib ships."""
    import matplotlib as mpl

    return Path(mpl.get_data_path()) / "fonts" / "ttf"


def _drawable(character: str) -> str:
    """The character itself, nothing when it is invisible by nature, or its code point in brackets."""
    if unicodedata.category(character) == "Cf":
        return ""
    return character if ord(character) in _covered() else f"[U+{ord(character):04X}]"


@cache
def _covered() -> frozenset[int]:
    """Code points that every weight of the fallback face draws."""
    from fontTools.ttLib import TTFont

    covered: list[set[int]] = []
    for name in _FALLBACK_FILES:
        with TTFont(font_folder() / name, lazy=True) as font:
            covered.append(set(font.getBestCmap()))
    return frozenset(set.intersection(*covered))


def _breakable(word: re.Match[str]) -> str:
    """The same word with zero-width spaces where a line may end."""
    return _BLIND_RUN.sub(rf"\g<0>{_BREAK}", _BREAK_POINT.sub(_BREAK, word[0]))
