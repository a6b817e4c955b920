"""Method: how themes are learnt and how often chance is drawn, the same wherever a corpus is learnt again."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Method:
    """The options that the analysis, its resamples and its variants share."""

    rounds: int
    """Times that a profile learns from the corpus."""
    pull: float
    """How firmly the factorisation keeps to the profiles, 0 to infinity."""
    quantile: float
    """Quantile of the scores of chance from which a segment holds a theme."""
    permutations: int
    """Null corpora, at least, that this quantile is taken from."""
    segments: int
    """Segments at most on which doubt is measured."""
    samples: int
    """Draws of the documents that stability is the mean of."""
    mixed: int
    """Null corpora that it is compared with."""
    seed: int
    """Seed of all that is drawn."""
