# ruff: noqa: N803, N806 - X, W and H are the names of the literature and of scikit-learn
import warnings
from itertools import pairwise

import numpy as np
import pytest
from scipy.sparse import csr_array
from sklearn.decomposition import NMF
from sklearn.exceptions import ConvergenceWarning
from sklearn.utils.estimator_checks import check_estimator

from pipeline.stages.themes.guided_nmf import GuidedNMF
from pipeline.stages.themes.guided_start import GuidedStart
from pipeline.stages.themes.unit import unit_rows


def planted(seed=0, n=80, m=30, rank=4):
    """Sparse non-negative data of a known rank, with a little noise."""
    generator = np.random.default_rng(seed)
    H = generator.random((rank, m)) * (generator.random((rank, m)) < 0.3)
    W = generator.random((n, rank)) * (generator.random((n, rank)) < 0.5)
    return csr_array(W @ H + 0.01 * generator.random((n, m)))


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("estimator", [GuidedNMF(), GuidedNMF(3, pull=1.0)], ids=repr)
def test_it_is_a_scikit_learn_estimator(estimator):
    checks = check_estimator(estimator, on_fail=None)
    assert [check["check_name"] for check in checks if check["status"] == "failed"] == []
    assert sum(check["status"] == "passed" for check in checks) > 40


@pytest.mark.filterwarnings("ignore::sklearn.exceptions.ConvergenceWarning")
@pytest.mark.parametrize("rank", [1, 2, 3, 4])
@pytest.mark.parametrize("form", [csr_array, lambda X: X.toarray()], ids=["sparse", "dense"])
def test_without_guides_it_reaches_the_objective_of_nmf(rank, form):
    X = planted()
    reference = NMF(rank, init="nndsvda", max_iter=5000, tol=1e-6).fit(X)
    model = GuidedNMF(rank, tol=1e-9, max_iter=5000).fit(form(X))
    assert model.reconstruction_err_**2 <= reference.reconstruction_err_**2 * (1 + 1e-3)
    assert model.reconstruction_err_ == pytest.approx(reference.reconstruction_err_, rel=0.01)
    assert model.converged_
    residual = X.toarray() - model.transform(form(X)) @ model.components_
    assert np.linalg.norm(residual) == pytest.approx(model.reconstruction_err_, rel=0.01)


@pytest.mark.filterwarnings("ignore::sklearn.exceptions.ConvergenceWarning")
@pytest.mark.parametrize("pull", [0.0, 1.0, np.inf])
def test_the_objective_never_rises(pull):
    X, guides = planted(), unit_rows(np.random.default_rng(5).random((2, 30)))

    def objective(sweeps):
        model = GuidedNMF(2, guides=guides, pull=pull, max_iter=sweeps, tol=0).fit(X)
        W, H = model.transform(X), model.components_
        held = 0.0 if np.isinf(pull) else pull
        return model.reconstruction_err_**2 + held * ((W[:, :2] ** 2).sum(0) @ ((H[:2] - guides) ** 2).sum(1))

    values = [objective(sweeps) for sweeps in (1, 3, 10, 30, 100)]
    assert all(later <= earlier * (1 + 1e-3) for earlier, later in pairwise(values))
    assert values[-1] < values[0]


def test_guides_are_kept_pulled_or_left():
    X = planted()
    guides = unit_rows(np.random.default_rng(5).random((1, 30)))

    def distance(pull):
        return float(np.linalg.norm(GuidedNMF(2, guides=guides, pull=pull).fit(X).components_[0] - guides[0]))

    distances = [distance(pull) for pull in (0.0, 1.0, 100.0, np.inf)]
    assert distances == sorted(distances, reverse=True)
    assert distances[0] > 0.1
    assert distances[2] < 0.05
    assert distances[3] == pytest.approx(0, abs=1e-12)


def test_free_components_stay_out_of_locked_columns():
    model = GuidedNMF(3, guides=np.eye(1, 30), locked=[0, 7]).fit(planted())
    assert not model.components_[1:, [0, 7]].any()
    assert model.components_[0, 0] == 1
    assert np.linalg.norm(model.components_, axis=1) == pytest.approx(1)


def test_a_free_component_finds_what_the_guides_leave():
    left, right = np.r_[1.0, 1, 1, 0, 0, 0], np.r_[0.0, 0, 0, 1, 2, 1]
    X = np.vstack([np.outer([1, 2, 3.0], left), np.outer([1, 1, 2.0], right)])
    model = GuidedNMF(1, guides=[left]).fit(X)
    assert model.components_[1] == pytest.approx(right / np.linalg.norm(right), abs=1e-4)
    assert model.reconstruction_err_ == pytest.approx(0, abs=1e-3)


def test_a_guide_of_zeros_takes_nothing():
    model = GuidedNMF(1, guides=np.zeros((1, 30)))
    assert not model.fit_transform(planted())[:, 0].any()


def test_too_few_sweeps_are_said():
    with pytest.warns(ConvergenceWarning, match="2 sweeps"):
        model = GuidedNMF(4, max_iter=2, tol=0).fit(planted())
    assert not model.converged_
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert GuidedNMF(4).fit(planted()).converged_


def test_two_fits_agree_to_the_last_bit():
    assert np.array_equal(GuidedNMF(4).fit(planted()).components_, GuidedNMF(4).fit(planted()).components_)


@pytest.mark.parametrize("number", [1, 2, 4])
def test_one_start_serves_several_fits(number):
    X, guides = planted(), unit_rows(np.random.default_rng(5).random((2, 30)))
    start = GuidedStart(X, guides, most=4, seed=0)
    alone, shared = (GuidedNMF(number, guides=guides).fit(X, start=given) for given in (None, start))
    assert shared.components_ == pytest.approx(alone.components_, abs=1e-4)


@pytest.mark.filterwarnings("ignore::sklearn.exceptions.ConvergenceWarning")
def test_a_fit_begins_where_it_is_told():
    X = planted()
    elsewhere = GuidedStart(X[:, ::-1], np.empty((0, 30)), most=2, seed=0)
    first, other = (GuidedNMF(2, max_iter=2).fit(X, start=start).components_ for start in (None, elsewhere))
    assert not np.allclose(first, other)


@pytest.mark.parametrize("guides", [None, np.eye(1, 4)])
def test_a_corpus_without_a_word_has_no_themes(guides):
    model = GuidedNMF(2, guides=guides).fit(csr_array((3, 4)))
    assert not model.components_[-2:].any()
    assert model.reconstruction_err_ == 0
