"""Neighbours: the words that stand beside the heavy words of a theme."""

from __future__ import annotations

import numpy as np
import pandas as pd

from pipeline.association import log_likelihood, npmi
from pipeline.schema import NEIGHBOURS
from pipeline.stages.contrast.incidence import Incidence

_WEAK = 3.84  # log-likelihood of a tie that chance makes one time in twenty: weaker ones say nothing


def find_neighbours(
    incidence: Incidence, theme_terms: pd.DataFrame, *, words: int, most: int, least: int
) -> pd.DataFrame:
    """NEIGHBOURS of the `words` heaviest words of each theme: at most `most` for each, the strongest tie first.

    A neighbour is listed when at least `least` segments hold both words, and more than chance would have it. Ties are
    ranked by log-likelihood, equal ones by name.
    """
    heavy = theme_terms[(theme_terms["rank"] <= words) & theme_terms["theme"].isin(incidence.themes)]
    heavy = heavy[heavy["lemma"].isin(incidence.lemmas)].sort_values(["theme", "rank"], kind="stable")
    columns = pd.Index(incidence.lemmas).get_indexer(pd.Index(heavy["lemma"]))
    holding, total = incidence.words.sum(axis=0), len(incidence.segments)
    met = (incidence.words[:, columns].T @ incidence.words).tocsr()
    tables = []
    for line, (column, theme) in enumerate(zip(columns, heavy["theme"], strict=True)):
        others, together = met[[line]].indices, met[[line]].data
        expected = holding[column] * holding[others] / total
        tie = log_likelihood(together, holding[column], holding[others], total)
        chosen = (others != column) & (together >= least) & (together > expected) & (tie >= _WEAK)
        others, together, expected, tie = others[chosen], together[chosen], expected[chosen], tie[chosen]
        table = pd.DataFrame(
            {
                "theme": theme,
                "lemma": incidence.lemmas[column],
                "neighbour": [incidence.lemmas[other] for other in others],
                "together": together.astype(np.int32),
                "expected": expected,
                "log_likelihood": tie,
                "npmi": npmi(together, holding[column], holding[others], total),
            }
        )
        table = table.sort_values(["log_likelihood", "neighbour"], ascending=[False, True], kind="stable").head(most)
        tables.append(table.assign(rank=np.arange(1, len(table) + 1, dtype=np.int32)))
    return pd.concat([NEIGHBOURS.frame(), *tables], ignore_index=True)[list(NEIGHBOURS)]
