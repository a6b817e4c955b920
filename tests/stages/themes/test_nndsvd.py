# ruff: noqa: N806 - X, W and H are the names of the literature and of scikit-learn
import numpy as np
import pytest

from pipeline.stages.themes.nndsvd import start_nndsvda


def test_one_component_is_the_perron_pair():
    X = np.outer([1.0, 2.0, 3.0], [4.0, 0.5])
    W, H = start_nndsvda(X, 1, seed=0)
    assert pytest.approx(X) == W @ H


@pytest.mark.parametrize("shape", [(6, 4), (2, 5), (1, 1)])
def test_the_start_is_positive_and_the_same_twice(shape):
    X = np.random.default_rng(3).random(shape)
    W, H = start_nndsvda(X, 4, seed=0)
    assert (W > 0).all()
    assert (H > 0).all()
    assert np.array_equal(H, start_nndsvda(X, 4, seed=0)[1])


def test_nothing_to_start_from():
    W, H = start_nndsvda(np.zeros((3, 2)), 2, seed=0)
    assert not W.any()
    assert not H.any()
