"""Verbs that the model took for nouns, adjectives or names."""

from __future__ import annotations

import re

from pipeline.stages.lemmatise.neighbours.nominals import PREPOSITIONS, is_before_noun
from pipeline.stages.lemmatise.neighbours.sentence import Sentence

_NOMINAL = ("NOUN", "ADJ")
_PAST = re.compile(r"(?:é|i|is|u|us)e?s?$")
_FIRST_GROUP_PAST = re.compile(r"ée?s?$")

# Words that only a verb, or another of them, can follow; and those of which it holds when they are pronouns that no
# preposition governs: il la contrôle, but la plateforme, and avec elle.
_CLITICS = frozenset(("je", "j'", "tu", "il", "ils", "on", "se", "s'", "ne", "n'", "me", "m'", "te", "t'", "y", "qui"))
_PRONOUNS = frozenset(("le", "la", "l'", "les", "lui", "leur", "en", "elle", "elles", "nous", "vous", "ça", "cela"))

# Before le, la, les, lui or leur, the subjects and the negation that leave no noun after them: je le soutiens.
_SUBJECTS = frozenset(("je", "j'", "tu", "il", "ils", "on", "ne", "n'"))

# Pronouns that lean on the verb before them: télétravaille-t-on, tournons-nous.
_LEANING = frozenset(
    ("-je", "-tu", "-il", "-ils", "-elle", "-elles", "-on", "-t", "-nous", "-vous", "-moi", "-lui", "-y")
)

# What may follow a verb at once.
_AFTER_VERB = ("ADP", "DET", "NUM", "ADV")

# Nouns that stand beside a noun, though their form is a verb's too: une demande face à, la date limite.
_APPOSED = frozenset(
    (
        *("cadre", "centre", "cible", "classe", "face", "faute", "limite", "membre", "modèle", "pilote", "programme"),
        *("ressource", "source", "type", "victime"),
    )
)

_HAVE = re.compile(r"ai|as?|avons|avez|ont|av(?:ais|ait|ions|iez|aient)|eut|eurent|aur\w+|ayant|aient")


def is_verb_taken_for_name(words: Sentence, i: int) -> bool:
    """Whether a name is a verb: with the pronoun that leans on it, in -ons at the head, or in lower case.

    | Travaille/PROPN -t-il, Tournons/PROPN la page -> Travaille/VERB, Tournons/VERB
    | Inglefield explora/PROPN la côte              -> explora/VERB
    """
    form, tables = words.lower[i], words.tables
    if words.lower[i + 1] in _LEANING:
        return tables.can_be_verb(form)
    if i == 0:
        return form.endswith("ons") and tables.is_finite(form)
    after_subject = words.tags[i - 1] in ("NOUN", "PROPN") and tables.is_finite(form)
    return words.forms[i].islower() and (after_subject or is_verb(words, i))


def is_conjugated(words: Sentence, i: int) -> bool:
    """Whether a form can only be a conjugated verb's, where no preposition makes a noun of it.

    A present is none for a noun: the tables miss too many (ligne, entraide). Nor is a name in -a a past (Cala).

    | la coopérative sécurise/ADJ les parcours, nous prônons/NOUN -> sécurise/VERB, prônons/VERB
    | ils concurrencent/NOUN, des dépôts de minerais/NOUN         -> concurrencent/VERB, minerais/NOUN
    """
    form, tables = words.lower[i], words.tables
    if words.lower[i - 1] in PREPOSITIONS:
        return False
    finite = tables.is_finite(form) and (words.forms[i].islower() or form.endswith(("ons", "ez")))
    plural = form.endswith("ent") and tables.is_only_present(form)
    if finite or (plural and not tables.is_noun(form) and not tables.is_adjective(form)):
        return True
    return words.tags[i] != "NOUN" and tables.is_present(form)


