"""Tables of the seeds: what each reaches, where each stands, and what each rule refused."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from pipeline.schema import SEED_COVERAGE, SEED_HITS, SEED_REFUSALS, SEED_RULES
from pipeline.stages.vectorise.finder import Rows
from pipeline.stages.vectorise.refusals import Rule
from pipeline.stages.vectorise.seeds import Match


def tabulate_coverage(
    matches: Sequence[Match],
    terms: dict[str, str],
    held_by: pd.Series[str],
    segments: pd.DataFrame,
    documents: pd.DataFrame,
) -> pd.DataFrame:
    """How far each seed reaches (SEED_COVERAGE): its distinct segments, documents and sources.

    `terms` maps a seed to its term of the vocabulary, `held_by` gives the segment of each token.
    """
    document_of = segments.set_index("id")["document"]
    source_of = documents.set_index("id")["source"]
    rows = []
    for match in matches:
        held = held_by.iloc[match.first[match.counts]].astype(str).unique()
        of = document_of.loc[held].unique()
        reach = {"segments": len(held), "documents": len(of), "sources": source_of.loc[of].nunique()}
        about = {"theme": match.theme, "seed": match.seed, "term": terms[match.seed], "weight": match.weight}
        rows.append(about | reach)
    return SEED_COVERAGE.frame(rows)


def tabulate_hits(matches: Sequence[Match], tokens: pd.DataFrame) -> pd.DataFrame:
    """Every occurrence that counts (SEED_HITS), as offsets in its segment's text."""
    found = [(match, match.first[match.counts], match.last[match.counts]) for match in matches]
    return SEED_HITS.column_frame(**_places(found, tokens))


def tabulate_refusals(matches: Sequence[Match], rules: Sequence[Rule], tokens: pd.DataFrame) -> pd.DataFrame:
    """Every occurrence that a rule refused, and by which rule (SEED_REFUSALS)."""
    refused = [(match, ~match.counts) for match in matches]
    found = [(match, match.first[mask], match.last[mask]) for match, mask in refused]
    by = [rules[rank] for match, mask in refused for rank in match.refused_by[mask]]
    said = {"kind": [rule.kind for rule in by], "rule": [rule.term for rule in by]}
    return SEED_REFUSALS.column_frame(**_places(found, tokens), **said)


def tabulate_rules(matches: Sequence[Match], rules: Sequence[Rule], held_by: pd.Series[str]) -> pd.DataFrame:
    """Every rule and how much it refused (SEED_RULES), zero included; an occurrence of two themes counts once."""
    rows = []
    for rank, rule in enumerate(rules):
        places = np.unique(np.concatenate([match.first[match.refused_by == rank] for match in matches] or [_NOWHERE]))
        held = held_by.iloc[places].astype(str).drop_duplicates()
        rows.append(
            {
                "kind": rule.kind,
                "seed": rule.seed,
                "rule": rule.term,
                "refused": len(places),
                "segments": len(held),
                "example": held.iloc[0] if len(held) else "",
            }
        )
    return SEED_RULES.frame(rows)


_NOWHERE: NDArray[np.intp] = np.empty(0, dtype=np.intp)


def _places(found: Sequence[tuple[Match, Rows, Rows]], tokens: pd.DataFrame) -> dict[str, Any]:
    """Occurrences (a match, its first and last tokens) as columns: theme, seed, segment, start, end."""
    first = np.concatenate([_NOWHERE, *(rows for _, rows, _ in found)])
    last = np.concatenate([_NOWHERE, *(rows for _, _, rows in found)])
    return {
        "theme": [match.theme for match, rows, _ in found for _ in rows],
        "seed": [match.seed for match, rows, _ in found for _ in rows],
        "segment": tokens["segment"].iloc[first].astype(str),
        "start": tokens["start"].iloc[first],
        "end": tokens["end"].iloc[last],
    }
