"""Verdict: what may be said of a theme, why, and what would change it, in sentences that can be read out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from pipeline.stages.themes.doubt.evidence import Evidence, Limits
from pipeline.stages.themes.doubt.reasons import give_reasons
from pipeline.stages.themes.doubt.reasons.reason import NOTE, REFUSAL, Reason
from pipeline.stages.themes.doubt.support import Support
from pipeline.typography import count, french, number

_VERDICTS = ("établi", "fragile", "non soutenu")


class Verdict(NamedTuple):
    """The columns `verdict`, `verdict_why` and `would_change`."""

    verdict: str
    why: str
    would_change: str


def judge_theme(evidence: Evidence, limits: Limits) -> Verdict:
    """The worst that any reason says, with the support and the reasons in French, the gravest first.

    A theme that is not supported is told by what refuses it alone.
    """
    reasons = sorted(give_reasons(evidence, limits), key=lambda reason: -reason.severity)
    worst = max(reason.severity for reason in reasons)
    told = [reason for reason in reasons if worst < REFUSAL or reason.severity > NOTE]
    sentences = [*_extent(evidence), *(reason.sentence for reason in told)]
    change = _remedies(told) if worst > NOTE else _margin(evidence, limits)
    return Verdict(_VERDICTS[worst], french(" ".join(sentences)), french(change))


def _extent(evidence: Evidence) -> Iterator[str]:
    support = evidence.support
    if support.segments:
        yield (
            f"Présent dans {count(support.segments, 'segment', 'segments')} sur {number(evidence.classified)}, "
            f"dans {count(support.documents, 'document', 'documents')} "
            f"et {count(support.sources, 'source', 'sources')}."
        )


def _remedies(reasons: list[Reason]) -> str:
    """What would establish a theme that is not: every doubt lifted."""
    remedies = list(dict.fromkeys(reason.remedy for reason in reasons if reason.remedy))
    return f"Pour qu'il soit établi, il faudrait {' ; '.join(remedies)}."


def _margin(evidence: Evidence, limits: Limits) -> str:
    """How little an established theme would have to lose to be fragile."""
    support = evidence.support
    segments = f"{number(support.segments - limits.min_segments + 1)} de ses {number(support.segments)} segments"
    lost = _documents_to_lose(support, limits)
    documents = f"les {number(lost)} documents qui le portent" if lost > 1 else "le document qui le porte"
    if evidence.left_segments < limits.min_segments or evidence.left_documents < limits.min_documents:
        source = f", ou sans « {support.main_source} »"
    else:
        source = f" ; retirer « {support.main_source} » n'y suffirait pas"
    return (
        f"Il deviendrait fragile si {segments} étaient mal classés (« make validation » permet d'en juger), "
        f"ou sans {documents} le plus{source}."
    )


def _documents_to_lose(support: Support, limits: Limits) -> int:
    """The fewest documents without which too few segments or documents hold the theme: those that hold it most."""
    left = support.segments - np.cumsum(support.by_document)
    documents = support.documents - np.arange(1, len(left) + 1)
    return int(np.argmax((left < limits.min_segments) | (documents < limits.min_documents))) + 1
