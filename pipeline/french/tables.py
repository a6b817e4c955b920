"""What the model's tables know about French words, whatever the sentence."""

from __future__ import annotations

import gc
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from pipeline.french.model import load_lookups

INFINITIVE = ("er", "ir", "re", "ïr")
VERB_PREFIX = re.compile(r"(télé|co|auto|inter|sur|sous|pré|re|ré|r|dés|dé|micro|cyber|géo|hyper|multi)(.{4,})")

# Endings of the first group in the present and of its participles; those that no noun and no participle has.
_FIRST_GROUP = re.compile(r"(?<=..)(?:ée?s?|e|es|ent|ant)$")
_FINITE = re.compile(r"(?:[aeiï]rent|(?<!er)a|ai|ais|ait|aient|ons|ez|[iu]t|ront)$")

# spaCy's stop words hold misspelt ones (meme, etait), and those that are words without their accent too.
_WITHOUT_ACCENT = frozenset(("a", "des", "es", "la", "les", "notre", "o", "ou", "te", "votre"))

_PARTICIPLE = re.compile(r"és?$")
_FEMININE_PARTICIPLE = re.compile(r"ées?$")
_BARE = str.maketrans("àâäçéèêëîïôöùûüÿ", "aaaceeeeiioouuuy")

_CONTENT = ("NOUN", "ADJ", "VERB")
_SHORT = 3


@dataclass(frozen=True, eq=False)
class Tables:
    """The dictionary of the model; there is one, so that it can be a key of what is remembered.

    `lemmas` and `forms` are by part of speech (NOUN, ADJ, VERB): known lemmas, and irregular form -> lemmas.
    `infinitives` are the verbs. `known` are forms in lower case of any part of speech; `looked_up` gives their lemmas;
    `accented` gives back its accents to a form written without: solidarite -> solidarité.
    """

    lemmas: Mapping[str, frozenset[str]]
    forms: Mapping[str, Mapping[str, list[str]]]
    infinitives: frozenset[str]
    known: frozenset[str]
    looked_up: Mapping[str, list[str]]
    accented: Mapping[str, str]

    def knows(self, form: str) -> bool:
        """Whether a form in lower case, or its singular, is in the dictionary."""
        singular = form[:-1] if form.endswith(("s", "x")) and len(form) > _SHORT + 1 else form
        return any(word in self.known or word in self.looked_up for word in (form, singular))

    def can_be_verb(self, form: str) -> bool:
        """Whether a form may be a verb, whatever else it is: pratique, contrôle, représentant; not plateforme."""
        readings = (*self.forms["VERB"].get(form, ()), *self.looked_up.get(form, ()))
        stem = _FIRST_GROUP.sub("", form)
        return any(lemma in self.infinitives for lemma in readings) or (
            stem != form and stem + "er" in self.infinitives
        )

    def is_present(self, form: str) -> bool:
        """Whether a form can only be the present of a verb in -er: sécurise, suggèrent; not masque, fréquente."""
        readings = self.looked_up.get(form, [])
        return (
            form.endswith(("e", "ent"))
            and readings[:1] != []
            and readings[0].endswith("er")
            and self.is_only_verb(form)
            and form.removesuffix("e") not in self.lemmas["ADJ"]
        )

    def is_only_present(self, form: str) -> bool:
        """Whether a form, if it is a verb, is the present of one in -er: content (conter), victimes; not remise."""
        infinitive = next((form[: -len(end)] + "er" for end in ("ent", "es", "e") if form.endswith(end)), "")
        verbs = self.infinitives.intersection((*self.looked_up.get(form, ()), *self.forms["VERB"].get(form, ())))
        return infinitive in self.infinitives and verbs <= {infinitive} and not _FEMININE_PARTICIPLE.search(form)

    def is_noun(self, form: str) -> bool:
        """Whether the tables have a form, or its singular, as a noun."""
        nouns = self.lemmas["NOUN"], self.forms["NOUN"]
        return any(word in known for word in (form, form.removesuffix("s")) for known in nouns)

    def is_adjective(self, form: str) -> bool:
        """Whether a form, or its singular, can be an adjective: content, présentes."""
        singular = form.removesuffix("s")
        return not self.lemmas["ADJ"].isdisjoint((form, singular)) or self.is_feminine_adjective(form)

    def is_finite(self, form: str) -> bool:
        """Whether an ending tells that a form is a verb's, and it is no other word: réglait, prônons; not cantons."""
        return _FINITE.search(form) is not None and self.is_only_verb(form)

    def is_feminine_adjective(self, form: str) -> bool:
        """Whether a form can be the feminine of an adjective: droite, nuageuses; not autonome, nor a participle."""
        singular = form.removesuffix("s")
        masculine = {singular[:-1], *self.forms["ADJ"].get(form, ()), *self.forms["ADJ"].get(singular, ())}
        others = masculine - {singular} - self.infinitives
        return (
            singular.endswith("e") and singular not in self.lemmas["ADJ"] and not others.isdisjoint(self.lemmas["ADJ"])
        )

    def is_only_verb(self, form: str) -> bool:
        """Whether the tables know a form as a verb's and as nothing else; they miss some nouns: tâches, usagers."""
        readings = {
            *self.looked_up.get(form, ()),
            *(lemma for forms in self.forms.values() for lemma in forms.get(form, ())),
        }
        singular = form.removesuffix("s")
        other = any(word in self.lemmas[pos] for pos in ("NOUN", "ADJ") for word in (form, singular, singular[:-1]))
        return bool(readings) and readings <= self.infinitives and not other

    def accentuate(self, form: str) -> str | None:
        """The known form that an unknown form stands for but for its accents, if only one can be meant.

        | societe -> société | reseaux -> réseaux | gèrera -> gérera | éthnographie -> ethnographie |
        """
        plain = _strip_accents(form)
        found = self.accented.get(plain) or (plain if self.knows(plain) else None)
        if found is None and plain.endswith(("s", "x")) and plain[:-1] in self.accented:
            found = self.accented[plain[:-1]] + plain[-1]
        # Who writes accents leaves none out at the end of a word, where it is heard.
        return found if form.isascii() or found is None or found[-2:] == form[-2:] else None


