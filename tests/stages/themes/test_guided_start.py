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
    W, H = GuidedStart(X, GUIDES, most=free, seed=0).find(free)
    assert W.shape == (30, 2 + free)
    assert np.array_equal(H[:2], GUIDES)
    assert np.array_equal(W[:, :2], solve_codes(X, GUIDES))
    assert (H[2:] > 0).all()


def test_free_components_start_on_what_the_guides_leave():
    """A guide explains the first three columns whole: what is left of them is nothing."""
    left, right = np.r_[1.0, 1, 1, 0, 0], np.r_[0.0, 0, 0, 1, 2]
    whole = csr_array(np.vstack([np.outer([1, 2], left), np.outer([1, 1], right)]))
    W, H = GuidedStart(whole, left[None], most=1, seed=0).find(1)
    assert H[1, 3:] / np.linalg.norm(H[1, 3:]) == pytest.approx(right[3:] / np.sqrt(5))
    assert W[2:, 1] @ H[[1], 3:].repeat(2, axis=0) == pytest.approx(2 * right[3:], rel=1e-6)


@pytest.mark.parametrize(("most", "seed"), [(4, 0), (2, 1), (12, 7)])
def test_neither_the_numbers_looked_for_nor_the_draw_matter(most, seed):
    """Singular vectors that have settled are the same ones, whatever else is asked for."""
    first = GuidedStart(X, GUIDES, most=2, seed=0).find(2)
    for one, other in zip(first, GuidedStart(X, GUIDES, most=most, seed=seed).find(2), strict=True):
        assert other == pytest.approx(one, abs=1e-4)


def test_without_guides_it_is_nndsvd_on_the_whole():
    W, H = GuidedStart(csr_array(np.outer([1.0, 2.0], [3.0, 1.0])), np.empty((0, 2)), most=1, seed=0).find(1)
    assert pytest.approx(np.outer([1.0, 2.0], [3.0, 1.0])) == W @ H
