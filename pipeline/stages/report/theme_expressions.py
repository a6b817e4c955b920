"""The multiword terms of one theme: those that its segments hold more often than chance would have it."""

from __future__ import annotations

import pandas as pd

from pipeline.stages.report.results import Results

_RARE = 0.01
_FEWEST = 2


def theme_expressions(results: Results, theme: str) -> pd.DataFrame:
    """form, present (segments of the theme), segments (classified ones), expected (present by chance): a row each.

    An expression is listed when at least two segments of the theme hold it and a draw of as many segments would hold as
    many of it less than once in a hundred (hypergeometric law, Lafon 1980); the least likely first. It ranks, it proves
    nothing: segments of a document are not independent.
    """
    from scipy.stats import hypergeom

    holding = set(results.holding(theme)["segment"])
    hits = results.term_hits[results.term_hits["segment"].isin(results.units["segment"])]
    hits = hits.drop_duplicates(["term", "segment"])
    counts = pd.DataFrame(
        {
            "segments": hits.groupby("term").size(),
            "present": hits[hits["segment"].isin(holding)].groupby("term").size(),
        }
    ).fillna(0).astype(int)  # fmt: skip
    total = len(results.units)
    counts = counts.assign(
        form=results.terms.set_index("term")["form"].reindex(counts.index),
        expected=counts["segments"] * len(holding) / max(total, 1),
        chance=hypergeom.sf(counts["present"] - 1, total, counts["segments"], len(holding)),
    )
    found = counts[(counts["present"] >= _FEWEST) & (counts["chance"] < _RARE)]
    return found.sort_index().sort_values("chance", kind="stable").drop(columns="chance")
