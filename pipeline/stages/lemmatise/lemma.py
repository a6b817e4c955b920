"""Lemma: the model's lemma of a word, or a better one."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from pipeline.french.tables import Tables
from pipeline.stages.lemmatise.feminine import masculine_noun
from pipeline.stages.lemmatise.grammar import Answer, adjective_lemma, noun_lemma, verb_lemma
from pipeline.stages.lemmatise.words import is_sigle

_GRAMMAR = {"VERB": verb_lemma, "ADJ": adjective_lemma, "NOUN": noun_lemma}

_LETTERS = re.compile(r"[^\W\d_]{3,}(?:[-'][^\W\d_]+)*")

# First parts of a compound that look like a plural and are none.
_INVARIABLE = ("sous", "hors", "après", "tiers", "dans", "sans", "fils")


@dataclass(frozen=True)
class LemmaRules:
    """What decides a lemma: the model's answer, what its tables know and the reviewed lexicon.

    `model_lemma` gives the model's lemma of a form as a part of speech; `corrections` gives ours, by (form, part of
    speech), or (form, '') whatever the part of speech.
    """

    model_lemma: Callable[[str, str], str]
    tables: Tables
    corrections: Mapping[tuple[str, str], str]

    def decide(self, form: str, pos: str) -> Answer:
        """The lemma of a form, in lower case, and the rule that changed the model's.

        When none did, the rule is 'unknown' for a content word that no lexicon has, '' for the others.

        | form           | pos  | model          |    | lemma        | rule       |
        | privée         | ADJ  | priver         | -> | privé        | participle |
        | donne          | VERB | donne          | -> | donner       | infinitive |
        | servicielle    | ADJ  | serviciell     | -> | serviciel    | agreement  |
        | co-concevaient | VERB | co-concevaier  | -> | co-concevoir | compound   |
        """
        lower = form.lower()
        modelled = self.model_lemma(lower, pos)
        lemma, rule = self._look(form, lower, pos) or self._grammar(lower, pos, modelled)
        if lemma != modelled:
            return lemma, rule
        return lemma, "" if rule or self._is_known(lower, pos) else "unknown"

    def _look(self, form: str, lower: str, pos: str) -> Answer | None:
        """The answer that needs no grammar: a reviewed word, a name, an acronym."""
        reviewed = self.corrections.get((lower, pos)) or self.corrections.get((lower, ""))
        if reviewed:
            return reviewed, "lexicon"
        if pos == "PROPN":
            return lower, "name"
        return (form.removesuffix("s").lower(), "sigle") if is_sigle(form) else None

    def _grammar(self, lower: str, pos: str, modelled: str) -> Answer:
        """The answer of the rules for this part of speech, by its last part for an unknown compound."""
        if pos not in _GRAMMAR:
            return modelled, ""
        if "-" in lower.strip("-") and lower not in self.tables.known:
            return self._compound(lower, pos), "compound"
        if masculine := masculine_noun(lower, pos, self.tables):
            return masculine, "feminine"
        return _GRAMMAR[pos](lower, modelled, self.tables)

    def _compound(self, lower: str, pos: str) -> str:
        """A hyphenated word by its last part; a plural noun before a plural noun is made singular too."""
        first, _, last = lower.rpartition("-")
        head = self.decide(last, pos)[0] if last else last
        if pos == "NOUN" and head != last and first not in _INVARIABLE:
            first = self.decide(first, pos)[0]
        return f"{first}-{head}"

    def _is_known(self, lower: str, pos: str) -> bool:
        """Whether a lexicon has a content word, or every part of a compound; other words are not asked about."""
        if pos not in _GRAMMAR or not _LETTERS.fullmatch(lower):
            return True
        if any((lower, reviewed) in self.corrections for reviewed in _GRAMMAR):
            return True
        return all(self.tables.knows(part.replace("œ", "oe")) for part in lower.split("-"))
