"""Map: words and themes on the first axes of a correspondence analysis, sources and documents placed afterwards."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
from scipy.sparse import csr_array

from pipeline.schema import MAP_AXES, MAP_POINTS
from pipeline.stages.contrast.correspondence import Correspondence, Floats, analyse_correspondence
from pipeline.stages.contrast.incidence import Incidence

_FEWEST_THEMES = 3  # two themes stand on a line, not on a map
_TABLES_OF_CHANCE = 200
_UNLIKELY = 0.95


def map_themes(incidence: Incidence, *, min_segments: int, seed: int) -> tuple[pd.DataFrame, pd.DataFrame]:
    """MAP_POINTS and MAP_AXES; both empty with fewer than three themes or three words.

    The table analysed counts the segments that hold both a word and a theme. A source or a document stands at the
    mean of its words, wherever its segments were classified: it says how it speaks, and shapes nothing.
    """
    counts = (incidence.words.T @ incidence.held).toarray().astype(np.float64)
    active = np.flatnonzero((incidence.words.sum(axis=0) >= min_segments) & (counts.sum(axis=1) > 0))
    themes = np.flatnonzero(counts[active].sum(axis=0) > 0)
    if len(themes) < _FEWEST_THEMES or len(active) < _FEWEST_THEMES:
        return MAP_POINTS.frame(), MAP_AXES.frame()
    table = counts[np.ix_(active, themes)]
    found = analyse_correspondence(table)
    if len(found.inertia) < 2:  # a map has two dimensions
        return MAP_POINTS.frame(), MAP_AXES.frame()
    words = incidence.words[:, active]
    points = [
        _active("theme", [incidence.themes[theme] for theme in themes], found.column_mass, found.columns,
                found.column_contributions, found.column_distance),
        _active("word", [incidence.lemmas[word] for word in active], found.row_mass, found.rows,
                found.row_contributions, found.row_distance),
        *(_placed(kind, incidence.segments[kind], words, found) for kind in ("source", "document")),
    ]  # fmt: skip
    return pd.concat([MAP_POINTS.frame(), *points], ignore_index=True)[list(MAP_POINTS)], _axes(table, found, seed=seed)


def _active(
    kind: str, ids: list[str], mass: Floats, places: Floats, contributions: Floats, distance: Floats
) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "kind": kind, "id": ids, "mass": mass, "x": places[:, 0], "y": places[:, 1],
            "contribution_x": contributions[:, 0], "contribution_y": contributions[:, 1],
            "quality": _quality(places, distance),
        }
    )  # fmt: skip


def _placed(kind: str, groups: pd.Series[str], words: Any, found: Correspondence) -> pd.DataFrame:
    """Groups of segments by the words they hold; a group without any active word has no place."""
    codes, ids = pd.factorize(groups, sort=True)
    members = csr_array((np.ones(len(codes), dtype=np.int64), (codes, np.arange(len(codes)))))
    counts = members @ words
    somewhere = counts.sum(axis=1) > 0
    places, distance = found.place_columns(counts[somewhere])
    table = pd.DataFrame({"kind": kind, "id": ids[somewhere], "x": places[:, 0], "y": places[:, 1]})
    return table.assign(mass=np.nan, contribution_x=np.nan, contribution_y=np.nan, quality=_quality(places, distance))


def _quality(places: Floats, distance: Floats) -> Floats:
    shown = (places[:, :2] ** 2).sum(axis=1)
    quality: Floats = np.divide(shown, distance, out=np.zeros_like(shown), where=distance > 0)
    return quality


def _axes(table: Floats, found: Correspondence, *, seed: int) -> pd.DataFrame:
    """The axes, and what the first ones show of tables drawn with the same margins and no association.

    After Husson, Lê & Pagès (2017): an axis that shows no more than chance is not to be read.
    """
    cumulated = np.cumsum(found.inertia) / found.inertia.sum()
    chance = np.quantile(_cumulated_by_chance(table, len(cumulated), seed=seed), _UNLIKELY, axis=0)
    return pd.DataFrame(
        {
            "axis": np.arange(1, len(cumulated) + 1, dtype=np.int32),
            "inertia": found.inertia,
            "share": found.inertia / found.inertia.sum(),
            "cumulated": cumulated,
            "chance": chance,
            "readable": cumulated > chance + 1e-12,  # the last axis always shows everything, as chance does
        }
    )[list(MAP_AXES)]


def _cumulated_by_chance(table: Floats, axes: int, *, seed: int) -> Floats:
    """Cumulated shares (tables x axes) of inertia of multinomial tables with the margins of `table`."""
    generator = np.random.default_rng(seed)
    independent = np.outer(table.sum(axis=1), table.sum(axis=0)) / table.sum() ** 2
    expected = np.sqrt(independent)
    total, shares = int(table.sum()), np.ones((_TABLES_OF_CHANCE, axes))
    for rank in range(_TABLES_OF_CHANCE):
        drawn = generator.multinomial(total, independent.ravel()).reshape(table.shape) / total
        residuals = (drawn - independent) / expected
        squares = np.linalg.eigvalsh(residuals.T @ residuals)[::-1][:axes]
        shares[rank] = np.cumsum(squares) / squares.sum()
    return shares
