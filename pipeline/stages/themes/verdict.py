"""Verdict: what may be said of a theme, and why, in sentences that can be read out."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from pipeline.stages.themes.support import Support
from pipeline.typography import count, french, number, percent

_VERDICTS = ("établi", "fragile", "non soutenu")
_NOTE, _DOUBT, _REFUSAL = range(3)
_SENTENCES = 3

Reason = tuple[int, str]


@dataclass(frozen=True)
class Limits:
    """From where on a theme is supported, then established."""

    fewest_segments: int
    min_segments: int
    min_documents: int
    max_main_source_share: float
    max_overlap: float


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
    remainder: Support
    """Its support when its main source is taken out."""
    stability: float
    null_stability: float
    twin: str
    """Label of the theme whose segments are most its own, '' when there is none."""
    shared: int
    """Segments that hold both."""
    overlap: float
    """The same as a Jaccard index, 0 to 1."""
    converged: bool


class Verdict(NamedTuple):
    """The columns `verdict` and `verdict_why`."""

    verdict: str
    why: str


def judge_theme(evidence: Evidence, limits: Limits) -> Verdict:
    """The worst that any reason says, with the support and the two gravest reasons in French.

    A named theme is defined by its seeds, so it stands or falls with its support; a discovered one must also be more
    stable than chance.
    """
    reasons = sorted(_reasons(evidence, limits), key=lambda reason: -reason[0])
    sentences = [*_extent(evidence), *(sentence for _, sentence in reasons)][:_SENTENCES]
    worst = max((severity for severity, _ in reasons), default=_NOTE)
    return Verdict(_VERDICTS[worst], french(" ".join(sentences)))


def _extent(evidence: Evidence) -> Iterator[str]:
    support = evidence.support
    if support.segments:
        yield (
            f"Présent dans {count(support.segments, 'segment', 'segments')} sur {number(evidence.classified)}, "
            f"dans {count(support.documents, 'document', 'documents')} "
            f"et {count(support.sources, 'source', 'sources')}."
        )


def _reasons(evidence: Evidence, limits: Limits) -> Iterator[Reason]:
    if evidence.support.segments:
        yield from _about_support(evidence.support, limits)
        yield from _about_main_source(evidence.support, evidence.remainder, limits)
        yield from _about_twin(evidence, limits)
        yield from _about_stability(evidence)
    elif evidence.named and not evidence.mentioned:
        yield _REFUSAL, _absence(evidence.seeds)
    else:
        yield _REFUSAL, "Aucun segment n'en parle plus que le hasard ne le ferait."


def _absence(seeds: tuple[str, ...]) -> str:
    words = ", ".join(f"« {seed} »" for seed in seeds)
    if len(seeds) > 1:
        absent = f"Aucun de ses mots de départ ({words}) ne se trouve dans les segments classés"
    else:
        absent = f"Son mot de départ, {words}, ne se trouve pas dans les segments classés"
    return f"{absent} : le corpus n'en parle pas, ou avec d'autres mots."


def _about_support(support: Support, limits: Limits) -> Iterator[Reason]:
    if support.segments < limits.fewest_segments:
        yield _REFUSAL, f"C'est trop peu pour y voir un thème : il en faut au moins {number(limits.fewest_segments)}."
    elif support.segments < limits.min_segments:
        yield _DOUBT, f"C'est peu : à partir de {number(limits.min_segments)} segments, il pourrait être établi."
    if support.documents < limits.min_documents:
        yield _DOUBT, f"Trop peu de documents le portent : il en faut au moins {number(limits.min_documents)}."


def _about_main_source(support: Support, remainder: Support, limits: Limits) -> Iterator[Reason]:
    if support.corpus_share == 1:
        yield _DOUBT, f"Tout le corpus vient de « {support.main_source} » : rien ne dit qu'on le trouverait ailleurs."
        return
    left = count(remainder.segments, "segment", "segments")
    where = count(remainder.documents, "document", "documents")
    yield (
        _DOUBT if support.main_source_share > limits.max_main_source_share else _NOTE,
        f"La source « {support.main_source} » en porte {percent(support.main_source_share)} "
        f"(et {percent(support.corpus_share)} du corpus) ; "
        + (f"sans elle, il en reste {left} dans {where}." if remainder.segments else "sans elle, il n'en reste rien."),
    )


def _about_twin(evidence: Evidence, limits: Limits) -> Iterator[Reason]:
    if evidence.overlap > limits.max_overlap:
        both = count(evidence.shared, "segment", "segments")
        yield _DOUBT, f"Il se confond en grande partie avec « {evidence.twin} » : {both} portent les deux thèmes."


def _about_stability(evidence: Evidence) -> Iterator[Reason]:
    measured = not math.isnan(evidence.stability)
    figures = f"(accord {number(evidence.stability, 2)}, hasard {number(evidence.null_stability, 2)})"
    when = "quand on retire un document sur cinq"
    if not evidence.converged and not evidence.named:
        yield _DOUBT, "Le calcul s'est arrêté avant que ses mots se fixent."
    if not measured:
        yield _NOTE if evidence.named else _DOUBT, "Sa stabilité n'a pas pu être mesurée : trop peu de documents."
    elif evidence.stability > evidence.null_stability:
        yield _NOTE, f"Ses mots tiennent mieux que le hasard {when} {figures}."
    elif evidence.named:
        yield (
            _NOTE,
            f"Les mots appris autour de ses mots de départ ne tiennent pas mieux que le hasard {when} {figures}.",
        )
    else:
        yield _REFUSAL, f"Ses mots ne tiennent pas mieux que le hasard {when} {figures}."
