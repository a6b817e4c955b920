"""Nouns by which a woman is named, and those in the same endings that are none."""

import pytest

from pipeline.french.tables import load_tables
from pipeline.stages.lemmatise.feminine import masculine_noun
from pipeline.stages.lemmatise.lexicons import feminine_things


@pytest.mark.parametrize(
    ("form", "pos", "lemma"),
    [
        ("livreuses", "NOUN", "livreur"),
        ("autrice", "NOUN", "auteur"),
        ("ingénieures", "NOUN", "ingénieur"),
        ("travailleuse", "ADJ", "travailleur"),
        ("repreneuse", "VERB", "repreneur"),
        ("podcasteuses", "NOUN", "podcasteur"),
        ("cofacilitatrice", "NOUN", "cofacilitateur"),
        ("tondeuses", "NOUN", "tondeuse"),
        ("matrice", "NOUN", "matrice"),
        ("heures", "NOUN", "heure"),
        ("motrices", "ADJ", None),
        ("creuse", "VERB", None),
        ("heureuse", "ADJ", None),
        ("crapoteuse", "ADJ", None),
        ("demeure", "NOUN", None),
        ("cicatrice", "NOUN", None),
        ("impératrice", "NOUN", None),
        ("salariée", "NOUN", None),
    ],
)
def test_the_masculine_of_a_noun(form, pos, lemma):
    assert masculine_noun(form, pos, load_tables()) == lemma


def test_things_are_singular_nouns_that_the_rule_would_else_read_as_persons():
    assert [word for word in sorted(feminine_things()) if not word.endswith(("euse", "trice", "eure"))] == []
