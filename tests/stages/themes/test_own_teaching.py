from operator import itemgetter

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.stages.themes import own_teaching as room
from pipeline.stages.themes.corpus import gather_corpus
from pipeline.stages.themes.own_teaching import own_teaching
from pipeline.stages.themes.profiles import learn_profiles
from tests.stages.themes.corpora import tables

SEEDS = {"solidarité": ["entraide"], "coworking": ["coworking"]}
WORDS = st.lists(st.sampled_from(["entraide", "coworking", "caisse", "livreur", "bureau", "café", "ville"]), max_size=4)
TEXTS = st.lists(st.tuples(st.integers(0, 3), WORDS), min_size=1, max_size=12)


def corpus_of(texts):
    """Segments from (number of the document, words), in the order of the documents."""
    return gather_corpus(
        *tables([(f"d{document:010x}", "a", words) for document, words in sorted(texts, key=itemgetter(0))], SEEDS)
    )


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ([(1, ["entraide", "caisse"]), (1, ["ville"]), (1, ["caisse"])], 1),
        ([(1, ["entraide", "caisse"]), (2, ["caisse"])], 0),
        ([(1, ["entraide", "caisse"]), (2, ["entraide", "caisse"]), (2, ["ville"]), (2, ["caisse"])], 1 / 2),
        ([*((n, ["entraide", "caisse"]) for n in (1, 2, 3, 4)), (4, ["ville"]), (4, ["caisse"])], 1 / 4),
        ([(1, ["entraide", "caisse"]), (1, ["ville"]), (1, ["entraide"])], 0),
    ],
    ids=["its document alone", "another document", "one of two", "one of four", "a seed is given"],
)
def test_a_word_is_owed_to_the_documents_that_taught_it(texts, expected):
    """Of the last segment, the part of its cosine with « solidarité » that its own document taught."""
    corpus = corpus_of([(0, ["ville"]), (0, ["bureau"]), *texts])
    profiles, examples = learn_profiles(corpus, rounds=1)
    owed = own_teaching(corpus, profiles, examples)[-1, 0] / (corpus.weights @ profiles[0])[-1]
    assert owed == pytest.approx(expected)


@settings(max_examples=50, deadline=None)
@given(TEXTS)
def test_it_is_what_the_words_of_the_document_taught_added_up(texts):
    corpus = corpus_of(texts)
    profiles, examples = learn_profiles(corpus, rounds=1)
    weights, document = corpus.weights.toarray(), corpus.segments["document"].to_numpy()
    expected = np.zeros_like(examples)
    for i, theme in np.ndindex(*examples.shape):
        for j in np.flatnonzero(weights[i]):
            lessons = weights[:, j] * examples[:, theme]
            if corpus.terms[j] not in corpus.seed_words[theme] and lessons.any():
                own = lessons[document == document[i]].sum() / lessons.sum()
                expected[i, theme] += weights[i, j] * profiles[theme, j] * own
    found = own_teaching(corpus, profiles, examples)
    assert found == pytest.approx(expected)
    assert (found <= corpus.weights @ profiles.T + 1e-12).all()


def test_how_many_segments_go_together_changes_nothing(monkeypatch):
    corpus = corpus_of([(n % 5, ["entraide", "caisse", "ville"][n % 3 :]) for n in range(30)])
    profiles, examples = learn_profiles(corpus, rounds=1)
    whole = own_teaching(corpus, profiles, examples)
    monkeypatch.setattr(room, "_ROWS", 7)
    assert np.array_equal(own_teaching(corpus, profiles, examples), whole)
    assert whole.any()
