"""Weights against scikit-learn's."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import TfidfTransformer

from pipeline.weighting import inverse_frequency, weigh_counts

counts = st.integers(1, 6).flatmap(
    lambda terms: st.lists(st.lists(st.integers(0, 9), min_size=terms, max_size=terms), min_size=1, max_size=8)
)


@given(counts)
def test_weights_are_those_of_scikit_learn(rows):
    matrix = csr_matrix(np.array(rows, dtype=np.int32))
    idf = inverse_frequency(matrix.getnnz(axis=0), matrix.shape[0])
    weighted = weigh_counts(matrix, idf)
    expected = TfidfTransformer(sublinear_tf=True).fit_transform(matrix)
    assert weighted.toarray() == pytest.approx(expected.toarray())
    assert weighted.dtype == np.float64


def test_a_row_without_a_term_stays_empty_and_the_counts_are_left_alone():
    matrix = csr_matrix(np.array([[3, 0], [0, 0]], dtype=np.int32))
    weighted = weigh_counts(matrix, np.array([2.0, 1.0]))
    assert weighted.toarray().tolist() == [[1.0, 0.0], [0.0, 0.0]]
    assert matrix.toarray().tolist() == [[3, 0], [0, 0]]
