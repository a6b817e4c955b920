"""Words that make no term, and the terms that they do make."""

import pytest

from pipeline.stages.terms import extract_terms
from pipeline.stages.terms.light_words import is_light, load_light_words
from tests.stages.terms.corpora import corpus


@pytest.mark.parametrize(
    ("key", "codes", "light"),
    [
        ("dimension collectif", "NA", True),
        ("chance de retour à emploi", "NPNPN", True),
        ("mode de fonctionnement", "NPN", True),
        ("mode de vie", "NPN", False),
        ("mode de vie durable", "NPNA", False),
        ("forme de emploi atypique", "NPNA", False),
        ("égalité de chance", "NPN", False),
        ("lieu de mode", "NPN", False),
        ("donnée issu", "NA", True),
        ("taux élevé de chômage", "NAPN", True),
        ("lien faible", "NA", False),
        ("lien social", "NA", False),
    ],
)
def test_what_is_light(key, codes, light):
    assert is_light(tuple(key.split()), codes) is light


def test_a_listed_term_would_be_light_without_the_list():
    light = load_light_words()
    words = light.nouns | light.adjectives
    assert [term for term in sorted(light.terms) if words.isdisjoint(term)] == []


def test_a_light_word_opens_no_term_and_leaves_the_rest_of_it():
    marked = "le membre/N du syndicat/N de livreurs/N"
    terms = extract_terms(*corpus(marked, marked)).terms
    assert terms.loc[terms["count"] > 0, "form"].tolist() == ["syndicat de livreurs"]


def test_an_expected_expression_may_be_light():
    terms = extract_terms(*corpus("une forme/N d'usage/N"), expected=["forme d'usage"]).terms
    assert terms.loc[terms["form"] == "forme d'usage", "count"].item() == 1
