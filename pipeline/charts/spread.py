"""Where to draw the nodes of a network, so that near ones stand near: no chance in it, the same each time."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_ROUNDS = 300
_APART = 3.5  # steps between nodes that no path joins: side by side, without filling the figure with emptiness

Floats = NDArray[np.float64]


def spread_nodes(ties: list[tuple[int, int]], nodes: int) -> Floats:
    """Coordinates of one node or more, nodes x 2, whose distances follow the steps between them along `ties`.

    `ties` are pairs of ranks of nodes; nodes that no path joins stand side by side. The spring model of Kamada & Kawai
    (1989), its stress lowered by majorization (Gansner, Koren & North 2004) from a circle, in the order of the nodes.
    """
    steps = _steps(ties, nodes)
    pull = np.divide(1.0, steps**2, out=np.zeros_like(steps), where=steps > 0)
    turn = 2 * np.pi * np.arange(nodes) / nodes
    places: Floats = np.stack([np.cos(turn), np.sin(turn)], axis=1) * steps.max(initial=1.0) / 2
    for _ in range(_ROUNDS if nodes > 1 else 0):
        apart = places[:, None] - places[None]
        distance = np.maximum(np.sqrt((apart**2).sum(axis=2)), 1e-9)
        wanted = places[None] + apart * (steps / distance)[:, :, None]
        places = (pull[:, :, None] * wanted).sum(axis=1) / pull.sum(axis=1)[:, None]
    centred: Floats = places - places.mean(axis=0)
    return centred


def _steps(ties: list[tuple[int, int]], nodes: int) -> Floats:
    """Ties to walk along from each node to each other (Floyd 1962)."""
    steps = np.full((nodes, nodes), np.inf)
    np.fill_diagonal(steps, 0.0)
    for one, other in ties:
        steps[one, other] = steps[other, one] = 1.0
    for middle in range(nodes):
        steps = np.minimum(steps, steps[:, [middle]] + steps[[middle]])
    steps[np.isinf(steps)] = _APART
    return steps
