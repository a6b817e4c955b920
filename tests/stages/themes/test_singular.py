# ruff: noqa: N806 - X is the name of the literature and of scikit-learn
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.sparse import csr_array

from pipeline.stages.themes.row_blocks import RowBlocks
from pipeline.stages.themes.singular import singular_vectors


@given(st.integers(0, 1000), st.integers(1, 3))
def test_they_are_those_of_lapack(seed, count):
    generator = np.random.default_rng(seed)
    X = generator.random((12, 9)) * (generator.random((12, 9)) < 0.5) + np.outer(np.arange(12), np.arange(9))
    values = np.linalg.svd(X, compute_uv=False)
    left, right = singular_vectors(RowBlocks(csr_array(X), rows=5), count, columns=9, seed=0)
    assert np.linalg.norm(left, axis=0) == pytest.approx(values[:count], rel=1e-4, abs=1e-6)
    assert right @ right.T == pytest.approx(np.eye(count), abs=1e-9)
    assert left == pytest.approx(X @ right.T)
    assert np.linalg.norm(left.T @ X - right * values[:count, None] ** 2, axis=1).max() < 2e-4 * values[0] ** 2


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_where_it_starts_does_not_matter(seed):
    """A matrix without much structure, whose vectors take long to settle: 200 x 120, its values close together."""
    X = csr_array(np.random.default_rng(8).random((200, 120)) * (np.random.default_rng(9).random((200, 120)) < 0.1))
    first, other = (singular_vectors(RowBlocks(X), 6, columns=120, seed=own) for own in (0, seed))
    signs = np.sign((first[1] * other[1]).sum(axis=1))
    assert other[1] * signs[:, None] == pytest.approx(first[1], abs=1e-3)


def test_more_of_them_begin_with_the_same():
    X = csr_array(np.random.default_rng(8).random((60, 40)))
    few, many = (singular_vectors(RowBlocks(X), count, columns=40, seed=0)[1] for count in (3, 9))
    assert np.abs((few * many[:3]).sum(axis=1)) == pytest.approx(1, abs=1e-6)


@pytest.mark.parametrize(("shape", "count"), [((4, 3), 0), ((4, 3), 2), ((1, 5), 3)])
def test_nothing_has_no_singular_vectors(shape, count):
    left, right = singular_vectors(RowBlocks(np.zeros(shape)), count, columns=shape[1], seed=0)
    assert left.shape == (shape[0], 0)
    assert right.shape == (0, shape[1])


def test_they_are_no_more_than_the_rank():
    left, right = singular_vectors(RowBlocks(np.outer([1.0, 2.0], [3.0, 0.0, 4.0])), 3, columns=3, seed=0)
    assert left.shape == (2, 1)
    assert np.abs(right) == pytest.approx(np.array([[0.6, 0.0, 0.8]]))
