import numpy as np
import pytest

from pipeline.stages.themes.corpus import gather_corpus
from pipeline.stages.themes.profiles import learn_profiles
from pipeline.stages.themes.scores import score_segments, score_themes
from tests.stages.themes.corpora import tables

SEEDS = {"solidarité": ["entraide"], "coworking": ["coworking"]}
SITE = "coopérative"
"""The manner of a site: a word of every page, whatever it is about."""
TEXTS = [
    (1, ["entraide", "caisse", SITE]),
    (1, ["fenêtre", "ville"]),
    (1, ["logiciel", SITE]),
    (2, ["entraide", "caisse"]),
    (3, ["caisse", "ville"]),
    (4, ["formation", "ville"]),
]


@pytest.fixture(scope="module")
def corpus():
    return gather_corpus(*tables([(f"d{document:010x}", "a", words) for document, words in TEXTS], SEEDS))


@pytest.fixture(scope="module")
def before_and_after(corpus):
    """Scores for « solidarité »: by all that was learnt, and as the room gives them."""
    profiles, examples = learn_profiles(corpus, rounds=1)
    return score_segments(corpus, profiles)[:, 0], score_themes(corpus, profiles, examples)[:, 0]


@pytest.mark.parametrize(("segment", "kept"), [(0, 1), (2, 0), (3, 1), (4, 1)])
def test_only_the_own_document_of_a_segment_without_a_seed_counts_less(before_and_after, segment, kept):
    before, after = before_and_after
    assert before[segment] > 0
    assert after[segment] == pytest.approx(kept * before[segment])


def test_a_passage_of_another_document_comes_before_the_manner_of_a_site(before_and_after):
    assert before_and_after[1][4] > before_and_after[1][2]


def test_discovered_themes_have_no_seed_and_keep_their_scores(corpus):
    profiles, examples = learn_profiles(corpus, rounds=1)
    free = np.eye(len(corpus.terms))[[corpus.terms.index(SITE)]]
    every = np.vstack([profiles, free])
    assert np.array_equal(score_themes(corpus, every, examples)[:, 2], score_segments(corpus, every)[:, 2])
