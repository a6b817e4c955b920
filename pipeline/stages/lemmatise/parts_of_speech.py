"""Parts of speech: the model's, mended where the word itself shows that it is mistaken."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pipeline.french.tables import VERB_PREFIX, Tables

# Endings that tell what a word is even when no dictionary has it, which is where the model errs.
_VERB = re.compile(r"(?:aient|èrent|eront|isent|ez)$")
_ADJECTIVE = re.compile(r"(?:ifs?|ives?|eux|(?<!e)aux|els?|iques?|istes?|[ai]bles?|iennes?)$")
_NOUN = re.compile(r"(?:ismes?|ages?|[ae]nces?|trices?|tions?|ités?)$")
_OPEN = ("NOUN", "ADJ", "ADV")


def mend_part_of_speech(
    form: str, pos: str, tables: Tables, corrections: Mapping[tuple[str, str], str], *, respelled: str
) -> str:
    """The part of speech of a form, from the one that the model saw.

    No proper name is written without a capital in French, so such a word is a noun, or an adjective when the
    tables know nothing else; so is a word that the reviewed lexicon knows as a noun (Coworking in a title), and a
    variant of one (co-working). An inclusive form that is a noun (un·e associé·e) is no participle; an unknown word,
    and one that the tables know but not as the verb that the model saw (exécutive), go by their ending.
    """
    lower = form.lower()
    if respelled == "variant" and (lower, "NOUN") in corrections:
        return "NOUN"
    if pos == "PROPN":
        if form != lower and (lower, "NOUN") not in corrections:
            return pos
        return "ADJ" if lower in tables.lemmas["ADJ"] and lower not in tables.lemmas["NOUN"] else "NOUN"
    if pos == "VERB" and respelled == "inclusive" and lower.removesuffix("s") in tables.lemmas["NOUN"]:
        return "NOUN"
    known = tables.knows(lower) and (pos != "VERB" or tables.can_be_verb(lower))
    return pos if known else _by_form(lower, pos, tables)


def _by_form(lower: str, pos: str, tables: Tables) -> str:
    """The part of speech of a word that no table has: a verb where the model saw none, or the reverse."""
    bare = VERB_PREFIX.fullmatch(lower)
    if pos in _OPEN and (_VERB.search(lower) or (bare and tables.is_present(bare[2]))):
        return "VERB"
    if pos == "VERB" and _ADJECTIVE.search(lower) and (tables.is_adjective(lower) or not tables.is_noun(lower)):
        return "ADJ"
    return "NOUN" if pos == "VERB" and _NOUN.search(lower) else pos
