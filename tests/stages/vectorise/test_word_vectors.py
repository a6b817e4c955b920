import numpy as np
import pytest

from pipeline.stages.vectorise.word_vectors import look_up_vectors

WORDS = ["solidarité", "entraide", "vélo", "bicyclette", "zzzzqqq"]


def test_the_vectors_are_those_of_the_model(nlp):
    expected = np.array([nlp.vocab[word].vector for word in WORDS[:4]], dtype=float)
    expected -= expected.mean(axis=0)
    expected /= np.linalg.norm(expected, axis=1, keepdims=True)
    assert look_up_vectors(WORDS[:4]) == pytest.approx(expected)


def test_an_unknown_word_has_no_direction_and_moves_no_other():
    vectors = look_up_vectors(WORDS)
    assert not vectors[4].any()
    assert vectors[:4] == pytest.approx(look_up_vectors(WORDS[:4]))


def test_words_near_in_meaning_are_near():
    near = look_up_vectors(WORDS) @ look_up_vectors(WORDS).T
    assert near[0, 1] > near[0, 2]
    assert near[2, 3] > near[2, 0]


@pytest.mark.parametrize("lemmas", [[], ["zzzzqqq"]])
def test_nothing_known_gives_zeros(lemmas):
    assert look_up_vectors(lemmas).shape == (len(lemmas), 300)
    assert not look_up_vectors(lemmas).any()
