# ruff: noqa: N803, N806 - X, W and H are the names of the literature and of scikit-learn
import numpy as np
import pytest

from pipeline.stages.themes.nndsvd import start_nndsvda
from pipeline.stages.themes.row_blocks import RowBlocks
from pipeline.stages.themes.singular import singular_vectors


def start(X, components):
    left, right = singular_vectors(RowBlocks(X, rows=2), components, columns=X.shape[1], seed=0)
    return start_nndsvda(left, right, components, mean=X.mean())


def test_one_component_is_the_perron_pair():
    X = np.outer([1.0, 2.0, 3.0], [4.0, 0.5])
    W, H = start(X, 1)
    assert pytest.approx(X) == W @ H


def test_components_are_the_heavier_parts_of_the_singular_pairs():
    X = np.random.default_rng(3).random((6, 4))
    left, values, right = np.linalg.svd(X)
    u, v = np.abs(left[:, 0]), np.abs(right[0])
    W, H = start(X, 1)
    assert W[:, 0] == pytest.approx(u * np.sqrt(values[0]))
    assert H[0] == pytest.approx(v * np.sqrt(values[0]))


@pytest.mark.parametrize("shape", [(6, 4), (2, 5), (1, 1)])
def test_the_start_is_positive_and_the_same_twice(shape):
    X = np.random.default_rng(3).random(shape)
    W, H = start(X, 4)
    assert (W > 0).all()
    assert (H > 0).all()
    assert np.array_equal(H, start(X, 4)[1])


def test_components_beyond_the_rank_start_at_the_mean():
    X = np.outer([1.0, 2.0, 3.0], [4.0, 0.5])
    W, H = start(X, 2)
    assert W[:, 1] == pytest.approx(X.mean())
    assert H[1] == pytest.approx(X.mean())


def test_nothing_to_start_from():
    W, H = start(np.zeros((3, 2)), 2)
    assert not W.any()
    assert not H.any()
