"""Grammar: the lemma of a verb, an adjective or a noun where the model's tables and rules are known to fail.

Each function takes a form in lower case, the model's lemma of it and the model's dictionary, and gives the lemma and
the rule that found it; the model's lemma and '' when it can be trusted.
"""

from __future__ import annotations

import re

from pipeline.french.tables import INFINITIVE, VERB_PREFIX, Tables

Answer = tuple[str, str]

# Endings of the first group, longest first: télétravaillaient ends in -aient before it ends in -ent.
_FIRST_GROUP = re.compile(
    r"(?<=..)(?:er(?:aient|ions|iez|ons|ont|ais|ait|ez|ai|as|a)|aient|èrent|assent|assions|assiez|antes|âmes|âtes"
    r"|asses|asse|ants|ante|ions|iez|ais|ait|ant|ons|ent|ées|ez|és|ée|ât|as|ai|es|é|e|a)$"
)

_PARTICIPLE = re.compile(r"(.+[éiu])e?s?")

# Feminine endings -> masculine, for adjectives that no table has; the first that fits.
_MASCULINE = {
    "elle": "el", "enne": "en", "onne": "on", "euse": "eux", "trice": "teur", "ive": "if", "ère": "er",
    "ale": "al", "ée": "é", "ante": "ant", "ente": "ent", "aine": "ain", "ine": "in", "oise": "ois",
}  # fmt: skip

# Endings of adjectives that are their own plural: taïwanais, lillois.
_PLACE = ("ais", "ois")

# Ends of words whose final s is no plural: processus, tennis, pathos, business.
_SINGULAR_S = ("us", "is", "os", "ss", "as", "ès", "ys")


def verb_lemma(form: str, modelled: str, tables: Tables) -> Answer:
    """An infinitive: the model leaves presents of the first group (donne), and verbs it does not know, as they are.

    A form that the tables have, but as no verb, keeps the lemma that it has there: they know more verbs than a text
    holds, and an infinitive made from its ending is no word (bienvenue, bienvenuer).
    """
    infinitives = tables.infinitives
    usual = tables.looked_up.get(form, [modelled])[0]
    if usual != modelled and usual in infinitives:  # the tables differ on a hundred forms: durent, devoir or durer
        return usual, "infinitive"
    if modelled in infinitives or (form.endswith(INFINITIVE) and form + "r" not in infinitives):
        return modelled, ""
    for ending in ("e", "es", "ent"):
        if form.endswith(ending) and form.removesuffix(ending) + "er" in infinitives:
            return form.removesuffix(ending) + "er", "infinitive"
    prefixed = VERB_PREFIX.fullmatch(form)
    if prefixed and (simple := tables.forms["VERB"].get(prefixed[2], [""])[0]) in infinitives:
        return prefixed[1] + simple, "prefix"
    if other := _other_word(form, tables):
        return other, "noun"
    stem = _FIRST_GROUP.sub("", form)
    return (modelled, "") if stem == form else (stem + "er", "first group")


def _other_word(form: str, tables: Tables) -> str | None:
    """The lemma of a form that the tables do not have as a verb's, as they read it otherwise."""
    for noun in (form, form.removesuffix("s")):
        for pos in ("NOUN", "ADJ"):
            if noun in tables.lemmas[pos] or noun in tables.forms[pos]:
                return tables.forms[pos].get(noun, [noun])[0]
    return tables.looked_up.get(form, [None])[0]


def adjective_lemma(form: str, modelled: str, tables: Tables) -> Answer:
    """A masculine singular; a participle that has become a word of its own (privé, salarié) is no verb."""
    if modelled in tables.infinitives:
        participle = _PARTICIPLE.fullmatch(form)
        own_word = participle is not None and participle[1] in tables.lemmas["NOUN"]
        return (participle[1], "participle") if participle and own_word else (modelled, "")
    if modelled in tables.lemmas["ADJ"] or form in tables.forms["ADJ"]:
        return modelled, ""
    return _agreement(form, modelled, tables)


def noun_lemma(form: str, modelled: str, tables: Tables) -> Answer:
    """A singular: the model cuts a final s that may belong to the word, and does not know every plural in -aux."""
    lemmas = tables.lemmas
    if modelled in lemmas["NOUN"] or form in tables.forms["NOUN"]:
        return modelled, ""
    if form in lemmas["ADJ"]:
        return form, "adjective"
    if form.endswith("aux") and form[:-3] + "al" in lemmas["ADJ"] | lemmas["NOUN"]:
        return form[:-3] + "al", "plural"
    if form.endswith(_SINGULAR_S) and not tables.knows(form[:-1]):
        return form, "plural"
    return modelled, ""


def _agreement(form: str, modelled: str, tables: Tables) -> Answer:
    """The masculine singular of an unknown adjective; the model only cuts the final e (fordist, serviciell)."""
    singular = form.removesuffix("s")
    if form in tables.forms["NOUN"]:
        return tables.forms["NOUN"][form][0], "noun"  # les jeunes habitantes
    if form.endswith(_PLACE) and not tables.knows(singular):
        return form, "agreement"
    if singular in tables.lemmas["NOUN"]:
        return singular, "noun"
    for feminine, masculine in _MASCULINE.items():
        if singular.endswith(feminine):
            found = singular.removesuffix(feminine) + masculine
            # A word that the tables know otherwise (celles) is no feminine of an unknown word.
            return (found, "agreement") if found in tables.known or form not in tables.known else (modelled, "")
    return (singular, "agreement") if singular == modelled + "e" else (modelled, "")
