"""Coherence: whether the first terms of a theme stand in the same segments."""

from __future__ import annotations

from typing import Any

import numpy as np

from pipeline.association import npmi
from pipeline.stages.themes.corpus import Floats

_TERMS = 10


def npmi_coherence(weights: Any, themes: Floats) -> Floats:
    """For each theme (K x m), the mean NPMI of the pairs of its ten first terms in n segments (n x m): -1 to 1.

    With n_i segments holding a term and n_ij holding two, p_i = (n_i + 1) / (n + 2) and p_ij = (n_ij + p_i p_j) /
    (n + 1): one segment more, in which terms fall independently. So a pair that never meets, or a term that these
    segments do not hold, gets a low value instead of none. A theme of one term has coherence 0.

    Sources: Bouma (2009), Normalized (pointwise) mutual information in collocation extraction; Lau, Newman, Baldwin
    (2014), Machine reading tea leaves, for the mean over pairs.
    """
    return np.array([_mean_npmi(weights[:, _first(theme)]) for theme in themes], dtype=np.float64)


def _first(theme: Floats) -> Any:
    order = np.argsort(-theme, kind="stable")[:_TERMS]
    return order[theme[order] > 0]


def _mean_npmi(weights: Any) -> float:
    segments, terms = weights.shape
    if terms < 2:
        return 0.0
    held = (weights > 0).astype(np.float64)
    together = (held.T @ held).toarray()
    alone = (together.diagonal() + 1) / (segments + 2)
    joint = (together + np.outer(alone, alone)) / (segments + 1)
    tie = npmi(joint, alone[:, None], alone, 1.0)
    return float(np.clip(tie[np.triu_indices(terms, k=1)], -1, 1).mean())
