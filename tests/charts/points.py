"""Points of a map of themes, in a row."""

from __future__ import annotations

import pandas as pd


def map_points(labels: list[str], gap: float) -> pd.DataFrame:
    kinds = ["theme", "theme", *["word"] * len(labels)]
    names = ["solidarité", "coworking", *labels]
    places = [gap * rank for rank in range(len(names))]
    return pd.DataFrame({"kind": kinds, "label": names, "x": places, "y": places, "color": range(len(names))})
