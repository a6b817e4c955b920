"""Shares: how large a part of each group of the corpus holds each theme, and how far that part can be trusted."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from pipeline.schema import THEME_SHARES
from pipeline.stages.themes.corpus import Corpus
from pipeline.stages.themes.doubt.prevalence import prevalence_interval
from pipeline.stages.themes.findings import Findings

_LAST_MONTH = "-12"
Texts = NDArray[np.str_]


def share_by_group(documents: pd.DataFrame, corpus: Corpus, findings: Findings) -> pd.DataFrame:
    """The share of each theme by year, source, author, voice and free variable (schema.THEME_SHARES).

    A variable of which nothing is known is left out; otherwise the segments for which it is unknown are the group ''.
    The last year is incomplete when no document of it is dated December and one at least is dated to the month.
    """
    described = documents.set_index("id").loc[corpus.segments["document"].unique()]
    unfinished = _unfinished_year(described["date"])
    codes = np.unique(corpus.segments["document"].to_numpy(dtype=str), return_inverse=True)[1]
    rows = []
    for variable, values in _variables(described, corpus):
        for value in np.unique(values):
            inside = values == value
            rows += [
                _measure(findings.present[inside, rank], codes[inside])
                | {
                    "theme": theme,
                    "variable": variable,
                    "value": str(value),
                    "incomplete": variable == "year" and value == unfinished != "",
                }
                for rank, theme in enumerate(findings.ids)
            ]
    return THEME_SHARES.frame(rows)


def _measure(present: NDArray[np.bool_], documents: NDArray[np.int64]) -> dict[str, float]:
    low, high = prevalence_interval(present, documents)
    return {
        "present": int(present.sum()),
        "segments": len(present),
        "documents": len(np.unique(documents)),
        "share": float(present.mean()),
        "low": low,
        "high": high,
    }


def _variables(documents: pd.DataFrame, corpus: Corpus) -> Iterator[tuple[str, Texts]]:
    """Each variable that is known of some segment, and its value for every segment."""
    fixed = {"year": documents["date"].str[:4], "source": documents["source"], "author": documents["author"]}
    values = {name: corpus.segments["document"].map(known) for name, known in fixed.items()}
    values["voice"] = corpus.segments["voice"]
    own = [dict(pairs) for pairs in documents["variables"]]
    for name in sorted({name for variables in own for name in variables}):
        known = pd.Series([variables.get(name, "") for variables in own], index=documents.index)
        values[f"{name} (variable)" if name in values else name] = corpus.segments["document"].map(known)
    for name, column in values.items():
        texts = column.to_numpy(dtype=str)
        if texts.astype(bool).any():
            yield name, texts


def _unfinished_year(dates: pd.Series[str]) -> str:
    """The last year when its months are known and stop before December, '' otherwise."""
    last = dates.str[:4].max() if len(dates) else ""
    months = dates[dates.str.startswith(last) & (dates.str.len() > len("2016"))].str[4:7]
    return last if len(months) and months.max() < _LAST_MONTH else ""
