import numpy as np
import pytest

from pipeline.stages.vectorise.affinities import relate_terms

LEMMAS = ["médecin", "patient", "impôt", "loyer", "qzxwk", "chanson", "pluie", "école", "logiciel", "roman", "forêt"]


def sums(sizes, short=12):
    related = relate_terms(LEMMAS, np.array(sizes), short=short)
    return related, np.asarray(related.sum(axis=1)).ravel()


def test_words_near_in_meaning_are_related_and_not_to_themselves():
    related, _ = sums([3])
    near = {(LEMMAS[row], LEMMAS[column]) for row, column in zip(*related.nonzero(), strict=True)}
    assert near == {("médecin", "patient"), ("patient", "médecin"), ("impôt", "loyer"), ("loyer", "impôt")}


@pytest.mark.parametrize(
    ("sizes", "total"),
    [([0], 1.0), ([1, 3, 9], 1.0), ([4], 0.75), ([2, 6, 40], 0.5), ([12], 0.25), ([13], 0.25), ([200], 0.25)],
)
def test_the_shorter_the_segments_the_more_a_word_brings_in(sizes, total):
    _, found = sums(sizes)
    assert np.unique(found[found > 0].round(5)).tolist() == [total]


@pytest.mark.parametrize(("sizes", "short"), [([], 12), ([1], 0), ([10] * 50_001, 12)])
def test_nothing_is_related_without_segments_in_a_vast_corpus_or_when_the_settings_say_never(sizes, short):
    assert sums(np.array(sizes, dtype=int), short)[0].nnz == 0


def test_an_empty_vocabulary_has_no_affinities():
    assert relate_terms([], np.array([0]), short=12).shape == (0, 0)


def test_the_order_of_the_words_changes_nothing():
    related, _ = sums([3])
    order = np.random.default_rng(0).permutation(len(LEMMAS))
    other = relate_terms([LEMMAS[rank] for rank in order], np.array([3]), short=12)
    assert other.toarray() == pytest.approx(related.toarray()[np.ix_(order, order)], abs=1e-6)
