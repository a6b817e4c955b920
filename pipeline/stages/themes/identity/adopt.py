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
from pipeline.stages.themes.findings import Findings
from pipeline.stages.themes.identity.decisions import Decision, Known, decide
from pipeline.stages.themes.identity.merging import merge_themes
from pipeline.typography import french, number

_WORDS = 30
"""Terms by which a theme is recognised; the others weigh next to nothing."""


class Adopted(NamedTuple):
    """The findings under their known identities, and what became of each theme and of each row (IDENTITIES)."""

    findings: Findings
    identities: pd.DataFrame


def adopt_identities(corpus: Corpus, findings: Findings, own: pd.DataFrame, *, floor: float) -> Adopted:
    """Rename, merge and leave out the discovered themes as `own` (schema.OWN_THEMES) says.

    A row of `own` is a theme of this run when their heaviest terms agree at least as much as `floor` (see
    `recognise_themes`); other themes are new and take the next free numbers. Without rows the findings stay as they
    are.
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
    return Adopted(merge_themes(corpus, replace(findings, ids=ids, labels=labels), decisions), identities)


def _heaviest(profile: Floats, terms: Sequence[str]) -> Words:
    """The first terms of a profile and their weights, the heaviest first."""
    order = np.argsort(-profile, kind="stable")[:_WORDS]
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
