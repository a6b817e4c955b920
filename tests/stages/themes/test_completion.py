from dataclasses import replace

import numpy as np
import pytest
from scipy.sparse import csr_array

from pipeline.stages.themes.completion import own_words
from pipeline.stages.themes.corpus import gather_corpus
from pipeline.stages.themes.free_themes import fit_free
from tests.stages.themes.corpora import tables

NOTHING = np.empty((0, 4))
WORDS = ["grève", "débrayage", "vélo", "pédalier"]  # two ways to speak of two subjects, never together
TEXTS = [[word] for word in WORDS for _ in range(4)]
NEAR = {("grève", "débrayage"), ("vélo", "pédalier")}


def short_corpus(*, near=NEAR, strength=1.0, seeds=None):
    corpus = gather_corpus(*tables([(f"d{n:010}", "a", words) for n, words in enumerate(TEXTS)], seeds or {})[:6])
    pairs = [(corpus.terms.index(a), corpus.terms.index(b)) for a, b in near]
    affinities = np.zeros((4, 4))
    for one, other in pairs:
        affinities[one, other] = affinities[other, one] = strength
    return replace(corpus, affinities=csr_array(affinities))


@pytest.mark.parametrize("affinities", [None, csr_array((4, 4))], ids=["none", "empty"])
def test_segments_that_say_enough_stay_as_they_are(affinities):
    corpus = replace(short_corpus(), affinities=affinities)
    assert corpus.completed is corpus.weights
    components = np.eye(4)
    assert own_words(corpus, components) is components


def test_a_word_brings_in_its_neighbours_and_the_segment_keeps_its_length():
    corpus = short_corpus(strength=0.5)
    completed = corpus.completed.toarray()
    row = dict(zip(corpus.terms, completed[0], strict=True))
    assert row["grève"] == pytest.approx(2 * row["débrayage"])
    assert row["vélo"] == 0
    assert np.linalg.norm(completed, axis=1) == pytest.approx(1)


def test_two_words_of_one_subject_make_one_theme():
    corpus = short_corpus()
    free, converged = fit_free(corpus, NOTHING, [2], pull=np.inf)[2]
    themes = np.argmax(corpus.weights @ free.T, axis=1)
    assert converged
    assert [len(set(themes[part])) for part in (slice(8), slice(8, 16))] == [1, 1]
    assert themes[0] != themes[8]


def test_a_theme_is_told_in_words_that_its_segments_hold():
    texts = [["grève"]] * 4 + [["vélo", "pédalier"]] * 4
    corpus = gather_corpus(*tables([(f"d{n:010}", "a", words) for n, words in enumerate(texts)], {})[:6])
    brought = np.zeros((3, 3))
    brought[corpus.terms.index("grève"), corpus.terms.index("vélo")] = 1.0  # brought in, never said beside it
    corpus = replace(corpus, affinities=csr_array(brought))
    told = own_words(corpus, np.array([[1.0, 0.0, 1.0]])[:, np.argsort(["g", "p", "v"])])
    assert np.linalg.norm(told) == pytest.approx(1)
    only_strike = corpus.take(np.arange(4))
    told = own_words(only_strike, np.ones((1, 3)))
    assert dict(zip(corpus.terms, told[0], strict=True)) == {"grève": pytest.approx(1), "pédalier": 0, "vélo": 0}


def test_seed_words_stay_out_of_free_themes():
    corpus = short_corpus(seeds={"conflit": ["grève"]})
    free = fit_free(corpus, np.eye(4)[[corpus.terms.index("grève")]], [2], pull=np.inf)[2]
    assert not free.themes[:, corpus.terms.index("grève")].any()
