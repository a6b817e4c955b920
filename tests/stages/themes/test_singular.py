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
    left, values, right = np.linalg.svd(X)
    found = singular_vectors(RowBlocks(csr_array(X), rows=5), count, columns=9, seed=0)
    signs = np.sign((found[1] * right[:count]).sum(axis=1))
    assert found[1] == pytest.approx(right[:count] * signs[:, None], abs=1e-6)
    assert found[0] == pytest.approx(left[:, :count] * values[:count] * signs, abs=1e-6)


def test_they_are_no_more_than_the_rank():
    left, right = singular_vectors(RowBlocks(np.outer([1.0, 2.0], [3.0, 0.0, 4.0])), 3, columns=3, seed=0)
    assert left.shape == (2, 1)
    assert np.abs(right) == pytest.approx(np.array([[0.6, 0.0, 0.8]]))
