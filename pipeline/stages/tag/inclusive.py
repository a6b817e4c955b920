"""Inclusive writing: one form for both genders, read as the form that a dictionary has."""

from __future__ import annotations

import re

# Feminine mark -> endings of the masculine that it may follow. A mark that does not agree with its word is not
# inclusive writing: "donne-le" is a verb and its pronoun, "professionnel-le" is a noun.
_AGREES = {
    **dict.fromkeys(("rice", "trice", "ice", "eure", "eresse"), ("eur",)),
    "euse": ("eur", "er"),  # designer·euse
    **dict.fromkeys(("ère", "ière", "re"), ("er",)),
    **dict.fromkeys(("sse", "esse"), ("re", "te", "ce")),
    "se": ("r", "x"),
    "ve": ("f",),
    "ne": ("n",),
    "ine": ("ain",),
    "le": ("l",),
    "te": ("t", "ou"),
    "que": ("c",),
    "elle": ("eau", "eaux", "el"),
    "ale": ("al", "aux"),
    "e": tuple("bcdéfghiklmnprstuz"),
}
MARKS = tuple(sorted(_AGREES, key=len, reverse=True))
"""The feminine marks, longest first."""

_MARK = "|".join(MARKS)
_SEPARATOR = r"[·.\-/]"
_LETTERS = r"[^\W\d_]+"

_INCLUSIVE = re.compile(
    rf"(?P<stem>{_LETTERS}(?:-{_LETTERS})*?)"
    rf"(?:{_SEPARATOR}(?P<ending>eur|er|eux|if))?"
    rf"(?:{_SEPARATOR}(?P<mark>{_MARK})(?:{_SEPARATOR}?(?P<plural>s))?"
    rf"|\((?P<mark_between>{_MARK})(?P<plural_between>s)?\)(?P<plural_after>s|\(s\))?"
    rf"|\([sx]\))",
    re.IGNORECASE,
)
_SHORTEST = 2  # letters before the mark: "un·e"; a single letter is an initial


def plain_form(word: str) -> str | None:
    """The masculine form, singular or plural, that an inclusive form stands for; None for any other word.

    | salarié·e·s | travailleurs(ses) | auteur.rice | act·eur·rice·s | livreur-euses | entreprise(s) |
    | salariés    | travailleurs      | auteur      | acteurs        | livreurs      | entreprise    |
    """
    match = _INCLUSIVE.fullmatch(word)
    if match is None or len(match["stem"]) < _SHORTEST:
        return None
    mark = match["mark"] or match["mark_between"]
    if mark is None:
        return match["stem"]
    masculine = match["stem"] + (match["ending"] or "")
    singular = masculine[:-1] if masculine[-1:] in "sS" else masculine
    if not any(form.lower().endswith(_AGREES[mark.lower()]) for form in (masculine, singular)):
        return None
    plural = match["plural"] or match["plural_between"] or match["plural_after"]
    return masculine + "s" if plural and masculine[-1:].lower() not in "sx" else masculine
