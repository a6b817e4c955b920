"""Remainder: what is left of a theme when a source is taken out of the corpus."""

from __future__ import annotations

import numpy as np

from pipeline.stages.themes.corpus import Corpus
from pipeline.stages.themes.findings import Findings
from pipeline.stages.themes.profiles import learn_profiles
from pipeline.stages.themes.support import Support, measure_support


def support_without(corpus: Corpus, findings: Findings, theme: int, source: str, *, rounds: int) -> Support:
    """The support of a theme (its rank in the findings) outside a source, with the same threshold.

    A named theme is learnt again without the source, so that a source which alone taught it its words takes them away.
    A discovered theme keeps its profile.
    """
    outside = np.flatnonzero((corpus.segments["source"] != source).to_numpy())
    if not len(outside):
        return Support()
    rest = corpus.take(outside)
    named = theme < len(corpus.names)
    profile = learn_profiles(rest, rounds=rounds)[theme] if named else findings.profiles[theme]
    scores = rest.weights @ profile
    return measure_support(rest, (scores > 0) & (scores >= findings.thresholds[theme]))
