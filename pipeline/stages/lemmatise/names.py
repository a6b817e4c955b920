"""Proper names: which words the model calls one by mistake."""

from __future__ import annotations

from collections.abc import Mapping

from pipeline.stages.lemmatise.tables import Tables


def common_noun(
    form: str, pos: str, tables: Tables, corrections: Mapping[tuple[str, str], str]
) -> str:
    """The part of speech of a form, mended when it cannot be the proper name that the model saw.

    A French name has a capital, so a form without is a noun (or an adjective when the tables only know it as
    one), and so is a word that the reviewed lexicon knows as a noun: coworking, or Coworking in a title.
    """
    if pos != "PROPN":
        return pos
    lower = form.lower()
    if (lower, "NOUN") in corrections:
        return "NOUN"
    if form != lower:
        return pos
    known_as = {name for name in ("NOUN", "ADJ") if lower in tables.lemmas[name] or lower in tables.forms[name]}
    return "ADJ" if known_as == {"ADJ"} else "NOUN"
