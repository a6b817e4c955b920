"""Nouns and adjectives that the model took for verbs, or for each other."""

from __future__ import annotations

import re

from pipeline.french.tables import INFINITIVE
from pipeline.stages.lemmatise.neighbours.sentence import Sentence

_PARTICIPLE = re.compile(r"(?:é|i|u)e?s?$")
_AGREEING = ("ants", "ante", "antes")

# What ends the group of a noun: its relative, or its sentence.
_AFTER_GROUP = frozenset(("qui", ".", ";", "!", "?", ")", ""))

_BE = re.compile(
    r"suis|es|est|sommes|êtes|sont|ét(?:ais|ait|ions|iez|aient|é|ant)|fus?|fut|furent|ser(?:ai|as?|ons|ez|ont|ais|ait"
    r"|ions|iez|aient)|soi[st]|soient|être"
)

# Of a verb, these govern the infinitive alone; en has its gerund, and is a pronoun too.
PREPOSITIONS = frozenset(("à", "de", "d'", "par", "sans", "sous", "comme", "du", "au", "aux"))

_DEGREES = frozenset(("très", "trop", "assez", "plus", "moins", "mieux", "si", "peu", "aussi", "plutôt"))

# Adjectives that stand for a noun, as the subject of a verb: la deuxième écrit.
_RANK = re.compile(r"premi(?:er|ère)s?|seconde?s?|derni(?:er|ère)s?|seule?s?|autres?|mêmes?|\w+ièmes?")


def is_adjective_taken_for_verb(words: Sentence, i: int) -> bool:
    """Whether an adjective's form can be a present, or its participle, that stands where none can.

    | personne n'est content/VERB, les personnes présentes/VERB -> content/ADJ, présentes/ADJ
    | un vent dominant/VERB, l'aile restante/VERB               -> dominant/ADJ, restante/ADJ
    | le tarif fixe/VERB est élevé                              -> fixe/ADJ
    """
    if not words.tables.is_adjective(words.lower[i]):
        return False
    return _is_impossible_present(words, i) or _is_impossible_participle(words, i) or _has_verb_after(words, i)


def is_noun_taken_for_verb(words: Sentence, i: int) -> bool:
    """Whether a noun's form stands where no conjugated verb can.

    | de sévères reproches/VERB                     -> reproches/NOUN
    | utilisée comme remise/VERB, sous scellés/VERB -> remise/NOUN, scellés/NOUN
    | le présent/ADJ traité/VERB                    -> traité/NOUN
    | les représentantes/VERB                       -> représentantes/NOUN
    """
    form = words.lower[i]
    if not words.tables.is_noun(form):
        return False
    if form.endswith(_AGREEING):
        return not words.tables.is_only_present(form)
    if words.lower[i - 1] in PREPOSITIONS:
        return not form.endswith(INFINITIVE)
    if words.tables.is_only_present(form):
        return _is_impossible_present(words, i)
    described = words.tags[i - 1] == "ADJ" or words.lower[i - 1] == "présent"
    return words.tags[i - 2] == "DET" and described and not _RANK.fullmatch(words.lower[i - 1])


def is_noun_taken_for_auxiliary(words: Sentence, i: int) -> bool:
    """Whether a determiner makes a noun of what looks like être: à l'est/AUX, la résidence d'été/AUX.

    With its subject before the pronoun, it is a verb: l'aide apportée l'est à titre humanitaire.
    """
    before = words.lower[i - 1]
    if before == "d'" or (before == "l'" and words.tags[i - 2] == "ADP"):
        return words.lower[i] in ("est", "été")
    return words.tags[i - 1] == "DET" and words.tags[i - 2] not in ("VERB", "NOUN", "ADJ")


def is_participle_of_degree(words: Sentence, i: int) -> bool:
    """Whether a participle follows an adverb of degree, or an adjective that it is joined to.

    | la solution la plus adaptée/NOUN, un tarif normal/ADJ ou prépayé/NOUN -> adaptée/ADJ, prépayé/ADJ
    """
    form = words.lower[i]
    joined = (words.tags[i - 2], words.tags[i - 1]) == ("ADJ", "CCONJ")
    described = (joined or words.lower[i - 1] in _DEGREES) and _PARTICIPLE.search(form) is not None
    return described and words.tables.can_be_verb(form) and not words.tables.is_only_present(form)


def is_adjective_of_noun(words: Sentence, i: int) -> bool:
    """Whether the feminine of an adjective stands beside the noun that it qualifies.

    | la rive/NOUN droite/NOUN, de coûteuses/NOUN armures/NOUN -> droite/ADJ, coûteuses/ADJ
    """
    if is_before_noun(words, i):
        return True
    after_noun = words.tags[i - 1] == "NOUN" and not is_before_noun(words, i - 1)
    return after_noun and words.tables.is_feminine_adjective(words.lower[i])


def is_before_noun(words: Sentence, i: int) -> bool:
    """Whether a word can only be the adjective of the noun that follows: de coûteuses armures."""
    if (words.tags[i], words.tags[i + 1]) != ("NOUN", "NOUN"):
        return False
    form = words.lower[i]
    return words.tables.is_feminine_adjective(form) and not words.tables.is_noun(form)


def _is_impossible_present(words: Sentence, i: int) -> bool:
    """Whether a form that can only be a present in -er follows être, or is a second person without its pronoun."""
    form = words.lower[i]
    if not words.tables.is_only_present(form):
        return False
    second_person = form.endswith("es") and words.lower[i - 1] not in ("tu", "t'")
    return second_person or _BE.fullmatch(words.lower[words.before_adverbs(i)]) is not None


def _is_impossible_participle(words: Sentence, i: int) -> bool:
    """Whether a participle in -ant agrees, which a verb's does not, or governs nothing after its noun.

    | un vent dominant qui, l'aile restante; not les cafés désirant ouvrir
    """
    form, after = words.lower[i], words.lower[i + 1]
    if form.endswith(_AGREEING):
        return not words.tables.is_only_present(form)
    if not form.endswith("ant") or words.tags[i - 1] not in ("NOUN", "ADJ"):
        return False
    return after in _AFTER_GROUP or (words.tags[i + 1] in ("AUX", "VERB") and not after.endswith(INFINITIVE))


def _has_verb_after(words: Sentence, i: int) -> bool:
    """Whether what looks like the present of a noun's verb has another after it in its clause: le tarif fixe est."""
    form = words.lower[i]
    after_noun = words.tags[i - 1] == "NOUN" and form.endswith("e") and words.tables.is_only_present(form)
    return after_noun and any(words.is_finite(j) for j in words.clause(i) if j > i)
