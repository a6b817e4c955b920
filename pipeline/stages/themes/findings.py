"""Findings: all that is found of the K themes of a corpus, as arrays, before it is told in tables."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from pipeline.schema import THEME_NUMBERS
from pipeline.stages.themes.corpus import Booleans, Corpus, Floats, Integers
from pipeline.stages.themes.discovery import discover_themes
from pipeline.stages.themes.method import Method
from pipeline.stages.themes.parts import explained_parts
from pipeline.stages.themes.presence import presence_thresholds
from pipeline.stages.themes.profiles import learn_profiles
from pipeline.stages.themes.scores import score_segments, score_themes
from pipeline.stages.themes.unit import unit_rows


@dataclass(frozen=True)
class Member:
    """A discovered theme that is counted with another one."""

    theme: int
    """Rank of the other one."""
    profile: Floats
    """m values, unit length."""
    threshold: float
    """The score from which a segment held it."""


@dataclass(frozen=True)
class Findings:
    """K themes over n segments and m terms: the T named ones, then the discovered ones, the most present first."""

    ids: tuple[str, ...]
    """The names of the named themes, then d1, d2..."""
    labels: tuple[str, ...]
    """What a reader sees; the identifiers until `label_themes` has found better."""
    profiles: Floats
    """K x m, rows of unit length; zero for a theme that nothing mentions."""
    thresholds: Floats
    """K: the score from which a segment holds the theme; NaN for a theme that nothing mentions."""
    stability: Floats
    """K values, 0 to 1; NaN where it was not measured."""
    null_stability: Floats
    """K values, what chance reaches; NaN likewise."""
    scores: Floats
    """n x K, 0 to 1 (`score_themes`); see `with_members` for a theme with members."""
    parts: Floats
    """n x K: the part of each segment that each theme explains; rows sum to at most 1."""
    best_by_chance: float
    """What the stablest of as many free themes reaches by chance; NaN likewise."""
    converged: bool
    """Whether the discovered themes settled."""
    fitted: int
    """Free themes that were fitted together, those that did not resist chance included."""
    numbers: pd.DataFrame
    """What each number of discovered themes would give (schema.THEME_NUMBERS)."""
    members: tuple[Member, ...] = ()
    """What an analyst merged into the themes."""

    @property
    def words(self) -> Floats:
        """K x m, rows of unit length: the profiles, those of the members included in equal parts."""
        if not self.members:
            return self.profiles
        together = self.profiles.copy()
        for member in self.members:
            together[member.theme] += member.profile
        unit: Floats = unit_rows(together)
        return unit

    def with_members(self, corpus: Corpus, scores: Floats) -> Floats:
        """Scores (n x K) of the segments of a corpus, those of the members included.

        A theme with members has the best of its scores and theirs, each brought to the theme's threshold, so that a
        segment holds it when it holds any of them.
        """
        scores = scores.copy()
        for member in self.members:
            own = score_segments(corpus, member.profile[None])[:, 0]
            if member.threshold > 0:
                own = own / member.threshold * self.thresholds[member.theme]
            scores[:, member.theme] = np.minimum(np.maximum(scores[:, member.theme], own), 1.0)
        return scores

    @property
    def present(self) -> Booleans:
        """Whether each segment holds each theme, n x K."""
        held: Booleans = (self.scores > 0) & (self.scores >= self.thresholds)
        return held


def find_themes(
    corpus: Corpus,
    method: Method,
    *,
    discovered: int,
    most_discovered: int,
) -> Findings:
    """Learn the named themes, discover others, and score every segment for all of them."""
    if not corpus.weights.shape[0]:
        return _nothing(corpus)
    named = learn_profiles(corpus, rounds=method.rounds)
    discovery = discover_themes(corpus, named.profiles, method, number=discovered, most=most_discovered)
    profiles = np.vstack([named.profiles, discovery.free])
    thresholds = presence_thresholds(corpus, profiles, method)
    scores = score_themes(corpus, profiles, named.examples)
    order = _order(scores >= thresholds, len(corpus.names))
    profiles = profiles[order]
    ids = (*corpus.names, *(f"d{rank}" for rank in range(1, len(discovery.free) + 1)))
    return Findings(
        ids=ids,
        labels=ids,
        profiles=profiles,
        thresholds=thresholds[order],
        stability=discovery.stability[order],
        null_stability=discovery.null_stability[order],
        scores=scores[:, order],
        parts=explained_parts(corpus.weights, profiles),
        best_by_chance=discovery.best_by_chance,
        converged=discovery.converged,
        fitted=discovery.fitted,
        numbers=discovery.numbers,
    )


def _order(present: Booleans, named: int) -> Integers:
    """The named themes as they are, then the discovered ones by the number of segments that hold them."""
    free = np.argsort(-present[:, named:].sum(axis=0), kind="stable")
    return np.concatenate([np.arange(named), named + free])


def _nothing(corpus: Corpus) -> Findings:
    """A corpus without a single classified segment: its named themes, of which nothing is known."""
    named = len(corpus.names)
    unknown = np.full(named, np.nan)
    empty = np.empty((0, named))
    return Findings(
        ids=corpus.names,
        labels=corpus.names,
        profiles=np.zeros((named, len(corpus.terms))),
        thresholds=unknown,
        stability=unknown,
        null_stability=unknown,
        scores=empty,
        parts=empty,
        best_by_chance=np.nan,
        converged=True,
        fitted=0,
        numbers=THEME_NUMBERS.frame(),
    )
