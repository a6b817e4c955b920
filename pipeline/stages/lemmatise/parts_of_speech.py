"""Parts of speech: the model's, mended where the word itself shows that it is mistaken."""

from __future__ import annotations

from collections.abc import Mapping

from pipeline.stages.lemmatise.tables import Tables
from pipeline.stages.lemmatise.words import Word


def mend_part_of_speech(word: Word, pos: str, tables: Tables, corrections: Mapping[tuple[str, str], str]) -> str:
    """The part of speech of a word, from the one that the model saw.

    No proper name is written without a capital in French, so such a word is a noun, or an adjective when the
    tables know nothing else; so is a word that the reviewed lexicon knows as a noun (Coworking in a title).
    An inclusive form that is a noun (un·e employé·e) is no participle.
    """
    lower = word.spelling.lower()
    if pos == "VERB" and word.rule == "inclusive" and lower.removesuffix("s") in tables.lemmas["NOUN"]:
        return "NOUN"
    if pos != "PROPN" or (word.spelling != lower and (lower, "NOUN") not in corrections):
        return pos
    only_adjective = lower in tables.lemmas["ADJ"] and lower not in tables.lemmas["NOUN"]
    return "ADJ" if only_adjective else "NOUN"
