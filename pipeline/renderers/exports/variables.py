"""Variables: what is known of a document, in names and values that other tools accept."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Any

_USUAL = {"source": "source", "year": "annee", "author": "auteur", "language": "langue"}


def variables_of(document: Mapping[str, Any]) -> dict[str, str]:
    """Variable -> value: source, year, author, language, then the free variables; those without a value are left out.

    A free variable never takes the place of another: the second «source» is called «source2».
    """
    known = {name: str(document[column]) for column, name in _USUAL.items()}
    for name, value in document["variables"]:
        free = plain_word(name) or "variable"
        while free in known:
            free += "2"
        known[free] = value
    return {name: value for name, value in known.items() if value.strip()}


def plain_word(text: str) -> str:
    """A text as one word of a to z and 0 to 9: «Économie - l'été» -> «economieLEte».

    Words are run together, each after the first with a capital, because IRaMuTeQ takes a space, a hyphen or an
    underscore for the end of a variable.
    """
    ascii_text = unicodedata.normalize("NFKD", text.replace("œ", "oe").replace("Œ", "Oe")).encode("ascii", "ignore")
    words: list[str] = re.findall(r"[a-z0-9]+", ascii_text.decode().lower())
    return "".join([*words[:1], *(word.capitalize() for word in words[1:])])