def is_verb(words: Sentence, i: int) -> bool:
    """Whether a form that can be a verb stands where only a verb can, or is a participle that no noun is.

    | il pratique/ADJ, elle se solidarise/NOUN       -> pratique/VERB, solidarise/VERB
    | on ubérise/PROPN                               -> ubérise/VERB
    | en forgeant/NOUN un outil                      -> forgeant/VERB
    | elle l'avait élevée/ADJ                        -> élevée/VERB
    | les chiffres/NOUN fatigue/NOUN les/DET équipes -> fatigue/VERB
    | la commune/NOUN compte/NOUN vingt/NUM hameaux  -> compte/VERB
    """
    form, tables = words.lower[i], words.tables
    if words.lower[i + 1] in _LEANING:
        return tables.can_be_verb(form)
    if words.tags[i - 1] == "DET" and words.lower[i - 2] not in _SUBJECTS:  # half of all nouns
        return False
    if _follows_pronoun(words, i):
        return tables.can_be_verb(form) or not tables.knows(form)
    if _is_perfect(words, i) or _governs(words, i):
        return tables.can_be_verb(form)
    if _is_participle(words, i) and tables.is_only_verb(form):
        return True
    between = i > 0 and words.tags[i - 1] in _NOMINAL and words.tags[i + 1] == "DET"
    return (between and form.removesuffix("nt") + "r" in tables.infinitives) or _is_alone(words, i)


def _follows_pronoun(words: Sentence, i: int) -> bool:
    """Whether the word before is a pronoun that only a verb can follow."""
    before = words.lower[i - 1]
    if before not in _PRONOUNS:
        return before in _CLITICS
    governed = words.tags[i - 2] == "ADP"
    return words.lower[i - 2] in _SUBJECTS or (words.tags[i - 1] == "PRON" and not governed)


def _is_perfect(words: Sentence, i: int) -> bool:
    """Whether a participle makes a tense with the auxiliary before: n'a pas compris, se sont greffés; not est salarié.

    A noun is one in -é only: il a vue sur la rue.
    """
    past = _PAST if words.tags[i] == "ADJ" else _FIRST_GROUP_PAST
    auxiliary = words.before_adverbs(i)
    if words.tags[auxiliary] != "AUX" or not past.search(words.lower[i]):
        return False
    return _HAVE.fullmatch(words.lower[auxiliary]) is not None or words.lower[auxiliary - 1] in ("se", "s'")


def _governs(words: Sentence, i: int) -> bool:
    """Whether a form in -ant is a gerund or has an object: en forgeant, l'association représentant les agents."""
    if not words.lower[i].endswith("ant"):
        return False
    objects = words.tags[i - 1] in ("NOUN", "PUNCT") and words.tags[i + 1] in ("DET", "SCONJ")
    return words.lower[i - 1] == "en" or (words.tags[i] == "NOUN" and objects)


def _is_participle(words: Sentence, i: int) -> bool:
    """Whether a form has the ending of a participle, and nothing before it makes it a noun: les enquêtés."""
    form, before = words.lower[i], words.tags[i - 1]
    past = words.tags[i] == "NOUN" and _FIRST_GROUP_PAST.search(form) is not None
    return i > 0 and (
        (past and before not in ("DET", "ADP", "ADJ", "NUM")) or (form.endswith("ant") and before != "DET")
    )


def _is_alone(words: Sentence, i: int) -> bool:
    """Whether the third person of a present stands after its subject, in a clause without another finite verb."""
    form, after_noun = words.lower[i], words.tags[i - 1] in ("NOUN", "PROPN") and words.lower[i - 1].isalpha()
    if not after_noun or words.tags[i + 1] not in _AFTER_VERB or is_before_noun(words, i - 1):
        return False
    if words.tags[i] == "ADJ" and words.tables.is_adjective(form):
        return False
    present = words.forms[i].islower() and not form.endswith("es") and words.tables.is_only_present(form)
    return present and form not in _APPOSED and not any(map(words.is_finite, words.clause(i)))
