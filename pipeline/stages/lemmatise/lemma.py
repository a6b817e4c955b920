"""Lemma: the model's lemma of a word, corrected where its tables and rules are known to fail."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from pipeline.stages.lemmatise.tables import INFINITIVE, Tables

# Two to six capitals, with digits and & among them, plural s allowed; not a Roman numeral.
_SIGLE = re.compile(r"(?![IVX]+$)(?=.*[A-ZÀ-Þ].*[A-ZÀ-Þ])[A-ZÀ-Þ0-9&]{2,6}s?")

# Endings of the first group, longest first: télétravaillaient ends in -aient before it ends in -ent.
_FIRST_GROUP = re.compile(
    r"(?<=..)(?:er(?:aient|ions|iez|ons|ont|ais|ait|ez|ai|as|a)|aient|èrent|assent|assions|assiez|antes|âmes|âtes"
    r"|asses|asse|ants|ante|ions|iez|ais|ait|ant|ons|ent|ées|ez|és|ée|ât|as|ai|es|é|e|a)$"
)
_VERB_PREFIX = re.compile(
    r"(télé|co|auto|inter|sur|sous|pré|re|ré|r|dés|dé|micro|cyber|géo|hyper|multi)(.{4,})"
)
_PARTICIPLE = re.compile(r"(.+[éiu])e?s?")

# Feminine endings -> masculine, for adjectives that no table has; a word ends by the first that fits.
_MASCULINE = {
    "elle": "el", "enne": "en", "onne": "on", "euse": "eux", "trice": "teur", "ive": "if", "ère": "er",
    "ale": "al", "ée": "é", "ante": "ant", "ente": "ent", "aine": "ain", "ine": "in", "oise": "ois",
}  # fmt: skip


def is_sigle(form: str) -> bool:
    """Whether a form is an acronym in capitals: CAE, R&D, PMEs; not the numeral XIX."""
    return _SIGLE.fullmatch(form) is not None


@dataclass(frozen=True)
class LemmaRules:
    """What decides a lemma: the model's answer, what its tables know, and the reviewed lexicon.

    `model_lemma` gives the model's lemma of a form as a part of speech; `corrections` gives ours, by (form, part of
    speech), or (form, '') whatever the part of speech.
    """

    model_lemma: Callable[[str, str], str]
    tables: Tables
    corrections: Mapping[tuple[str, str], str]

    def decide(self, form: str, pos: str) -> tuple[str, str]:
        """The lemma of a form, in lower case, and the rule that changed the model's ('' when none did).

        | form        | pos  | model      |    | lemma     | rule       |
        | privée      | ADJ  | priver     | -> | privé     | participle |
        | donne       | VERB | donne      | -> | donner    | infinitive |
        | servicielle | ADJ  | serviciell | -> | serviciel | agreement  |
        | start-ups   | NOUN | start-ups  | -> | start-up  | compound   |
        """
        lower = form.lower()
        modelled = self.model_lemma(lower, pos)
        lemma, rule = self._corrected(form, lower, pos, modelled)
        return (lemma, rule) if lemma != modelled else (modelled, "")

    def _corrected(self, form: str, lower: str, pos: str, modelled: str) -> tuple[str, str]:
        """The first answer in order of trust: our lexicon, what a word's look tells, then its grammar."""
        reviewed = self.corrections.get((lower, pos)) or self.corrections.get((lower, ""))
        if reviewed:
            return reviewed, "lexicon"
        if pos == "PROPN" or is_sigle(form):
            return lower, "name" if pos == "PROPN" else "sigle"
        if pos not in self.tables.lemmas:
            return modelled, ""
        if "-" in lower and lower not in self.tables.known:
            return self._compound(lower, pos), "compound"
        if pos == "VERB":
            return self._verb(lower, modelled)
        if pos == "ADJ":
            return self._adjective(lower, modelled)
        return modelled, ""

    def _compound(self, lower: str, pos: str) -> str:
        """A hyphenated word by its last part; a plural noun before a plural noun is made singular too."""
        first, _, last = lower.rpartition("-")
        head = self.decide(last, pos)[0] if last else last
        if pos == "NOUN" and head != last and first.endswith(("s", "x")):
            first = self.decide(first, pos)[0]
        return f"{first}-{head}"

    def _verb(self, lower: str, modelled: str) -> tuple[str, str]:
        """An infinitive: the model leaves present forms of the first group, and unknown verbs, as they are."""
        infinitives = self.tables.infinitives
        if modelled in infinitives or (modelled.endswith(INFINITIVE) and modelled == lower):
            return modelled, ""
        for candidate in (lower + "r", lower[:-1] + "r", lower[:-3] + "er"):
            if candidate in infinitives and candidate.endswith("er"):
                return candidate, "infinitive"
        prefixed = _VERB_PREFIX.fullmatch(lower)
        if prefixed:
            for lemma in self.tables.forms["VERB"].get(prefixed[2], ()):
                if lemma in infinitives:
                    return prefixed[1] + lemma, "prefix"
        stem = _FIRST_GROUP.sub("", lower)
        return (stem + "er", "first group") if stem != lower else (modelled, "")

    def _adjective(self, lower: str, modelled: str) -> tuple[str, str]:
        """A masculine singular: the model takes participles for verbs and cuts the final e of unknown words."""
        participle = _PARTICIPLE.fullmatch(lower)
        if modelled in self.tables.infinitives and participle:
            return participle[1], "participle"
        return modelled, ""
