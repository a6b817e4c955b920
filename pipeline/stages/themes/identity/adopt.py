"""Adopt: give the discovered themes of this run the identity that themes.csv knows them by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np
import pandas as pd

from pipeline.recognition import Words, recognise_themes
from pipeline.schema import IDENTITIES
from pipeline.stages.themes.corpus import Corpus, Floats, Integers
from pipeline.stages.themes.findings import Findings, Member
from pipeline.stages.themes.identity.decisions import Decision, Known, decide
from pipeline.typography import french, number

WORDS = 30
"""Terms by which a theme is recognised; the others weigh next to nothing."""


class Adopted(NamedTuple):
    """The findings under their known identities, and what became of each theme and of each row (IDENTITIES)."""

    findings: Findings
    identities: pd.DataFrame


def adopt_identities(corpus: Corpus, findings: Findings, own: pd.DataFrame, *, floor: float) -> Adopted:
    """Rename, merge and leave out the discovered themes as `own` (schema.OWN_THEMES) says.

    A row of `own` is a theme of this run when their heaviest terms agree at least as much as `floor` (see
    `recognise_themes`); other themes are new and take the next free numbers. A segment holds a merged theme when it
    holds one of its members; its profile is the sum of theirs brought to unit length, and it is as stable as the least
    stable of them. Without rows the findings stay as they are.
    """
    named = len(corpus.names)
    heaviest = [_heaviest(profile, corpus.terms) for profile in findings.profiles[named:]]
    rows = [dict(zip(*words, strict=True)) for words in zip(own["words"], own["weights"], strict=True)]
    recognition = recognise_themes(heaviest, rows, floor=floor)
    themes = _known(findings, own, recognition.known, named)
    decisions = decide(themes, corpus.names)
    accounts = zip(themes, recognition.likeness, heaviest, strict=True)
    identities = IDENTITIES.frame(
        [
            *(
                _account(corpus, findings, named + k, theme, decisions[theme.theme], float(likeness), words)
                for k, (theme, likeness, words) in enumerate(accounts)
            ),
            *(
                _lost(own.iloc[r], closest, taken=bool(closest >= floor))
                for r, closest in enumerate(recognition.closest)
                if r not in recognition.known
            ),
        ]
    )
    ids = (*corpus.names, *(theme.theme for theme in themes))
    labels = (*corpus.names, *(theme.label for theme in themes))
    adopted = _merge(replace(findings, ids=ids, labels=labels), corpus, decisions)
    return Adopted(_take(adopted, _shown(adopted, decisions, named)), identities)


def _heaviest(profile: Floats, terms: Sequence[str]) -> Words:
    """The first terms of a profile and their weights, the heaviest first."""
    order = np.argsort(-profile, kind="stable")[:WORDS]
    return {terms[j]: float(profile[j]) for j in order if profile[j] > 0}


def _known(findings: Findings, own: pd.DataFrame, rows: Integers, named: int) -> list[Known]:
    """The discovered themes under the numbers they are known by; new ones take the numbers that follow."""
    taken = max((int(theme[1:]) for theme in own["theme"]), default=0)
    themes = []
    for label, row in zip(findings.labels[named:], rows, strict=True):
        if row >= 0:
            said = own.iloc[row]
            themes.append(
                Known(said["theme"], said["name"] or label, said["name"], said["merge_into"], said["left_out"])
            )
        else:
            taken += 1
            themes.append(Known(f"d{taken}", label))
    return themes


def _account(
    corpus: Corpus, findings: Findings, k: int, theme: Known, decision: Decision, likeness: float, words: Words
) -> dict[str, object]:
    """A discovered theme as a row of IDENTITIES."""
    held = findings.present[:, k]
    new = np.isnan(likeness)
    return {
        "theme": theme.theme,
        "label": theme.label,
        "outcome": "new" if new else decision.outcome,
        "why": "" if new else french(decision.why),
        "into": decision.into,
        "likeness": likeness,
        "segments": int(held.sum()),
        "documents": corpus.segments.loc[held, "document"].nunique(),
        "words": list(words),
        "weights": list(words.values()),
    }


def _lost(row: pd.Series, closest: float, *, taken: bool) -> dict[str, object]:
    """A row of themes.csv that finds no theme; `taken` when the one most like it is that of another row."""
    near = number(closest, 2)
    why = f"Aucun thème découvert ne lui ressemble assez : le plus proche, à {near} sur 1."
    if taken:
        why = f"Le thème découvert qui lui ressemble le plus, à {near} sur 1, est celui d'une autre ligne."
    return {
        "theme": row["theme"],
        "label": row["name"] or row["theme"],
        "outcome": "lost",
        "why": french(why),
        "likeness": float(closest),
        "words": row["words"],
        "weights": row["weights"],
    }


def _merge(findings: Findings, corpus: Corpus, decisions: dict[str, Decision]) -> Findings:
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
    return replace(merged, scores=merged.score(corpus, findings.profiles))


def _shown(findings: Findings, decisions: dict[str, Decision], named: int) -> Integers:
    """The themes that stay in the results: the named ones, then the others, the most present first."""
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
