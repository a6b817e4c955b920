"""Parts of speech: the model's, mended where the word itself shows that it is mistaken."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from pipeline.french.tables import VERB_PREFIX, Tables

# Endings that tell what a word is even when no dictionary has it, which is where the model errs.
_VERB = re.compile(r"(?:aient|èrent|eront|isent)$")
_ADJECTIVE = re.compile(r"(?:ifs?|ives?|eux|aux|els?|iques?|istes?|[ai]bles?|iennes?)$")
_NOUN = re.compile(r"(?:ismes?|ages?|[ae]nces?|trices?|tions?|ités?)$")
_NOMINAL = ("NOUN", "ADJ")
_OPEN = ("NOUN", "ADJ", "ADV")
_CONTENT = ("NOUN", "ADJ", "VERB")
_TWO_CAPITALS = re.compile(r"[A-ZÀ-Þ]?[^\W\d_]*[a-zß-ÿ][A-ZÀ-Þ][^\W\d_]*")


def mend_sentence(forms: Sequence[str], tags: Sequence[str], tables: Tables) -> list[str]:
    """The parts of speech of a text, with the verbs and the names that the model took for nouns.

    Between a noun or adjective and a determiner stands no noun but a verb, if the form can be one. A word that no
    dictionary has is a name when it has a capital inside the sentence, or inside itself.

    | les chiffres/NOUN fatigue/NOUN les/DET équipes -> fatigue/VERB
    | les serveurs de Qwant/ADJ et de YouTube/NOUN   -> Qwant/PROPN, YouTube/PROPN
    """
    mended = ["PROPN" if _is_name(forms, i, tag, tables) else tag for i, tag in enumerate(tags)]
    for i in range(1, len(tags) - 1):
        if tags[i] in _NOMINAL and tags[i - 1] in _NOMINAL and tags[i + 1] == "DET":
            form = forms[i].lower()
            if form.removesuffix("nt") + "r" in tables.infinitives:
                mended[i] = "VERB"
    return mended


def _is_name(forms: Sequence[str], position: int, tag: str, tables: Tables) -> bool:
    form = forms[position]
    if tag not in _CONTENT or form.islower() or form.isupper() or not form.isalpha() or tables.knows(form.lower()):
        return False
    before = forms[position - 1] if position else "."
    return _TWO_CAPITALS.fullmatch(form) is not None or (
        form[0].isupper() and (before[-1].isalnum() or before[-1] == "'")
    )


def mend_part_of_speech(
    form: str, pos: str, tables: Tables, corrections: Mapping[tuple[str, str], str], *, respelled: str
) -> str:
    """The part of speech of a form, from the one that the model saw.

    No proper name is written without a capital in French, so such a word is a noun, or an adjective when the
    tables know nothing else; so is a word that the reviewed lexicon knows as a noun (Coworking in a title), and a
    variant of one (co-working). An inclusive form that is a noun (un·e employé·e) is no participle; a form that can
    only be the present of a verb is one (la coopérative sécurise les parcours); an unknown word goes by its ending.
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
    if pos == "ADJ" and tables.is_present(lower):  # not for a noun: the tables miss too many (ligne, entraide)
        return "VERB"
    return pos if tables.knows(lower) else _by_form(lower, pos, tables)


def _by_form(lower: str, pos: str, tables: Tables) -> str:
    """The part of speech of a word that no table has: a verb where the model saw none, or the reverse."""
    bare = VERB_PREFIX.fullmatch(lower)
    if pos in _OPEN and (_VERB.search(lower) or (bare and tables.is_present(bare[2]))):
        return "VERB"
    if pos == "VERB" and _ADJECTIVE.search(lower):
        return "ADJ"
    return "NOUN" if pos == "VERB" and _NOUN.search(lower) else pos
