"""The network of a theme's words: where its nodes stand, and what is drawn."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from pipeline.charts.spread import spread_nodes
from pipeline.charts.word_network import draw_word_network

TIES = pd.DataFrame(
    [("grève", "caisse", 40.0), ("grève", "collectif", 10.0), ("entraide", "été 🚲 à $10", 20.0)],
    columns=["lemma", "neighbour", "log_likelihood"],
)


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


def test_every_tie_is_a_line_as_thick_as_it_is_strong_and_every_word_is_written() -> None:
    [axes] = draw_word_network(TIES, words=["grève", "entraide"], color="#0077bb").axes
    widths = [line.get_linewidth() for line in axes.lines]
    assert [line.get_gid() for line in axes.lines] == ["bar-0", "bar-1", "bar-2"]
    assert widths[0] > widths[2] > widths[1]
    assert {text.get_text() for text in axes.texts} == {"grève", "entraide", "caisse", "collectif", "été □ à $10"}
    discs, rings = axes.collections
    assert (len(discs.get_offsets()), len(rings.get_offsets())) == (2, 3)
