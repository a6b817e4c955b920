import numpy as np

from pipeline.stages.themes.corpus import gather_corpus
from pipeline.stages.themes.doubt.stability import NAMED, measure_stability
from tests.stages.themes.corpora import BUREAUX, ENTRAIDE, draw, tables

CORPUS = gather_corpus(*tables(draw([ENTRAIDE, BUREAUX], documents=20), {}))


def test_a_model_that_never_changes_is_stable():
    themes = np.eye(4, len(CORPUS.terms))
    families = {NAMED: themes, 1: themes[:1], 4: themes[::-1]}
    measured = measure_stability(CORPUS, lambda _: families, samples=3, seed=0)
    assert [stability.tolist() for stability in measured.values()] == [[1.0] * 4, [1.0], [1.0] * 4]


def test_free_themes_are_matched_and_named_ones_are_not():
    """A model that turns its themes round keeps its free themes and loses its named ones."""
    size = CORPUS.weights.shape[0]

    def fickle(corpus):
        themes = np.eye(2, len(corpus.terms))
        return {NAMED: themes, 2: themes} if corpus.weights.shape[0] == size else {NAMED: themes[::-1], 2: themes[::-1]}

    measured = measure_stability(CORPUS, fickle, samples=3, seed=0)
    assert measured[NAMED].tolist() == [0.0, 0.0]
    assert measured[2].tolist() == [1.0, 1.0]


def test_the_sample_takes_whole_documents():
    sizes = set()

    def watch(corpus):
        documents = corpus.segments["document"]
        sizes.add((documents.nunique(), len(documents)))
        return {}

    measure_stability(CORPUS, watch, samples=4, seed=0)
    assert sizes == {(20, 120), (16, 96)}
