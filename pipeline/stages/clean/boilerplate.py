"""Boilerplate: the formulas of sites and software, as an analyst may edit them in `lexicon/boilerplate.toml`."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib import resources

_LONGEST_LINE = 25
_LONGEST_NOTICE = 120
_LONGEST_LABEL = 5

# The signs of a formula, and what each becomes; in a folded line every word stands after a space.
_SIGN = re.compile(r"[\[\]()|…#:]|[^\s\[\]()|…#:]+")
_REGEX_OF = {"[": "(?:", "]": ")?", "(": "(?:", ")": ")", "|": "|", "…": r"(?: [^ ]+){1,8}", "#": r" \d+", ":": " :"}
# A formula that ends with any words, and no colon before them, could be the beginning of an author's sentence.
_ENDS_OPEN = re.compile(r"(?:[^:]|\[:\])*…[\])]*")
_ACCENTS = re.compile("[\u0300-\u036f]")
_WORD_OR_COLON = re.compile(r"[^\W_]+|:")
_BETWEEN_LABELS = re.compile(r"\s*[|•·–—/›»>]\s*|\s+-\s+")


@dataclass(frozen=True)
class Boilerplate:
    """Tells the family (a reason code) of a line, of an opening line or of a notice; '' when it is none."""

    why: dict[str, str]
    _lines: re.Pattern[str]
    _lines_ending_open: re.Pattern[str]
    _openers: re.Pattern[str]
    _phrases: dict[str, re.Pattern[str]]

    def family_of_line(self, text: str, *, sentence: bool) -> str:
        """The family of a whole line, or of a line of labels, half of them known, such as « Accueil > Agenda ».

        A formula that ends with any words is not tried on a sentence, unless a colon comes before them.
        """
        family = _match(self._lines, text) or ("" if sentence else _match(self._lines_ending_open, text))
        return family or self._family_of_labels(text)

    def family_opened(self, text: str) -> str:
        """The family of the lines that follow: « Sur le même sujet » opens related links."""
        return _match(self._openers, text)

    def family_of_notice(self, text: str, *, phrases: int = 2) -> str:
        """The family of a short notice to visitors, known by at least so many of its distinct phrases."""
        if text.count(" ") > _LONGEST_NOTICE:
            return ""
        line = fold_line(text)
        return next(
            (family for family, pattern in self._phrases.items() if len(set(pattern.findall(line))) >= phrases), ""
        )

    def _family_of_labels(self, text: str) -> str:
        labels = [label for label in _BETWEEN_LABELS.split(text) if fold_line(label)]
        if len(labels) < 2 or any(len(label.split()) > _LONGEST_LABEL for label in labels):
            return ""
        families = [_match(self._lines, label) for label in labels]
        return families[0] if 2 * families.count("") <= len(families) else ""


@cache
def read_boilerplate() -> Boilerplate:
    """Read the formulas and make them ready to match."""
    text = resources.files("pipeline").joinpath("lexicon", "boilerplate.toml").read_text("utf-8")
    families = tomllib.loads(text)
    lines = [(name, line) for name, family in families.items() for line in family.get("lines", ())]
    return Boilerplate(
        why={name: family["why"] for name, family in families.items()},
        _lines=_compile([(name, line) for name, line in lines if not _ENDS_OPEN.fullmatch(line)]),
        _lines_ending_open=_compile([(name, line) for name, line in lines if _ENDS_OPEN.fullmatch(line)]),
        _openers=_compile([(name, line) for name, family in families.items() for line in family.get("opens", ())]),
        _phrases={
            name: re.compile("|".join(f"{fold_line(phrase)}(?![^ ])" for phrase in family["phrases"]))
            for name, family in families.items()
            if "phrases" in family
        },
    )


def fold_line(text: str) -> str:
    """A line without capitals, accents or punctuation, inner colons excepted, each word after a space.

    « À lire : l'été ! » -> " a lire : l ete"
    """
    decomposed = unicodedata.normalize("NFD", text.lower().replace("œ", "oe"))
    words = _WORD_OR_COLON.findall(_ACCENTS.sub("", decomposed))
    while words and words[-1] == ":":
        words.pop()
    return "".join(f" {word}" for word in words)


def _compile(formulas: list[tuple[str, str]]) -> re.Pattern[str]:
    """One pattern for all the formulas; the name of the group that matches is the family."""
    names = dict.fromkeys(name for name, _ in formulas)
    groups = {name: "|".join(_regex(formula) for family, formula in formulas if family == name) for name in names}
    return re.compile("|".join(f"(?P<{name}>{group})" for name, group in groups.items()))


def _regex(formula: str) -> str:
    return "".join(_REGEX_OF.get(sign) or re.escape(fold_line(sign)) for sign in _SIGN.findall(formula))


def _match(pattern: re.Pattern[str], text: str) -> str:
    if text.count(" ") > _LONGEST_LINE:
        return ""
    match = pattern.fullmatch(fold_line(text))
    return (match.lastgroup or "") if match else ""
