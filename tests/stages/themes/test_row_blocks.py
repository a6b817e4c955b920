import numpy as np
import pytest
from scipy.sparse import csr_array

from pipeline.stages.themes.row_blocks import RowBlocks

MATRIX = np.arange(21.0).reshape(7, 3)


@pytest.mark.parametrize(
    ("rows", "lengths"), [(1, [1] * 7), (3, [3, 3, 1]), (6, [6, 1]), (7, [7]), (100, [7])], ids=str
)
@pytest.mark.parametrize("form", [np.asarray, csr_array])
def test_the_blocks_are_the_matrix_as_often_as_one_goes_through_them(rows, lengths, form):
    blocks = RowBlocks(form(MATRIX), rows=rows)
    for _ in range(2):
        found = list(blocks)
        assert [block.shape[0] for _, block in found] == lengths
        for place, block in found:
            assert np.array_equal(csr_array(block).toarray(), MATRIX[place])
        assert np.concatenate([np.arange(7)[place] for place, _ in found]).tolist() == list(range(7))


def test_a_matrix_of_one_block_is_not_copied():
    matrix = csr_array(MATRIX)
    assert [block is matrix for _, block in RowBlocks(matrix)] == [True]


def test_no_row_no_block():
    assert list(RowBlocks(csr_array((0, 3)))) == []
