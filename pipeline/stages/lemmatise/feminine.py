"""Feminine: the nouns by which a woman is named, counted under the headword of dictionaries."""

from __future__ import annotations

from pipeline.french.tables import Tables
from pipeline.stages.lemmatise.lexicons import feminine_things

_MASCULINE = {"euse": "eur", "trice": "teur", "eure": "eur"}
_NEW = ("euse", "trice")


def masculine_noun(form: str, pos: str, tables: Tables) -> str | None:
    """The lemma of a noun in -euse, -trice or -eure, in lower case; None for any other word.

    A feminine is joined to a masculine that the tables have as a noun, and a noun that they do not have at all
    (podcasteuse) to the one that it makes; a machine keeps its name. The model takes some for adjectives and verbs.

    | livreuses | autrice | ingénieure | codeuse/VERB | tondeuses | heureuse |
    | livreur   | auteur  | ingénieur  | codeur       | tondeuse  | None     |
    """
    singular = form.removesuffix("s")
    feminine = next((ending for ending in _MASCULINE if singular.endswith(ending)), None)
    if feminine is None:
        return None
    if singular in feminine_things():
        return None if pos == "ADJ" else singular
    stem = singular.removesuffix(feminine)
    if feminine == "euse" and stem + "eux" in tables.lemmas["ADJ"]:
        return None
    masculine = stem + _MASCULINE[feminine]
    new = pos == "NOUN" and feminine in _NEW and not tables.knows(singular)
    return masculine if new or masculine in tables.lemmas["NOUN"] else None
