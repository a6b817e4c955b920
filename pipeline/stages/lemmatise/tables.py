"""What the model's tables know about French words, whatever the sentence."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.lookups import Lookups

INFINITIVE = ("er", "ir", "re", "ïr")


@dataclass(frozen=True)
class Tables:
    """The dictionary of the model.

    `lemmas` and `forms` are by part of speech (NOUN, ADJ, VERB): known lemmas, and inflected form -> lemmas.
    `known` holds every form in lower case, `infinitives` the verbs, and `accented` gives back its accents to a
    form written without: solidarite -> solidarité.
    """

    lemmas: Mapping[str, frozenset[str]]
    forms: Mapping[str, Mapping[str, list[str]]]
    known: frozenset[str]
    infinitives: frozenset[str]
    accented: Mapping[str, str]


def read_tables(lookups: Lookups) -> Tables:
    """The tables of a rule lemmatizer as sets and mappings."""
    index, exceptions = lookups.get_table("lemma_index"), lookups.get_table("lemma_exc")
    parts = ("NOUN", "ADJ", "VERB")
    lemmas = {pos: frozenset(index[pos.lower()]) for pos in parts}
    forms = {pos: exceptions[pos.lower()] for pos in parts}
    function_words = (exceptions[pos] for pos in ("det", "pron", "adp", "aux"))
    known = frozenset().union(*lemmas.values(), *forms.values(), *function_words, index["adv"])
    verbs = {lemma for found in forms["VERB"].values() for lemma in found} | lemmas["VERB"]
    return Tables(
        lemmas=lemmas,
        forms=forms,
        known=known,
        infinitives=frozenset(verb for verb in verbs if verb.endswith(INFINITIVE)),
        accented=_accented(known),
    )


def strip_accents(word: str) -> str:
    """The word without its diacritics: é -> e, ç -> c."""
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def _accented(known: frozenset[str]) -> dict[str, str]:
    """Bare form -> accented form, where only one word can be meant."""
    bare = {form: strip_accents(form) for form in known if not form.isascii()}
    readings = Counter(bare.values())
    return {plain: form for form, plain in bare.items() if readings[plain] == 1 and plain not in known}
