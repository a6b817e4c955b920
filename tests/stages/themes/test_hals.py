import numpy as np
import pytest
from scipy.sparse import csr_array

from pipeline.stages.themes.hals import solve_hals
from pipeline.stages.themes.row_blocks import RowBlocks
from pipeline.stages.themes.unit import unit_rows

GENERATOR = np.random.default_rng(0)
X = csr_array(GENERATOR.random((50, 20)) * (GENERATOR.random((50, 20)) < 0.3))
W, H = GENERATOR.random((50, 4)), GENERATOR.random((4, 20))
GUIDES = unit_rows(H[:2])


class FromElsewhere:
    """Blocks that never stood together, as a file would give them."""

    def __init__(self, parts):
        self.parts = parts

    def __iter__(self):
        start = 0
        for part in self.parts:
            yield slice(start, start + part.shape[0]), csr_array(part)
            start += part.shape[0]


def solve(blocks, pull):
    allowed = np.ones(H.shape, dtype=bool)
    return solve_hals(blocks, W, H, guides=GUIDES, pull=pull, allowed=allowed, tol=0, max_iter=30)


@pytest.mark.parametrize("pull", [0.0, 1.0, np.inf])
@pytest.mark.parametrize(
    "blocks",
    [*(RowBlocks(X, rows=rows) for rows in (1, 7, 49)), FromElsewhere(np.split(X.toarray(), [3, 4, 30]))],
    ids=["1", "7", "49", "from elsewhere"],
)
def test_blocks_of_any_size_give_the_same_components(blocks, pull):
    whole, found = solve(RowBlocks(X), pull), solve(blocks, pull)
    assert pytest.approx(whole.H, abs=1e-9) == found.H
    assert found.error == pytest.approx(whole.error, abs=1e-9)
    assert found.sweeps == whole.sweeps == 30


def test_the_error_is_that_of_the_best_codes():
    found = solve(RowBlocks(X, rows=7), 0.0)
    assert 0 < found.error < np.linalg.norm(X.toarray() - W @ H)
    assert np.linalg.norm(X.toarray()) > found.error
