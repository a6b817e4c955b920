"""The points of the map as a reader knows them: themes by their labels, documents by their titles."""

from __future__ import annotations

import pandas as pd

from pipeline.stages.report.results import Results

_KINDS = {"theme": "thème", "word": "mot", "source": "source", "document": "document"}


def named_points(results: Results) -> pd.DataFrame:
    """MAP_POINTS with `what` (the kind in French), `label`, and `color`: the rank of a theme's colour, 0 for others."""
    points = results.map_points
    names = {"theme": results.labels.to_dict(), "document": results.named_documents["name"].to_dict()}
    pairs = zip(points["kind"], points["id"], strict=True)
    labels = pd.Series([names.get(kind, {}).get(name, name) for kind, name in pairs], points.index, dtype="str")
    colors = points["id"].map(results.themes.set_index("theme")["color"]).where(points["kind"] == "theme")
    return points.assign(what=points["kind"].replace(_KINDS), label=labels, color=colors.fillna(0).astype(int))
