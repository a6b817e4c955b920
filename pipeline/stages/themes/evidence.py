"""Evidence: what speaks for and against each theme, gathered for its verdict."""

from __future__ import annotations

import numpy as np

from pipeline.stages.themes.corpus import Booleans, Corpus
from pipeline.stages.themes.findings import Findings
from pipeline.stages.themes.remainder import support_without
from pipeline.stages.themes.support import measure_support
from pipeline.stages.themes.verdict import Evidence


def gather_evidence(corpus: Corpus, findings: Findings, theme: int, *, rounds: int) -> Evidence:
    """The evidence on a theme, given by its rank in the findings."""
    named = theme < len(corpus.names)
    support = measure_support(corpus, findings.present[:, theme])
    mentions = corpus.mentions[:, theme] if named else np.zeros(len(corpus.segments), dtype=np.bool_)
    twin, shared, overlap = _twin(findings.present, theme)
    return Evidence(
        named=named,
        seeds=corpus.seed_words[theme] if named else (),
        mentioned=bool(mentions.any()),
        classified=len(corpus.segments),
        support=support,
        seeded=int((mentions & findings.present[:, theme]).sum()),
        remainder=support_without(corpus, findings, theme, support.main_source, rounds=rounds),
        stability=float(findings.stability[theme]),
        null_stability=float(findings.null_stability[theme]),
        twin=findings.labels[twin],
        shared=shared,
        overlap=overlap,
        converged=findings.converged,
    )


def _twin(present: Booleans, theme: int) -> tuple[int, int, float]:
    """The other theme with the most similar segments, how many they share, their Jaccard index; itself when alone."""
    own = present[:, [theme]]
    shared = (present & own).sum(axis=0)
    overlap = shared / np.maximum((present | own).sum(axis=0), 1)
    overlap[theme] = -1.0
    twin = int(np.argmax(overlap))
    return twin, int(shared[twin]), float(overlap[twin])
