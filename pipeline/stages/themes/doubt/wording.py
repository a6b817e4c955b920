"""Wording: the words of the corpus as they are written, from which its matrix can be counted and weighed otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from scipy.sparse import csr_array

from pipeline.stages.themes.corpus import Booleans, Integers


@dataclass(frozen=True)
class Wording:
    """F ways of writing words, counted in all segments of the corpus, those without a term included."""

    forms: pd.DataFrame
    """F rows: form, lemma, kept, proper (schema.FORMS)."""
    counts: Any
    """All segments x F, CSR."""
    lemmas: Any
    """F x m CSR: 1 where the form counts for the term in the analysis."""
    power: float
    """The power of the idf in the weights of the analysis."""
    fewest: int
    """Segments that the rarest term of the analysis is held by, seeds apart."""


def gather_wording(vocabulary: pd.DataFrame, forms: pd.DataFrame, form_counts: Any, seeds: Integers) -> Wording:
    """What the analysis made of the words: `seeds` are the columns of the vocabulary that are there by right."""
    column = pd.Index(vocabulary["lemma"]).get_indexer(forms["lemma"])
    lemmas = group_forms(np.where(forms["kept"], column, -1), len(vocabulary))
    rare = np.delete(vocabulary["segments"].to_numpy(), seeds)
    idf, weight = (np.log(vocabulary[name].to_numpy()) for name in ("idf", "weight"))
    power = float(weight[idf.argmax()] / idf.max()) if idf.max(initial=0.0) > 0 else 1.0
    return Wording(forms, csr_array(form_counts), lemmas, power, int(rare.min(initial=np.iinfo(np.int32).max)))


def group_forms(columns: Integers, width: int) -> Any:
    """F x width CSR with 1 in the column given for each form; none for -1."""
    known: Booleans = columns >= 0
    ones = np.ones(int(known.sum()), dtype=np.int32)
    return csr_array((ones, (np.flatnonzero(known), columns[known])), shape=(len(columns), width))
