"""Words cut at the end of a line -> whole words, judged by the other words of the document."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pipeline.formats.pdf.lines import CUT

_CUT_WORD = re.compile(rf"(?P<part>[^\W\d_][\w'’-]*|\d+)[-\u2010\u2011{CUT}]$")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_PRONOUNS = frozenset({
    "je", "tu", "il", "elle", "on", "nous", "vous", "ils", "elles", "ce", "là", "ci", "même", "mêmes", "moi", "toi",
    "y",
})  # fmt: skip
# Words that also begin other words: «par-tout», «lors-que», «entre-prise» are cut, not compounds.
_BEGINNINGS = frozenset(("par", "sur", "en", "lors", "puis", "quoi", "pour", "entre", "de", "dé", "main"))
_SHORTEST = 4  # letters: shorter syllables are words by accident («con-tient», «or-dures»)


def is_cut(line: str) -> bool:
    """Whether a line ends inside a word."""
    return _CUT_WORD.search(line) is not None


def known_words(lines: Iterable[str]) -> frozenset[str]:
    """The words and compounds that stand whole within a line, and the parts of compounds («micro-» opens one)."""
    words: set[str] = set()
    after_cut = False
    for line in lines:
        found = _WORD.findall(line.casefold())[after_cut:]
        after_cut = is_cut(line)
        if after_cut:
            found = found[:-1]
        for word in found:
            parts = word.split("-")
            words |= {word, *parts, *(f"{part}-" for part in parts[:-1])}
    return frozenset(words)


def join_lines(lines: Iterable[str], words: frozenset[str]) -> str:
    """The text of consecutive lines: «déve-» + «loppent» -> «développent», «peut-» + «on» -> «peut-on»."""
    pieces: list[str] = []
    for line in lines:
        cut = _CUT_WORD.search(pieces[-1]) if pieces else None
        if cut is None:
            pieces += [" ", line] if pieces else [line]
        else:
            pieces[-1] = pieces[-1][:-1]
            pieces += [_hyphen(cut["part"], line, words), line]
    return "".join(pieces)


def _hyphen(part: str, line: str, words: frozenset[str]) -> str:
    """What stands between the two parts of a cut word: '-' for a compound, '' for a word cut by the printer."""
    following = _WORD.match(line)
    if following is None or line[0].isupper():  # «2010-» + «2012», «Saint-» + «Denis»
        return "-"
    left = re.split("['’]", part.casefold())[-1]
    right = following[0].casefold()
    if left + right in words:
        return ""
    if f"{left}-{right}" in words:
        return "-"
    first, last = left.rpartition("-")[2], right.partition("-")[0]
    if left.endswith("-t") or (last in _PRONOUNS and first in words):
        return "-"
    if last not in words or first in _BEGINNINGS:
        return ""
    opens_others = f"{first}-" in words
    are_words = first in words and min(len(first), len(last)) >= _SHORTEST
    return "-" if opens_others or are_words else ""
