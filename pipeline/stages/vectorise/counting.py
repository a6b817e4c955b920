"""Counting: tokens -> sparse matrices of occurrences, and the tables that describe their columns."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray

from pipeline.schema import FORMS, VOCABULARY

Ranks = NDArray[np.int32]


def count_pairs(rows: ArrayLike, columns: ArrayLike, *, shape: tuple[int, int]) -> Any:
    """How many times each pair (row, column) occurs, as an int32 CSR matrix."""
    from scipy.sparse import csr_matrix

    ones = np.ones(len(np.asarray(rows)), dtype=np.int32)
    return csr_matrix((ones, (rows, columns)), shape=shape)


def rank_segments(segments: pd.DataFrame, tokens: pd.DataFrame) -> Ranks:
    """For each token, the rank of its segment in `segments`."""
    held = pd.Categorical(tokens["segment"])
    ranks: Ranks = pd.Index(segments["id"].astype(str)).get_indexer(held.categories).astype(np.int32)[held.codes]
    return ranks


def count_forms(
    segment_of: Ranks, tokens: pd.DataFrame, kept: NDArray[np.bool_], *, size: int
) -> tuple[pd.DataFrame, Any]:
    """The words as they are written, proper names included: the columns, and how often each segment holds them.

    `segment_of` gives the rank of each token's segment, of which there are `size`.
    """
    proper = (tokens["pos"] == "PROPN").to_numpy()
    listed = kept | proper
    written, lemmas = pd.Categorical(tokens["form"][listed]), pd.Categorical(tokens["lemma"][listed])
    lower = pd.Categorical(written.categories.str.lower())
    forms, kept, proper = lower.codes[written.codes].astype(np.int64), kept[listed], proper[listed]
    keys = ((forms * len(lemmas.categories) + lemmas.codes) * 2 + kept) * 2 + proper  # in the order of FORMS
    columns, ways = pd.factorize(keys, sort=True)
    rest, proper_of = np.divmod(ways, 2)
    rest, kept_of = np.divmod(rest, 2)
    form_of, lemma_of = np.divmod(rest, max(len(lemmas.categories), 1))
    described = FORMS.column_frame(
        form=lower.categories[form_of],
        lemma=lemmas.categories[lemma_of],
        kept=kept_of.astype(bool),
        proper=proper_of.astype(bool),
    )
    return described, count_pairs(segment_of[listed], columns, shape=(size, len(ways)))


def describe_vocabulary(
    terms: pd.Index[str], counts: Any, document: pd.Series[str], **measures: NDArray[np.float64]
) -> pd.DataFrame:
    """The columns of `counts` (VOCABULARY): a term each, with its frequencies; `document` is that of each row."""
    ranks, found = pd.factorize(document)
    by_document = count_pairs(ranks, np.arange(len(document)), shape=(len(found), len(document))) @ counts
    return VOCABULARY.column_frame(
        lemma=terms,
        count=np.asarray(counts.sum(axis=0, dtype=np.int64)).ravel(),
        segments=counts.getnnz(axis=0),
        documents=by_document.getnnz(axis=0),
        **measures,
    )
