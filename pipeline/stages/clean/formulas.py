"""Formulas: the small language in which `lexicon/boilerplate.toml` writes whole lines."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import lru_cache

from pipeline.errors import TrameError

# No formula is as long, in words.
_LONGEST_LINE = 25

_ACCENTS = re.compile("[\u0300-\u036f]")
_WORD_OR_COLON = re.compile(r"[^\W_]+|:")
# The signs of a formula, and what each becomes; in a folded line every word stands after a space.
_SIGN = re.compile(r"[\[\]()|…#:]|[^\s\[\]()|…#:]+")
_REGEX_OF = {"[": "(?:", "]": ")?", "(": "(?:", ")": ")", "|": "|", "…": r"(?: [^ ]+){1,8}", "#": r" \d+", ":": " :"}


def compile_formulas(formulas: Mapping[str, Sequence[str]]) -> re.Pattern[str]:
    """One pattern for the formulas of several families, for `match_family`.

    « partager [cette page] [sur …] » -> " partager(?: cette page)?(?: sur(?: [^ ]+){1,8})?".
    Raises TrameError, a sentence for the analyst, when a bracket is missing.
    """
    groups = [f"(?P<{name}>{'|'.join(map(_regex, lines))})" for name, lines in formulas.items() if lines]
    return re.compile("|".join(groups))


def match_family(pattern: re.Pattern[str], text: str) -> str:
    """The family of the formula that the whole line says, '' when it is none."""
    if text.count(" ") > _LONGEST_LINE:
        return ""
    match = pattern.fullmatch(fold_line(text))
    return (match.lastgroup or "") if match else ""


@lru_cache(maxsize=4096)  # a line is compared with many formulas
def fold_line(text: str) -> str:
    """A line without capitals, accents or punctuation, inner colons excepted, each word after a space.

    « À lire : l'été ! » -> " a lire : l ete"
    """
    decomposed = unicodedata.normalize("NFD", text.lower().replace("œ", "oe"))
    words = _WORD_OR_COLON.findall(_ACCENTS.sub("", decomposed))
    while words and words[-1] == ":":
        words.pop()
    return "".join(f" {word}" for word in words)


def _regex(formula: str) -> str:
    if any(formula.count(opening) != formula.count(closing) for opening, closing in ("[]", "()")):
        raise TrameError(f"lexicon/boilerplate.toml : il manque un crochet ou une parenthèse à « {formula} ».")
    return "".join(_REGEX_OF.get(sign) or re.escape(fold_line(sign)) for sign in _SIGN.findall(formula))
