"""Evidence: what speaks for and against each theme, gathered for its verdict."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from pipeline.stages.themes.corpus import Booleans, Corpus
from pipeline.stages.themes.doubt.support import Support, measure_support
from pipeline.stages.themes.findings import Findings


@dataclass(frozen=True)
class Limits:
    """From where on a theme is supported, then established."""

    fewest_segments: int
    min_segments: int
    min_documents: int
    max_main_source_share: float
    max_overlap: float
    min_agreement: float
    """Part of a theme's segments that another setting should find again."""
    max_changing_settings: float
    """Part of the other settings that may find fewer."""


@dataclass(frozen=True)
class Evidence:
    """What speaks for and against a theme."""

    named: bool
    seeds: tuple[str, ...]
    """Seed words as written in the settings."""
    mentioned: bool
    """Whether a classified segment holds one of them."""
    classified: int
    support: Support
    seeded: int
    """Segments that hold the theme and one of its seed words."""
    left_segments: int
    """Its segments of other sources that still hold it when it is learnt without its main one."""
    left_documents: int
    """Their documents."""
    stability: float
    null_stability: float
    best_by_chance: float
    """What the stablest of as many discovered themes reaches by chance."""
    twin: str
    """Label of the theme whose segments are most its own, of the named ones for a named theme: a discovered theme that
    comes upon the same segments is its double, and no doubt on it."""
    shared: int
    """Segments that hold both."""
    overlap: float
    """The same as a Jaccard index, 0 to 1."""
    converged: bool
    agreements: tuple[tuple[str, float], ...]
    """Each other setting in French, and the Jaccard index of its segments there with those of the analysis."""


def gather_evidence(
    corpus: Corpus, findings: Findings, theme_sources: pd.DataFrame, multiverse: pd.DataFrame, theme: int
) -> Evidence:
    """The evidence on a theme, given by its rank in the findings."""
    named = theme < len(corpus.names)
    support = measure_support(corpus, findings.present[:, theme])
    mentions = corpus.mentions[:, theme] if named else np.zeros(len(corpus.segments), dtype=np.bool_)
    rivals = findings.present[:, : len(corpus.names)] if named else findings.present
    twin, shared, overlap = _twin(rivals, theme)
    left = theme_sources[theme_sources["theme"] == findings.ids[theme]].head(1)
    crossed = multiverse[multiverse["theme"] == findings.ids[theme]]
    return Evidence(
        named=named,
        seeds=corpus.seed_words[theme] if named else (),
        mentioned=bool(mentions.any()),
        classified=len(corpus.segments),
        support=support,
        seeded=int((mentions & findings.present[:, theme]).sum()),
        left_segments=int(left["without_segments"].sum()),
        left_documents=int(left["without_documents"].sum()),
        stability=float(findings.stability[theme]),
        null_stability=float(findings.null_stability[theme]),
        best_by_chance=findings.best_by_chance,
        twin=findings.labels[twin],
        shared=shared,
        overlap=overlap,
        converged=findings.converged,
        agreements=tuple(zip(crossed["label"], crossed["passages"], strict=True)),
    )


def _twin(present: Booleans, theme: int) -> tuple[int, int, float]:
    """The other theme with the most similar segments, how many they share, their Jaccard index; itself when alone."""
    own = present[:, [theme]]
    shared = (present & own).sum(axis=0)
    overlap = shared / np.maximum((present | own).sum(axis=0), 1)
    overlap[theme] = -1.0
    twin = int(np.argmax(overlap))
    return twin, int(shared[twin]), float(overlap[twin])
