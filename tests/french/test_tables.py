"""What the dictionary of the model says of words alone."""

import pytest

from pipeline.french.tables import load_tables

YES_OR_NO = [
    ("knows", "solidarité solidarités coursiers télétravail lieux", "infoduction scrollons libérakisme"),
    ("can_be_verb", "pratique contrôle siège lutte chantent partagée", "plateforme solidarité télétravaille"),
    ("is_present", "sécurise suggèrent libère", "masque fréquente plateforme"),
    ("is_finite", "réglait prônons négociaient mobilisez rendez", "cantons salons chez plateforme"),
    ("is_only_verb", "réglait négociaient sécurise", "usagers marche infoduction"),
    ("is_feminine_adjective", "droite nuageuses créatives", "autonome partagée politique plateforme"),
]


@pytest.mark.parametrize(
    ("question", "word", "answer"),
    [
        (question, word, answer)
        for question, yes, no in YES_OR_NO
        for words, answer in ((yes, True), (no, False))
        for word in words.split()
    ],
)
def test_what_a_word_can_be(question, word, answer):
    assert getattr(load_tables(), question)(word) is answer


@pytest.mark.parametrize(
    ("form", "known"),
    [
        ("societe", "société"),
        ("solidarite", "solidarité"),
        ("reseaux", "réseaux"),
        ("entrainement", "entraînement"),
        ("gèrera", "gérera"),
        ("éthnographie", "ethnographie"),
        ("liste", None),
        ("the", None),
        ("refugiés", None),
        ("infoduction", None),
    ],
)
def test_a_word_gets_its_accents_back_where_only_one_can_be_meant(form, known):
    assert load_tables().accentuate(form) == known