@cache
def load_tables() -> Tables:
    """The tables of the model's rule lemmatizer as sets and mappings. Raises ModelMissingError."""
    from spacy.lang.fr.stop_words import STOP_WORDS

    lookups = load_lookups()
    index, exceptions = lookups.get_table("lemma_index"), lookups.get_table("lemma_exc")
    looked_up = lookups.get_table("lemma_lookup")
    lemmas = {pos: frozenset(index[pos.lower()]) for pos in _CONTENT}
    forms = {pos: exceptions[pos.lower()] for pos in _CONTENT}
    verbs = {lemma for found in forms["VERB"].values() for lemma in found} | lemmas["VERB"]
    bare = {_strip_accents(word) for word in STOP_WORDS if not word.isascii()} - _WITHOUT_ACCENT
    known = frozenset(STOP_WORDS - bare).union(verbs, index["adv"], *lemmas.values(), *forms.values())
    infinitives = frozenset(verb for verb in verbs if verb.endswith(INFINITIVE))
    tables = Tables(
        lemmas=lemmas,
        forms=forms,
        infinitives=infinitives,
        known=known,
        looked_up=looked_up,
        accented=_accented(known, looked_up, infinitives),
    )
    gc.freeze()  # half a million lists for the whole run: looking them over again and again took a fifth of the room
    return tables


def _accented(known: frozenset[str], looked_up: Mapping[str, list[str]], infinitives: frozenset[str]) -> dict[str, str]:
    """Bare form -> accented form, where only one word can be meant.

    Not for a short form, too often foreign (the, thé), nor for a final -é, too often a participle beside a noun that
    the tables do not have (liste, listé); -té is safe where it is none (société).
    """
    safe = (
        form
        for form in known
        if len(form) > _SHORT
        and not (form[:-1].isascii() and not form.endswith("té"))
        and not (_PARTICIPLE.search(form) and _PARTICIPLE.sub("er", form) in infinitives)
    )
    bare = {form: _strip_accents(form) for form in safe if not form.isascii()}
    readings = Counter(bare.values())
    return {
        plain: form
        for form, plain in bare.items()
        if readings[plain] == 1 and plain not in known and plain not in looked_up
    }


def _strip_accents(word: str) -> str:
    """The word without its diacritics: é -> e, ç -> c."""
    return word.translate(_BARE)
