import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.sparse import csr_array

from pipeline.stages.themes.doubt.coherence import npmi_coherence


def test_npmi_by_hand():
    """Two terms that always meet, in 2 of 4 segments: p = 3/6, p_ij = (2 + 1/4) / 5 = 0.45."""
    weights = csr_array([[1.0, 1.0], [1.0, 1.0], [0.0, 0.0], [0.0, 0.0]])
    expected = np.log(0.45 / 0.25) / -np.log(0.45)
    assert npmi_coherence(weights, np.array([[0.6, 0.8]])) == pytest.approx([expected])


def test_terms_that_meet_are_more_coherent_than_terms_that_do_not():
    apart, never = csr_array([[1.0, 0], [0, 1.0]] * 20), csr_array([[1.0, 0]] * 40)
    together = csr_array([[1.0, 1.0], [0, 0]] * 20)
    theme = np.array([[1.0, 1.0]])
    met, independent, unmet = (npmi_coherence(weights, theme)[0] for weights in (together, never, apart))
    assert met > 0.8
    assert unmet < independent < 0


@given(st.lists(st.lists(st.booleans(), min_size=4, max_size=4), max_size=30), st.integers(0, 4))
def test_coherence_is_never_unknown(held, terms):
    weights = csr_array(np.array(held, dtype=float).reshape(-1, 4))
    theme = np.array([[1.0] * terms + [0.0] * (4 - terms)])
    assert -1 <= npmi_coherence(weights, theme)[0] <= 1


def test_no_theme_has_no_coherence():
    assert npmi_coherence(csr_array((3, 2)), np.empty((0, 2))).shape == (0,)
