import numpy as np
import pytest

from pipeline.stages.themes.distinctive import distinctiveness


def test_distinctiveness_shares_each_term_among_the_themes():
    parts = distinctiveness(np.array([[0.2, 0.6, 0.0], [0.6, 0.0, 0.0]]))
    assert parts == pytest.approx(np.array([[0.25, 1.0, 0.0], [0.75, 0.0, 0.0]]))
