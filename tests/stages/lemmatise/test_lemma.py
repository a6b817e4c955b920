"""Lemmas of words alone, by part of speech: the model's answer, and the rule that changed it."""

import pytest

from pipeline.french.tables import load_tables
from pipeline.stages.lemmatise.lemma import LemmaRules
from pipeline.stages.lemmatise.lexicons import corrections
from pipeline.stages.lemmatise.model_lemma import model_lemma

CASES = {
    "VERB": [
        ("donne", "donner", "infinitive"),
        ("durent", "durer", "infinitive"),
        ("télétravaillaient", "télétravailler", "first group"),
        ("scrollaient", "scroller", "first group"),
        ("géolocalise", "géolocaliser", "first group"),
        ("co-concevaient", "co-concevoir", "compound"),
        ("bienvenue", "bienvenu", ""),
        ("sommes", "être", ""),
        ("priorisent", "prioriser", "unknown"),
    ],
    "ADJ": [
        ("privée", "privé", "participle"),
        ("servicielle", "serviciel", "agreement"),
        ("salariées", "salarié", "lexicon"),
        ("nuageuses", "nuageux", ""),
        ("veilleuse", "veilleur", "feminine"),
        ("crapoteuse", "crapoteux", "agreement"),
        ("numériques", "numérique", ""),
        ("entrepreneuriales", "entrepreneurial", ""),
    ],
    "NOUN": [
        ("sociaux", "social", "plural"),
        ("personas", "personas", "plural"),
        ("scandaleux", "scandaleux", "adjective"),
        ("coworkers", "coworker", ""),
        ("robots-livreurs", "robot-livreur", "compound"),
        ("sous-traitants", "sous-traitant", ""),
        ("processus", "processus", ""),
        ("journaux", "journal", ""),
        ("CAE", "cae", ""),
        ("OSS", "oss", "sigle"),
        ("infoduction", "infoduction", "unknown"),
    ],
    "PROPN": [("Lyon", "lyon", ""), ("Rennes", "rennes", "name")],
    "ADV": [("bientôt", "bientôt", "")],
}


@pytest.fixture(scope="module")
def rules():
    return LemmaRules(model_lemma, load_tables(), corrections())


@pytest.mark.parametrize(("pos", "form", "lemma", "rule"), [(pos, *case) for pos in CASES for case in CASES[pos]])
def test_the_lemma_of_a_word_alone(rules, pos, form, lemma, rule):
    assert rules.decide(form, pos) == (lemma, rule)


def test_without_a_rule_the_lemma_is_the_models():
    rules = LemmaRules(lambda form, pos: f"{form}/{pos}", load_tables(), {})
    assert rules.decide("Bientôt", "ADV") == ("bientôt/ADV", "")
