"""Where the nodes of a network stand."""

from __future__ import annotations

import numpy as np
import pytest

from pipeline.charts.spread import spread_nodes


@pytest.mark.parametrize(
    ("ties", "steps"),
    [
        ([(0, 1)], [[0, 1], [1, 0]]),
        ([(0, 1), (1, 2), (2, 0)], [[0, 1, 1], [1, 0, 1], [1, 1, 0]]),
        ([(0, 1), (1, 2)], [[0, 1, 2], [1, 0, 1], [2, 1, 0]]),
    ],
    ids=["a pair", "a triangle", "a path"],
)
def test_nodes_stand_as_far_apart_as_the_steps_between_them(
    ties: list[tuple[int, int]], steps: list[list[int]]
) -> None:
    places = spread_nodes(ties, len(steps))
    assert np.linalg.norm(places[:, None] - places[None], axis=2) == pytest.approx(np.array(steps), abs=1e-2)


@pytest.mark.parametrize("nodes", [1, 2, 9])
def test_nodes_without_any_tie_never_stand_on_each_other(nodes: int) -> None:
    places = spread_nodes([], nodes)
    apart = np.linalg.norm(places[:, None] - places[None], axis=2)
    assert places.shape == (nodes, 2)
    assert (apart[~np.eye(nodes, dtype=bool)] > 0.5).all()


def test_leaves_of_one_word_are_kept_apart() -> None:
    places = spread_nodes([(0, leaf) for leaf in range(1, 7)], 7)
    apart = np.linalg.norm(places[1:, None] - places[None, 1:], axis=2)
    assert apart[~np.eye(6, dtype=bool)].min() > 0.5
