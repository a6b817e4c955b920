"""Incidence: which classified segment holds which word, and which theme."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from scipy.sparse import csr_array


@dataclass(frozen=True)
class Incidence:
    """n classified segments, m words, T themes that some segment holds."""

    segments: pd.DataFrame
    """n rows: segment, document, source."""
    words: Any
    """n x m CSR, int64: 1 where the segment holds the word, however often."""
    lemmas: tuple[str, ...]
    """The m words."""
    held: Any
    """n x T CSR, int64: 1 where the segment holds the theme."""
    themes: tuple[str, ...]
    """Identifiers of the T themes, in the order of the table."""


def gather_incidence(
    documents: pd.DataFrame,
    rows: pd.DataFrame,
    vocabulary: pd.DataFrame,
    counts: Any,
    themes: pd.DataFrame,
    segment_themes: pd.DataFrame,
) -> Incidence:
    """The tables of the line as matrices of zeros and ones."""
    classified = np.flatnonzero(rows["terms"].to_numpy() > 0)
    segments = rows[["segment", "document"]].iloc[classified].reset_index(drop=True)
    sources = segments["document"].map(documents.set_index("id")["source"])
    words = csr_array(counts)[classified]
    names = tuple(themes.loc[themes["segments"] > 0, "theme"])
    present = segment_themes[segment_themes["present"]]
    return Incidence(
        segments=segments.assign(source=sources),
        words=csr_array((np.ones(words.nnz, dtype=np.int64), words.indices, words.indptr), shape=words.shape),
        lemmas=tuple(vocabulary["lemma"]),
        held=hold(present["segment"], present["theme"], segments=segments["segment"], columns=names),
        themes=names,
    )


def hold(of: pd.Series[str], what: pd.Series[str], *, segments: pd.Series[str], columns: tuple[str, ...]) -> Any:
    """Pairs (segment, thing) as a CSR of zeros and ones, segments x columns; pairs of neither are left aside."""
    row, column = (
        pd.Index(segments).get_indexer(pd.Index(of)),
        pd.Index(columns, dtype="str").get_indexer(pd.Index(what)),
    )
    pairs = np.unique(np.column_stack([row, column])[(row >= 0) & (column >= 0)], axis=0)
    ones = np.ones(len(pairs), dtype=np.int64)
    return csr_array((ones, (pairs[:, 0], pairs[:, 1])), shape=(len(segments), len(columns)))
