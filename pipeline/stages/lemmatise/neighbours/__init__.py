"""Neighbours: parts of speech mended where the words beside a word show that the model is mistaken."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from pipeline.french.tables import Tables
from pipeline.stages.lemmatise.neighbours.names import is_name
from pipeline.stages.lemmatise.neighbours.nominals import (
    is_adjective_of_noun,
    is_adjective_taken_for_verb,
    is_noun_taken_for_auxiliary,
    is_noun_taken_for_verb,
    is_participle_of_degree,
)
from pipeline.stages.lemmatise.neighbours.sentence import Sentence
from pipeline.stages.lemmatise.neighbours.verbs import is_conjugated, is_verb, is_verb_taken_for_name

Rule = tuple[Callable[[Sentence, int], bool], str]
"""Whether its neighbours show that a word is something else, and what it is then."""

# What the model saw -> what may overrule it; the first rule that holds is right.
_RULES: Mapping[str, Sequence[Rule]] = {
    "NOUN": (
        (is_name, "PROPN"),
        (is_conjugated, "VERB"),
        (is_participle_of_degree, "ADJ"),
        (is_verb, "VERB"),
        (is_adjective_of_noun, "ADJ"),
    ),
    "ADJ": ((is_name, "PROPN"), (is_conjugated, "VERB"), (is_verb, "VERB")),
    "ADV": ((is_conjugated, "VERB"),),
    "VERB": ((is_name, "PROPN"), (is_adjective_taken_for_verb, "ADJ"), (is_noun_taken_for_verb, "NOUN")),
    "AUX": ((is_noun_taken_for_auxiliary, "NOUN"),),
    "PROPN": ((is_verb_taken_for_name, "VERB"),),
}


def mend_sentence(forms: Sequence[str], tags: Sequence[str], tables: Tables) -> list[str]:
    """The parts of speech of a text, mended where French grammar excludes what the model saw.

    The rules read what the model saw in the words around, not what was mended.

    | il pratique/ADJ, elle se solidarise/NOUN       -> pratique/VERB, solidarise/VERB
    | les chiffres/NOUN fatigue/NOUN les/DET équipes -> fatigue/VERB
    | personne n'est/AUX content/VERB                -> content/ADJ
    | la rive/NOUN droite/NOUN                       -> droite/ADJ
    | les serveurs de Qwant/ADJ et de YouTube/NOUN   -> Qwant/PROPN, YouTube/PROPN
    """
    sentence = Sentence(forms, tags, tables)
    mended = list(tags)
    for i, tag in enumerate(tags):
        for holds, right in _RULES.get(tag, ()):
            if holds(sentence, i):
                mended[i] = right
                break
    return mended
