# ruff: noqa: N806 - X, W and H are the names of the literature and of scikit-learn
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import nnls
from scipy.sparse import csr_array

from pipeline.stages.themes.codes import solve_codes
from pipeline.stages.themes.parts import explained_parts
from pipeline.stages.themes.unit import unit_rows


def draw(seed, shape):
    generator = np.random.default_rng(seed)
    return generator.random(shape) * (generator.random(shape) < 0.5)


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("form", [np.asarray, csr_array])
def test_codes_are_those_of_lawson_and_hanson(seed, form):
    X, H = draw(seed, (12, 9)), draw(seed + 100, (4, 9))
    expected = np.array([nnls(H.T, x)[0] for x in X])
    assert solve_codes(form(X), H) == pytest.approx(expected, abs=1e-7)


def test_a_component_of_length_zero_gets_nothing():
    codes = solve_codes(np.array([[1.0, 0.0]]), np.array([[0.0, 0.0], [2.0, 0.0]]))
    assert codes == pytest.approx(np.array([[0.0, 0.5]]))


@given(st.integers(0, 1000))
def test_parts_and_residual_make_a_whole(seed):
    X = csr_array(unit_rows(draw(seed, (6, 8))))
    H = unit_rows(draw(seed + 1, (3, 8)))
    parts = explained_parts(X, H)
    left = ((X.toarray() - solve_codes(X, H) @ H) ** 2).sum(axis=1)
    filled = np.diff(X.indptr) > 0
    assert parts.min(initial=0) >= 0
    assert parts.sum(axis=1).max(initial=0) <= 1
    assert (parts.sum(axis=1) + left)[filled] == pytest.approx(1)
