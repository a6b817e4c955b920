"""Multiverse: what becomes of each theme under other settings that would have been as defensible."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import pandas as pd
from scipy.optimize import linear_sum_assignment

from pipeline.schema import MULTIVERSE
from pipeline.stages.themes.corpus import Booleans, Corpus, Floats
from pipeline.stages.themes.doubt.agreement import agreement_matrix
from pipeline.stages.themes.doubt.alternatives import Setting, other_settings, own_setting
from pipeline.stages.themes.doubt.sample import draw_documents
from pipeline.stages.themes.doubt.wording import Wording
from pipeline.stages.themes.findings import Findings
from pipeline.stages.themes.free_themes import fit_free
from pipeline.stages.themes.method import Method
from pipeline.stages.themes.presence import presence_thresholds
from pipeline.stages.themes.profiles import learn_profiles
from pipeline.stages.themes.scores import score_themes


class _Fit(NamedTuple):
    """K themes of a setting, the named ones first and merged ones together, in the terms of the analysis."""

    words: Floats
    """K x m."""
    present: Booleans
    """N' x K."""


def cross_settings(
    corpus: Corpus,
    findings: Findings,
    wording: Wording,
    method: Method,
) -> pd.DataFrame:
    """Each theme under each other setting (schema.MULTIVERSE).

    Everything is learnt again, thresholds included, on a sample of a large corpus; discovered themes are matched with
    those of the analysis by their words, one to one. Passages are compared in the units of the other setting: two
    segments joined hold a theme of the analysis when one of them does. A setting that cannot touch a theme is left
    out: the number of discovered themes says nothing of a named one.

    Source: Steegen, Tuerlinckx, Gelman, Vanpaemel (2016), Increasing transparency through a multiverse analysis.
    """
    named = len(corpus.names)
    own = own_setting(draw_documents(corpus, method.segments, seed=method.seed), method)
    if not own.corpus.weights.shape[0]:
        return MULTIVERSE.frame()
    reference = _fit(own, findings)
    rows = []
    for setting in other_settings(own, wording):
        other = _fit(setting, findings)
        held = _in_units(reference.present, setting)
        there = np.pad(other.present, ((0, len(held) - len(other.present)), (0, 0)))
        for rank in range(named if setting.more else 0, len(findings.ids)):
            either = (held[:, rank] | there[:, rank]).sum()
            agreement = agreement_matrix(reference.words[[rank]], other.words[[rank]])[0, 0]
            rows.append(
                {
                    "theme": findings.ids[rank],
                    "setting": setting.code,
                    "label": setting.label,
                    "segments": int(there[:, rank].sum()),
                    "share": there[:, rank].sum() / max(len(other.present), 1),
                    "words": agreement,
                    "passages": (held[:, rank] & there[:, rank]).sum() / either if either else 1.0,
                }
            )
    order = {theme: rank for rank, theme in enumerate(findings.ids)}
    return MULTIVERSE.frame(sorted(rows, key=lambda row: order[row["theme"]]))


def _fit(setting: Setting, findings: Findings) -> _Fit:
    """The themes of a setting, in the order of those of the analysis, which they are matched with."""
    corpus, method = setting.corpus, setting.method
    named, examples = learn_profiles(corpus, rounds=method.rounds)
    discovered = np.vstack([findings.profiles[len(named) :], *(member.profile for member in findings.members)])
    number = findings.fitted + setting.more if len(discovered) else 0
    free = fit_free(corpus, named, [number], pull=method.pull)[number].themes
    matched = linear_sum_assignment(agreement_matrix(discovered, free @ setting.lemmas), maximize=True)[1]
    found = np.vstack([named, free[matched]])
    thresholds = presence_thresholds(corpus, found, method)
    scores = score_themes(corpus, found, examples)
    return _merged(_Fit(found @ setting.lemmas, (scores > 0) & (scores >= thresholds)), findings)


def _merged(fit: _Fit, findings: Findings) -> _Fit:
    """The fit of the themes and, after them, of their members, each of these counted with its theme."""
    size = len(findings.ids)
    words, present = fit.words[:size], fit.present[:, :size]
    for rank, member in enumerate(findings.members, start=size):
        words[member.theme] += fit.words[rank]
        present[:, member.theme] |= fit.present[:, rank]
    return _Fit(words, present)


def _in_units(present: Booleans, setting: Setting) -> Booleans:
    """Which units of a setting hold the themes of the analysis; segments that have no unit there come last."""
    units = setting.units.copy()
    lost = units < 0
    units[lost] = setting.corpus.weights.shape[0] + np.arange(lost.sum())
    held = np.zeros((units.max(initial=-1) + 1, present.shape[1]), dtype=bool)
    np.logical_or.at(held, units, present)
    return held
