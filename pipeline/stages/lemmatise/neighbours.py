"""Neighbours: parts of speech mended where the words beside a word show that the model is mistaken."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.french.tables import Tables

_NOMINAL = ("NOUN", "ADJ")
_CONTENT = ("NOUN", "ADJ", "VERB")
_TWO_CAPITALS = re.compile(r"[A-ZÀ-Þ]?[^\W\d_]*[a-zß-ÿ][A-ZÀ-Þ][^\W\d_]*")

_PAST = re.compile(r"ée?s?$")

# Words that only a verb, or another of them, can follow; and those of which it holds when they are pronouns that no
# preposition governs: il la contrôle, but la plateforme, and avec elle.
_CLITICS = frozenset(("je", "j'", "tu", "il", "ils", "on", "se", "s'", "ne", "n'", "me", "m'", "te", "t'", "y", "qui"))
_PRONOUNS = frozenset(("le", "la", "l'", "les", "lui", "leur", "en", "elle", "elles", "nous", "vous", "ça", "cela"))

# Pronouns that lean on the verb before them: télétravaille-t-on, tournons-nous.
_LEANING = frozenset(
    ("-je", "-tu", "-il", "-ils", "-elle", "-elles", "-on", "-t", "-nous", "-vous", "-moi", "-lui", "-y")
)


def mend_sentence(forms: Sequence[str], tags: Sequence[str], tables: Tables) -> list[str]:
    """The parts of speech of a text, with the verbs and the names that the model took for nouns.

    A noun or adjective whose form can be a verb is one beside a pronoun that only verbs have, and between a noun or
    adjective and a determiner; so is a participle without a determiner. A noun after a noun is an adjective
    if its form is the feminine of one. A word that no dictionary has is a name when it has a capital inside the
    sentence, or inside itself.

    | il pratique/ADJ, elle se solidarise/NOUN       -> pratique/VERB, solidarise/VERB
    | en forgeant/NOUN un outil                      -> forgeant/VERB
    | les chiffres/NOUN fatigue/NOUN les/DET équipes -> fatigue/VERB
    | la rive/NOUN droite/NOUN                       -> droite/ADJ
    | les serveurs de Qwant/ADJ et de YouTube/NOUN   -> Qwant/PROPN, YouTube/PROPN
    """
    mended = list(tags)
    for i, (form, tag) in enumerate(zip(forms, tags, strict=True)):
        if _is_name(forms, i, tag, tables):
            mended[i] = "PROPN"
        elif _is_verb(forms, tags, i, tables):
            mended[i] = "VERB"
        elif tag == "NOUN" and i and tags[i - 1] == "NOUN" and tables.is_feminine_adjective(form.lower()):
            mended[i] = "ADJ"
    return mended


def _is_verb(forms: Sequence[str], tags: Sequence[str], position: int, tables: Tables) -> bool:
    form, tag = forms[position].lower(), tags[position]
    after = position + 1 < len(forms)
    if after and forms[position + 1].lower() in _LEANING and tag in (*_NOMINAL, "PROPN"):
        return tables.can_be_verb(form)
    if position == 0:
        return tag == "PROPN" and form.endswith("ons") and tables.is_finite(form)
    if tag not in _NOMINAL and not (tag == "PROPN" and forms[position].islower()):
        return False
    if _is_participle(form, tag, tags[position - 1]) and tables.is_only_verb(form):
        return True
    if _follows_pronoun(forms, tags, position):
        return tables.can_be_verb(form)
    between = after and tags[position - 1] in _NOMINAL and tags[position + 1] == "DET"
    return between and form.removesuffix("nt") + "r" in tables.infinitives


def _is_participle(form: str, tag: str, before: str) -> bool:
    """Whether a form has the ending of a participle, and nothing before it makes it a noun: les enquêtés."""
    past = tag == "NOUN" and _PAST.search(form) is not None and before not in ("DET", "ADP", "ADJ", "NUM")
    return past or (form.endswith("ant") and before != "DET")


def _follows_pronoun(forms: Sequence[str], tags: Sequence[str], position: int) -> bool:
    """Whether the word before is a pronoun that only a verb can follow."""
    before = forms[position - 1].lower()
    governed = position > 1 and tags[position - 2] == "ADP"
    return before in _CLITICS or (before in _PRONOUNS and tags[position - 1] == "PRON" and not governed)


def _is_name(forms: Sequence[str], position: int, tag: str, tables: Tables) -> bool:
    form = forms[position]
    if tag not in _CONTENT or form.islower() or form.isupper() or not form.isalpha() or tables.knows(form.lower()):
        return False
    before = forms[position - 1] if position else "."
    return _TWO_CAPITALS.fullmatch(form) is not None or (
        form[0].isupper() and (before[-1].isalnum() or before[-1] == "'")
    )
