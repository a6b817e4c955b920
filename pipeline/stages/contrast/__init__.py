"""Contrast: what sets the themes apart: their own words, their place on a map, the company their words keep."""

from __future__ import annotations

from typing import Annotated, Any, NamedTuple

import pandas as pd
from annotated_types import Ge


class Contrasts(NamedTuple):
    """The tables of this room (see pipeline/schema/)."""

    specificities: pd.DataFrame
    map_points: pd.DataFrame
    map_axes: pd.DataFrame
    neighbours: pd.DataFrame


def contrast_themes(
    documents: pd.DataFrame,
    rows: pd.DataFrame,
    vocabulary: pd.DataFrame,
    counts: Any,
    terms: pd.DataFrame,
    term_hits: pd.DataFrame,
    themes: pd.DataFrame,
    theme_terms: pd.DataFrame,
    segment_themes: pd.DataFrame,
    *,
    least_score: Annotated[float, Ge(0)] = 2.0,
    map_min_segments: Annotated[int, Ge(1)] = 5,
    words: Annotated[int, Ge(1)] = 12,
    neighbours: Annotated[int, Ge(1)] = 6,
    min_together: Annotated[int, Ge(1)] = 2,
    random_seed: Annotated[int, Ge(0)] = 0,
) -> Contrasts:
    """Compare the themes: the words specific to each, a map of all of them, the words that stand beside theirs.

    Everything is counted in classified segments, each word once per segment. A theme without segments is left aside;
    the map needs three themes.

    Parameters
    ----------
    counts : CSR, segments x vocabulary: occurrences
    least_score : specificities nearer to zero are not listed (2: less than one chance in a hundred)
    map_min_segments : segments that must hold a word for it to shape the map
    words : heaviest words of a theme whose neighbours are sought
    neighbours : neighbours listed per word
    min_together : segments at least that hold a word and its neighbour
    random_seed : seed of the tables of chance against which the axes of the map are judged
    """
    from pipeline.stages.contrast.incidence import gather_incidence
    from pipeline.stages.contrast.map import map_themes
    from pipeline.stages.contrast.neighbours import find_neighbours
    from pipeline.stages.contrast.specificities import list_specificities

    incidence = gather_incidence(documents, rows, vocabulary, counts, themes, segment_themes)
    points, axes = map_themes(incidence, min_segments=map_min_segments, seed=random_seed)
    return Contrasts(
        specificities=list_specificities(incidence, terms, term_hits, least=least_score),
        map_points=points,
        map_axes=axes,
        neighbours=find_neighbours(incidence, theme_terms, words=words, most=neighbours, least=min_together),
    )
