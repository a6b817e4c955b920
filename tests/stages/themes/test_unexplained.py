import numpy as np
import pytest
from scipy.sparse import csr_array, issparse

from pipeline.stages.themes.row_blocks import RowBlocks
from pipeline.stages.themes.unexplained import unexplained_blocks

X = np.array([[3.0, 0.0, 1.0], [0.0, 2.0, 0.0], [1.0, 1.0, 1.0]])
W, H = np.array([[1.0], [0.0], [2.0]]), np.array([[1.0, 1.0, 0.25]])
LEFT = np.array([[2.0, 0.0, 0.75], [0.0, 2.0, 0.0], [0.0, 0.0, 0.5]])


@pytest.mark.parametrize("form", [np.asarray, csr_array])
@pytest.mark.parametrize("rows", [1, 2, 10])
def test_what_is_left_on_the_filled_cells_whatever_the_blocks(form, rows):
    left = unexplained_blocks(RowBlocks(form(X), rows=rows), W, H)
    found = np.vstack([block.toarray() if issparse(block) else block for _, block in left])
    assert found == pytest.approx(LEFT)


def test_without_components_everything_is_left():
    (found,) = [block for _, block in unexplained_blocks(RowBlocks(X), W[:, :0], H[:0])]
    assert np.array_equal(found, X)
