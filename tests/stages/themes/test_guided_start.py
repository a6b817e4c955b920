# ruff: noqa: N806 - X, W and H are the names of the literature and of scikit-learn
import numpy as np
import pytest
from scipy.sparse import csr_array

from pipeline.stages.themes.codes import solve_codes
from pipeline.stages.themes.guided_start import GuidedStart

GENERATOR = np.random.default_rng(4)
X = csr_array(GENERATOR.random((30, 12)) * (GENERATOR.random((30, 12)) < 0.4))
GUIDES = np.eye(2, 12)


@pytest.mark.parametrize("free", [1, 3])
def test_guides_come_first_with_their_best_codes(free):
    W, H = GuidedStart(X, GUIDES).find(free, seed=0)
    assert W.shape == (30, 2 + free)
    assert np.array_equal(H[:2], GUIDES)
    assert np.array_equal(W[:, :2], solve_codes(X, GUIDES))
    assert (H[2:] > 0).all()


def test_free_components_start_on_what_the_guides_leave():
    """A guide explains the first three columns whole: what is left of them is nothing."""
    left, right = np.r_[1.0, 1, 1, 0, 0], np.r_[0.0, 0, 0, 1, 2]
    W, H = GuidedStart(csr_array(np.vstack([np.outer([1, 2], left), np.outer([1, 1], right)])), left[None]).find(
        1, seed=0
    )
    assert H[1, 3:] / np.linalg.norm(H[1, 3:]) == pytest.approx(right[3:] / np.sqrt(5))
    assert W[2:, 1] @ H[[1], 3:].repeat(2, axis=0) == pytest.approx(2 * right[3:], rel=1e-6)


def test_one_object_gives_every_number():
    start = GuidedStart(X, GUIDES)
    start.find(4, seed=0)
    for again, first in zip(start.find(2, seed=0), GuidedStart(X, GUIDES).find(2, seed=0), strict=True):
        assert np.array_equal(again, first)


def test_without_guides_it_is_nndsvd_on_the_whole():
    W, H = GuidedStart(csr_array(np.outer([1.0, 2.0], [3.0, 1.0])), np.empty((0, 2))).find(1, seed=0)
    assert pytest.approx(np.outer([1.0, 2.0], [3.0, 1.0])) == W @ H
