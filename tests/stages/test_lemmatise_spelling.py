import pytest

from pipeline.errors import TrameError
from pipeline.stages.lemmatise import lexicons
from pipeline.stages.lemmatise.lexicons import corrections, stop_words, variants
from pipeline.stages.lemmatise.spelling import fold_typography, spell_words
from pipeline.stages.lemmatise.tagger import load_tagger

VARIANTS = {
    "tiers": [(("tiers", "lieu"), "tiers-lieu"), (("tiers",), "tiers")],
    "co-working": [(("co-working",), "coworking")],
}

CASES = [
    ("un tiers lieu", "un tiers-lieu", ["variant"]),
    ("un Tiers lieu de Co-working", "un tiers-lieu de coworking", ["variant", "variant"]),
    ("L'Etat et l'Economie", "L' État et l' Économie", ["accent", "accent"]),
    ("L'Europe s'Endette", "L' Europe s' Endette", []),
    ("LES SALAIRES", "les salaires", ["capitals", "capitals"]),
    ("LA LIGNE DE METRO", "la LIGNE de métro", ["capitals", "capitals", "capitals"]),
    ("SOLIDARITE", "solidarité", ["capitals"]),
    ("LES SOLIDARITES", "les solidarités", ["capitals", "capitals"]),
    ("DROIT DE L'EMPLOI", "droit de L' emploi", ["capitals", "capitals", "capitals"]),
    ("la CAE et la QVT", "la CAE et la QVT", []),
    ("L'ESS recrute", "L' ESS recrute", []),
    ("le SMIC", "le SMIC", []),
    ("les salarié·e·s", "les salariés", ["inclusive"]),
    ("Uber, Deliveroo", "Uber , Deliveroo", []),
]


@pytest.mark.parametrize(("text", "spelled", "rules"), CASES)
def test_words_are_spelled_as_in_the_dictionary(text, spelled, rules):
    tagger = load_tagger()
    words = spell_words(tagger.words(text), VARIANTS, tagger.tables)
    assert " ".join(word.spelling for word in words) == spelled
    assert [word.rule for word in words if word.rule] == rules


def test_a_variant_of_two_words_keeps_their_place():
    tagger = load_tagger()
    text = "dans un tiers  lieu rural"
    merged = next(word for word in spell_words(tagger.words(text), VARIANTS, tagger.tables) if word.rule)
    assert text[merged.start : merged.end] == "tiers  lieu"


def test_folding_keeps_every_offset():
    text = "« L’élève‑ingénieur »\u202f: “oui”•e"
    assert fold_typography(text) == '" L\'élève-ingénieur " : "oui"·e'.replace('" :', '" :')
    assert len(fold_typography(text)) == len(text)


def test_lexicons_are_in_lower_case_and_say_nothing_twice():
    variant = {" ".join(words): form for found in variants().values() for words, form in found}
    forms = [*variant, *variant.values(), *(form for form, _ in corrections()), *corrections().values(), *stop_words()]
    assert [form for form in forms if form != form.lower()] == []
    assert {pos for _, pos in corrections()} <= {"", "NOUN", "ADJ", "VERB"}
    assert variant.keys() & set(variant.values()) == set()


def test_the_longest_variant_comes_first():
    for found in variants().values():
        sizes = [len(words) for words, _ in found]
        assert sizes == sorted(sizes, reverse=True)


def test_a_line_of_a_lexicon_that_does_not_fit_is_named(monkeypatch):
    monkeypatch.setattr(lexicons, "_lines", lambda _: ["# mes lemmes", "forme;pos;lemme", "", "bureaux;bureau"])
    corrections.cache_clear()
    with pytest.raises(TrameError, match=r"lemmas\.csv.*bureaux;bureau.*3 colonnes"):
        corrections()


@pytest.mark.parametrize("word", ["égalité", "travail", "collectif", "temps", "réseau", "droit", "solidarité", "libre"])
def test_words_of_the_field_are_no_stop_words(word):
    assert word not in stop_words()


@pytest.mark.parametrize("word", ["être", "faire", "permettre", "exemple", "façon", "autre", "pouvoir", "dire"])
def test_empty_words_are_stop_words(word):
    assert word in stop_words()
