"""Specificities: the words and multiword terms that each theme's segments hold unusually often, or seldom."""

from __future__ import annotations

import numpy as np
import pandas as pd
from scipy.sparse import csr_array, hstack

from pipeline.schema import SPECIFICITIES
from pipeline.stages.contrast.incidence import Incidence, hold
from pipeline.stages.contrast.specificity import specificity


def list_specificities(
    incidence: Incidence, terms: pd.DataFrame, term_hits: pd.DataFrame, *, least: float
) -> pd.DataFrame:
    """SPECIFICITIES at `least` or more from zero: theme by theme, the highest score first.

    A multiword term is counted like a word, by the segments that hold it.
    """
    hits = hold(
        term_hits["segment"], term_hits["term"], segments=incidence.segments["segment"], columns=tuple(terms["term"])
    )
    items = pd.concat(
        [
            pd.DataFrame({"kind": "lemma", "item": incidence.lemmas, "form": incidence.lemmas}),
            pd.DataFrame({"kind": "term", "item": terms["term"], "form": terms["form"]}),
        ],
        ignore_index=True,
    )
    holding = csr_array(hstack([incidence.words, hits]))
    held = holding.sum(axis=0)
    tables = [
        _of_theme(items, theme, present, held, part=part, total=len(incidence.segments), least=least)
        for theme, present, part in zip(
            incidence.themes, (incidence.held.T @ holding).toarray(), incidence.held.sum(axis=0), strict=True
        )
    ]
    return pd.concat([SPECIFICITIES.frame(), *tables], ignore_index=True)[list(SPECIFICITIES)]


def _of_theme(
    items: pd.DataFrame, theme: str, present: np.ndarray, held: np.ndarray, *, part: int, total: int, least: float
) -> pd.DataFrame:
    """The rows of one theme; an item that the corpus never holds has a score of zero."""
    table = items.assign(
        theme=theme,
        present=present.astype(np.int32),
        segments=held.astype(np.int32),
        expected=held * part / total,
        score=specificity(present, held, part, total),
    )
    table = table[(table["score"].abs() >= least) & (table["segments"] > 0)]
    return table.sort_values(["score", "kind", "item"], ascending=[False, True, True], kind="stable")
