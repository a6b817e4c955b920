import numpy as np
import pytest

from pipeline.stages.themes.corpus import gather_corpus
from pipeline.stages.themes.doubt.null import null_corpora
from tests.stages.themes.corpora import BUREAUX, ENTRAIDE, SEEDS, draw, tables

CORPUS = gather_corpus(*tables(draw([ENTRAIDE, BUREAUX]), SEEDS, [("coworking", "espace partagé", [0, 5])]))


def test_every_term_keeps_its_number_of_segments():
    for null in null_corpora(CORPUS, 3, seed=0):
        kept = np.diff(null.weights.tocsc().indptr)
        assert np.array_equal(kept, np.diff(CORPUS.weights.tocsc().indptr))
        lengths = np.sqrt((null.weights * null.weights).sum(axis=1))
        assert lengths[lengths > 0] == pytest.approx(1)


def test_mentions_follow_the_seeds_and_expressions_are_drawn_too():
    for null in null_corpora(CORPUS, 3, seed=0):
        for theme, seeds in enumerate(CORPUS.seeds):
            by_terms = null.weights[:, list(seeds)].sum(axis=1) > 0
            assert null.mentions[by_terms, theme].all()
        drawn = null.mentions[:, 2].sum() - (null.weights[:, list(CORPUS.seeds[2])].sum(axis=1) > 0).sum()
        assert 0 <= drawn <= 2


def test_words_that_went_together_are_parted():
    together = (CORPUS.weights > 0).astype(int)
    real = (together.T @ together).toarray()
    columns = [CORPUS.terms.index(word) for word in ENTRAIDE]
    inside = np.ix_(columns, columns)
    for null in null_corpora(CORPUS, 3, seed=0):
        filled = (null.weights > 0).astype(int)
        parted = (filled.T @ filled).toarray()
        off = ~np.eye(len(columns), dtype=bool)
        assert parted[inside][off].sum() < 0.8 * real[inside][off].sum()


def test_the_same_seed_gives_the_same_corpora():
    first, second = (next(null_corpora(CORPUS, 1, seed=4)) for _ in range(2))
    other = next(null_corpora(CORPUS, 1, seed=5))
    assert (first.weights != second.weights).nnz == 0
    assert (first.weights != other.weights).nnz > 0
