import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.stages.tag import embedding
from pipeline.stages.tag.embedding import Embedder

TEXT = "Les coursiers de la coopérative partagent leurs tournées et la caisse de grève finance une solidarité réelle"
WORDS = [(word, space) for word in TEXT.split() for space in (True, False)]


@pytest.fixture(scope="module")
def embedder(nlp):
    def new():
        tok2vec = nlp.get_pipe("tok2vec").model
        return Embedder(nlp.vocab, tok2vec.layers[0], tok2vec.get_dim("nO"))

    return new


@settings(max_examples=30, deadline=None)
@given(st.lists(st.lists(st.sampled_from(WORDS), max_size=12), max_size=6))
def test_a_vector_is_the_same_to_the_last_bit_in_any_company(embedder, texts):
    fresh, whole = embedder(), embedder()
    [everything] = whole.embed([WORDS])
    for text, vectors in zip(texts, fresh.embed(texts), strict=True):
        assert vectors.shape == (len(text), everything.shape[1])
        assert np.array_equal(vectors, everything[[WORDS.index(word) for word in text]])


def test_vectors_are_those_of_the_model(embedder, nlp):
    doc = nlp.make_doc("La caisse de grève finance une solidarité réelle")
    words = [(token.text, bool(token.whitespace_)) for token in doc]
    [expected] = nlp.get_pipe("tok2vec").model.layers[0].predict([doc])
    [vectors] = embedder().embed([words])
    np.testing.assert_allclose(vectors, expected, atol=1e-5)


def test_a_word_is_embedded_once(nlp):
    asked = []

    class Layer:
        def predict(self, documents):
            asked.extend(token.text for document in documents for token in document)
            return [np.zeros((len(document), 4)) for document in documents]

    embedder = Embedder(nlp.vocab, Layer(), 4)
    for words in (WORDS[:3], WORDS[:5], WORDS[2:5]):
        embedder.embed([words, words])
    assert asked == [word for word, _ in WORDS[:5]]


def test_what_is_remembered_is_bounded(embedder, monkeypatch):
    monkeypatch.setattr(embedding, "_REMEMBERED", 3)
    small = embedder()
    first = small.embed([WORDS])
    assert np.array_equal(small.embed([WORDS])[0], first[0])
    small.embed([WORDS[:1]])
    assert len(small._known) == 1
