import pytest

from pipeline.errors import TrameError
from pipeline.stages.lemmatise import lexicons
from pipeline.stages.lemmatise.lexicons import corrections, feminine_things, stop_words, variants


def test_lexicons_are_in_lower_case_and_say_nothing_twice():
    variant = {" ".join(words): form for found in variants().values() for words, form in found}
    forms = [
        *variant,
        *variant.values(),
        *(form for form, _ in corrections()),
        *corrections().values(),
        *stop_words(),
        *feminine_things(),
    ]
    assert [form for form in forms if form != form.lower()] == []
    assert {pos for _, pos in corrections()} <= {"", "NOUN", "ADJ", "VERB"}
    assert variant.keys() & set(variant.values()) == set()


def test_the_longest_variant_comes_first():
    for found in variants().values():
        sizes = [len(words) for words, _ in found]
        assert sizes == sorted(sizes, reverse=True)


def test_a_line_of_a_lexicon_that_does_not_fit_is_named(monkeypatch):
    monkeypatch.setattr(lexicons, "lexicon_lines", lambda _: ["forme;pos;lemme", "bureaux;bureau"])
    corrections.cache_clear()
    with pytest.raises(TrameError, match=r"lemmas\.csv.*bureaux;bureau.*3 colonnes"):
        corrections()


@pytest.mark.parametrize("word", ["égalité", "travail", "collectif", "temps", "réseau", "droit", "solidarité", "libre"])
def test_words_of_the_field_are_no_stop_words(word):
    assert word not in stop_words()


@pytest.mark.parametrize("word", ["être", "faire", "permettre", "exemple", "façon", "autre", "pouvoir", "dire"])
def test_empty_words_are_stop_words(word):
    assert word in stop_words()
