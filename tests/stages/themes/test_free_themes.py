from dataclasses import replace

import numpy as np
import pytest
from scipy.sparse import csr_array

from pipeline.stages.themes.corpus import gather_corpus
from pipeline.stages.themes.free_themes import fit_free, room_for
from pipeline.stages.themes.profiles import learn_profiles
from tests.stages.themes.corpora import BUREAUX, ENTRAIDE, FORMATION, VELO, draw, tables

CORPUS = gather_corpus(*tables(draw([ENTRAIDE, VELO, FORMATION, BUREAUX]), {"solidarité": ENTRAIDE[:3]}))
PROFILES = learn_profiles(CORPUS, rounds=1).profiles


@pytest.mark.parametrize("rough", [True, False])
def test_each_number_is_fitted_as_if_it_were_alone(rough):
    fits = fit_free(CORPUS, PROFILES, range(1, 4), pull=np.inf, rough=rough)
    assert list(fits) == [1, 2, 3]
    for number, fit in fits.items():
        alone = fit_free(CORPUS, PROFILES, [number], pull=np.inf, rough=rough)[number]
        assert fit.themes == pytest.approx(alone.themes, abs=1e-4)
        assert fit.themes.shape == (number, len(CORPUS.terms))
        assert np.linalg.norm(fit.themes, axis=1) == pytest.approx(1)


def test_free_themes_are_what_nobody_named():
    themes = fit_free(CORPUS, PROFILES, [3], pull=np.inf)[3].themes
    first = [{CORPUS.terms[j] for j in np.argsort(-row)[:4]} for row in themes]
    topics = [next(i for i, topic in enumerate((VELO, FORMATION, BUREAUX)) if words <= set(topic)) for words in first]
    assert sorted(topics) == [0, 1, 2]
    assert not themes[:, CORPUS.locked].any()


def test_words_that_a_sample_lost_change_nothing():
    """The same segments over the words that they hold alone, and over those of a larger corpus."""
    held = np.array([term in {*ENTRAIDE, *VELO} for term in CORPUS.terms])
    wide = replace(CORPUS, weights=csr_array(CORPUS.weights.toarray() * held), seeds=())
    narrow = replace(wide, weights=wide.weights[:, held])
    lost, fitted = (fit_free(corpus, corpus.weights[:0].toarray(), [2], pull=np.inf)[2] for corpus in (wide, narrow))
    assert np.array_equal(lost.themes[:, held], fitted.themes)
    assert not lost.themes[:, ~held].any()


@pytest.mark.parametrize(
    ("numbers", "shapes"), [([], {}), ([0], {0: 0}), ([0, 2], {0: 0, 2: 2}), ([2, 40], {2: 2, 40: 40})]
)
def test_a_corpus_has_room_for_so_many(numbers, shapes):
    few = CORPUS.take(np.arange(3))
    assert room_for(few) == 3
    fits = fit_free(few, PROFILES, numbers, pull=np.inf)
    assert {number: len(fit.themes) for number, fit in fits.items()} == shapes
    for fit in fits.values():
        assert fit.converged
        assert not fit.themes[3:].any()


def test_no_segment_no_theme():
    empty = CORPUS.take(np.empty(0, dtype=np.int64))
    themes, converged = fit_free(empty, PROFILES, [2], pull=np.inf)[2]
    assert not themes.any()
    assert converged
