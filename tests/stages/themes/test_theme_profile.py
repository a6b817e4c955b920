import numpy as np
import pytest
from scipy.sparse import csr_array
from sklearn.utils.estimator_checks import check_estimator

from pipeline.stages.themes.theme_profile import ThemeProfile

TERMS = ["entraide", "secours", "caisse", "coworking", "bureau", "travail"]
X = csr_array(
    np.array(
        [
            [1, 0, 1, 0, 0, 1],
            [0, 1, 1, 0, 0, 1],
            [0, 0, 1, 0, 0, 0],
            [0, 0, 0, 1, 1, 1],
            [1, 0, 0, 1, 1, 0],
            [0, 0, 0, 0, 1, 0],
        ],
        dtype=float,
    )
)
SEEDS = [[0, 1], [3]]


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("estimator", [ThemeProfile([[0]]), ThemeProfile([[0]], rounds=2), ThemeProfile()], ids=repr)
def test_it_is_a_scikit_learn_estimator(estimator):
    checks = check_estimator(estimator, on_fail=None)
    assert [check["check_name"] for check in checks if check["status"] == "failed"] == []
    assert sum(check["status"] == "passed" for check in checks) > 40


def test_a_profile_is_seeds_and_examples_in_equal_parts():
    profile = ThemeProfile([[0]]).fit(X).profiles_[0]
    mean = np.array([1, 0, 1, 0, 0, 1]) / np.sqrt(3) + np.array([1, 0, 0, 1, 1, 0]) / np.sqrt(3)
    expected = np.eye(6)[0] + mean / np.linalg.norm(mean)
    assert profile == pytest.approx(expected / np.linalg.norm(expected))


def test_no_theme_learns_the_seeds_of_another():
    profiles = ThemeProfile(SEEDS).fit(X).profiles_
    assert profiles[0, 3] == 0
    assert profiles[1, 0] == 0
    assert profiles[0, 4] > 0


def test_a_seed_of_two_themes_stays_in_both():
    profiles = ThemeProfile([[0, 1], [0, 3]]).fit(X).profiles_
    assert (profiles[:, 0] > 0).all()


def test_scores_are_cosines_and_reach_segments_without_a_seed():
    model = ThemeProfile(SEEDS).fit(X)
    scores = model.transform(X)
    assert scores == pytest.approx(model.transform(X * 7))
    assert np.linalg.norm(model.profiles_, axis=1) == pytest.approx(1)
    assert scores[2].argmax() == 0
    assert scores[5].argmax() == 1
    assert ((scores >= 0) & (scores <= 1 + 1e-12)).all()


def test_an_expression_alone_makes_a_theme():
    """A theme whose only seed is an expression has no column, but segments that hold it."""
    mentions = np.zeros((6, 1), dtype=bool)
    mentions[[3, 5]] = True
    profile = ThemeProfile([[]]).fit(X, mentions=mentions).profiles_[0]
    assert TERMS[profile.argmax()] == "bureau"


@pytest.mark.parametrize("rounds", [1, 2, 3])
def test_a_theme_that_nothing_mentions_stays_empty(rounds):
    model = ThemeProfile([[], [3]], rounds=rounds).fit(X)
    assert not model.profiles_[0].any()
    assert not model.transform(X)[:, 0].any()
    assert model.profiles_[1].any()


def test_further_rounds_forget_what_is_everywhere():
    everywhere = csr_array(np.hstack([X.toarray(), np.ones((6, 1))]))
    once, twice = (ThemeProfile(SEEDS, rounds=rounds, feedback=0.5).fit(everywhere).profiles_ for rounds in (1, 2))
    assert (twice[:, -1] < once[:, -1]).all()


@pytest.mark.parametrize("rounds", [1, 2])
def test_the_order_of_segments_does_not_matter(rounds):
    order = [4, 2, 0, 5, 1, 3]
    profiles = ThemeProfile(SEEDS, rounds=rounds).fit(X).profiles_
    assert ThemeProfile(SEEDS, rounds=rounds).fit(X[order]).profiles_ == pytest.approx(profiles)
