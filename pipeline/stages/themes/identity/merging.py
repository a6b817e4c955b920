"""Merging: the findings once some discovered themes are counted with others, or left out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from pipeline.stages.themes.corpus import Corpus, Integers
from pipeline.stages.themes.findings import Findings, Member
from pipeline.stages.themes.identity.decisions import Decision


def merge_themes(corpus: Corpus, findings: Findings, decisions: Mapping[str, Decision]) -> Findings:
    """The themes that stay in the results: the named ones, then the others, the most present first.

    A segment holds a merged theme when it holds one of its members; its profile is the sum of theirs brought to unit
    length, and it is as stable as the least stable of them.
    """
    merged = _count_together(corpus, findings, decisions)
    return _take(merged, _staying(merged, decisions, len(corpus.names)))


def _count_together(corpus: Corpus, findings: Findings, decisions: Mapping[str, Decision]) -> Findings:
    """Count each merged theme with the one it goes into; it stays where it is, to be taken out afterwards."""
    place = {theme: k for k, theme in enumerate(findings.ids)}
    members = tuple(
        Member(place[decision.into], findings.profiles[place[theme]], float(findings.thresholds[place[theme]]))
        for theme, decision in decisions.items()
        if decision.into
    )
    if not members:
        return findings
    parts, thresholds = findings.parts.copy(), findings.thresholds.copy()
    stability, null = findings.stability.copy(), findings.null_stability.copy()
    for theme, decision in decisions.items():
        if decision.into:
            member, target = place[theme], place[decision.into]
            parts[:, target] += findings.parts[:, member]
            if np.isnan(thresholds[target]):  # a named theme of which nothing was found
                thresholds[target] = findings.thresholds[member]
            if not stability[target] - null[target] <= findings.stability[member] - findings.null_stability[member]:
                stability[target], null[target] = findings.stability[member], findings.null_stability[member]
    merged = replace(
        findings, parts=parts, thresholds=thresholds, stability=stability, null_stability=null, members=members
    )
    return replace(merged, scores=merged.with_members(corpus, findings.scores))


def _staying(findings: Findings, decisions: Mapping[str, Decision], named: int) -> Integers:
    """The ranks of the themes that stay, in their order there."""
    free = [
        k for k in range(named, len(findings.ids)) if decisions[findings.ids[k]].outcome not in ("merged", "left_out")
    ]
    present = findings.present.sum(axis=0)
    return np.array([*range(named), *sorted(free, key=lambda k: -present[k])], dtype=np.int64)


def _take(findings: Findings, themes: Integers) -> Findings:
    """The findings reduced to some of their themes, in that order."""
    rank = {int(k): new for new, k in enumerate(themes)}
    return replace(
        findings,
        members=tuple(replace(member, theme=rank[member.theme]) for member in findings.members),
        ids=tuple(findings.ids[k] for k in themes),
        labels=tuple(findings.labels[k] for k in themes),
        profiles=findings.profiles[themes],
        thresholds=findings.thresholds[themes],
        stability=findings.stability[themes],
        null_stability=findings.null_stability[themes],
        scores=findings.scores[:, themes],
        parts=findings.parts[:, themes],
    )
