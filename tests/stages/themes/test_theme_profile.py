import numpy as np
import pytest
from scipy.sparse import csr_array
from sklearn.utils.estimator_checks import check_estimator

from pipeline.stages.themes.theme_profile import ThemeProfile
from pipeline.stages.themes.unit import unit_rows

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


def test_a_profile_is_seeds_and_what_sets_examples_apart_in_equal_parts():
    profile = ThemeProfile([[0]]).fit(X).profiles_[0]
    rows = X.toarray() / np.linalg.norm(X.toarray(), axis=1, keepdims=True)
    apart = np.maximum(rows[[0, 4]].mean(axis=0) - rows.mean(axis=0), 0)
    expected = np.eye(6)[0] + apart / np.linalg.norm(apart)
    assert profile == pytest.approx(expected / np.linalg.norm(expected))


def test_a_seed_that_weighs_more_draws_the_profile_to_itself():
    even, uneven = (ThemeProfile([[0, 1]], weights=weights).fit(X).profiles_[0] for weights in ([[1, 1]], [[3, 1]]))
    assert even == pytest.approx(ThemeProfile([[0, 1]]).fit(X).profiles_[0])
    assert uneven[0] / uneven[1] > even[0] / even[1]


def test_no_theme_learns_the_seeds_of_another():
    profiles = ThemeProfile(SEEDS).fit(X).profiles_
    assert profiles[0, 3] == 0
    assert profiles[1, 0] == 0
    assert profiles[1, 4] > 0


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
    examples = np.zeros((6, 1))
    examples[[3, 5]] = 1
    profile = ThemeProfile([[]]).fit(X, examples=examples).profiles_[0]
    assert TERMS[profile.argmax()] == "bureau"


def test_an_example_teaches_as_much_as_it_counts():
    """Twice the same example, or one that counts double: the same profile."""
    examples = np.array([[0, 0, 2, 0, 0, 1.0]]).T
    repeated = ThemeProfile([[0]]).fit(X, examples=examples).profiles_
    assert repeated == pytest.approx(ThemeProfile([[0]]).fit(X, examples=examples * 5).profiles_)
    assert TERMS[np.argsort(-repeated[0])[1]] == "caisse"


@pytest.mark.parametrize("rounds", [1, 2, 3])
def test_a_theme_that_nothing_mentions_stays_empty(rounds):
    model = ThemeProfile([[], [3]], rounds=rounds).fit(X)
    assert not model.profiles_[0].any()
    assert not model.transform(X)[:, 0].any()
    assert model.profiles_[1].any()


@pytest.mark.parametrize("rounds", [1, 2])
def test_what_is_everywhere_belongs_to_no_theme(rounds):
    everywhere = csr_array(np.hstack([X.toarray(), np.ones((6, 1))]))
    profiles = ThemeProfile(SEEDS, rounds=rounds, feedback=0.5).fit(unit_rows(everywhere)).profiles_
    assert (profiles[:, -1] < 0.1 * profiles.max(axis=1)).all()


@pytest.mark.parametrize("count", [1.0, 0.1, 6.5])
def test_where_every_segment_is_an_example_nothing_is_learnt(count):
    """The mean of the examples is then that of the corpus, up to rounding, which must not become a direction."""
    profile = ThemeProfile([[0]]).fit(X, examples=np.full((6, 1), count)).profiles_[0]
    assert profile.tolist() == [1, 0, 0, 0, 0, 0]


@pytest.mark.parametrize("rounds", [1, 2])
def test_the_order_of_segments_does_not_matter(rounds):
    order = [4, 2, 0, 5, 1, 3]
    profiles = ThemeProfile(SEEDS, rounds=rounds).fit(X).profiles_
    assert ThemeProfile(SEEDS, rounds=rounds).fit(X[order]).profiles_ == pytest.approx(profiles)
