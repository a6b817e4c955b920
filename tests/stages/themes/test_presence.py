from dataclasses import replace

import numpy as np
import pytest

from pipeline.stages.themes.corpus import gather_corpus
from pipeline.stages.themes.doubt.null import null_corpora
from pipeline.stages.themes.presence import presence_thresholds
from pipeline.stages.themes.profiles import learn_profiles
from pipeline.stages.themes.scores import score_segments
from tests.stages.themes.corpora import BUREAUX, ENTRAIDE, FORMATION, METHOD, SEEDS, draw, tables

CORPUS = gather_corpus(*tables(draw([ENTRAIDE, BUREAUX, FORMATION], documents=30), SEEDS))
PROFILES = learn_profiles(CORPUS, rounds=1).profiles


@pytest.mark.parametrize("quantile", [0.5, 0.9, 0.99])
def test_chance_exceeds_the_threshold_as_often_as_was_said(quantile):
    thresholds = presence_thresholds(CORPUS, PROFILES, replace(METHOD, quantile=quantile))
    fresh = list(null_corpora(CORPUS, 5, seed=99))
    scores = np.vstack([score_segments(null, PROFILES) for null in fresh])
    mentions = np.vstack([null.mentions for null in fresh])
    for theme in (0, 2):
        without = scores[~mentions[:, theme], theme]
        assert (without > thresholds[theme]).mean() == pytest.approx(1 - quantile, abs=0.04)


def test_segments_of_the_theme_pass_and_others_do_not():
    thresholds = presence_thresholds(CORPUS, PROFILES, replace(METHOD, quantile=0.99))
    present = score_segments(CORPUS, PROFILES) >= thresholds
    words = np.array([sum(CORPUS.terms[j] in ENTRAIDE for j in row.indices) for row in CORPUS.weights])
    assert present[words == 4, 0].mean() > 0.9
    assert present[words == 0, 0].mean() < 0.05


def test_a_theme_that_nothing_mentions_has_no_threshold():
    thresholds = presence_thresholds(CORPUS, PROFILES, METHOD)
    assert np.isnan(thresholds).tolist() == [False, True, False]


def test_where_every_segment_holds_a_seed_nothing_can_be_compared():
    given = tables([("d0000000000", "a", ["entraide", "caisse"])], {"solidarité": ["entraide"]})
    corpus = gather_corpus(*given)
    thresholds = presence_thresholds(corpus, learn_profiles(corpus, rounds=1).profiles, METHOD)
    assert thresholds.tolist() == [0.0]


def test_a_discovered_theme_is_compared_with_all_segments():
    free = np.zeros((1, len(CORPUS.terms)))
    free[0, CORPUS.terms.index("formation")] = 1
    both = np.vstack([PROFILES, free])
    thresholds = presence_thresholds(CORPUS, both, METHOD)
    assert thresholds.shape == (4,)
    assert 0 < thresholds[3] <= 1


@pytest.mark.parametrize("documents", [5, 10])
def test_a_small_corpus_has_a_threshold_that_the_draw_hardly_moves(documents):
    corpus = gather_corpus(*tables(draw([ENTRAIDE, BUREAUX, FORMATION], documents=documents), SEEDS))
    profiles = learn_profiles(corpus, rounds=1).profiles
    thresholds = [presence_thresholds(corpus, profiles, replace(METHOD, seed=seed))[0] for seed in range(8)]
    assert np.std(thresholds) < 0.03 * np.mean(thresholds)
