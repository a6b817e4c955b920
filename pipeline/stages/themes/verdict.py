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
    seeded: int
    """Segments that hold the theme and one of its seed words."""
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

    A discovered theme must be more stable than chance. A named one is defined by its seeds: where the words learnt
    around them are not stable, it is established only if enough of its segments hold a seed.
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
        yield from _about_stability(evidence, limits)
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
        yield _DOUBT, f"Trop peu de documents en parlent : il en faut au moins {number(limits.min_documents)}."


def _about_main_source(support: Support, remainder: Support, limits: Limits) -> Iterator[Reason]:
    if support.corpus_share == 1:
        yield _DOUBT, f"Tout le corpus vient de « {support.main_source} » : rien ne dit qu'on le trouverait ailleurs."
        return
    left = count(remainder.segments, "segment", "segments")
    where = count(remainder.documents, "document", "documents")
    yield (
        _DOUBT if support.main_source_share > limits.max_main_source_share else _NOTE,
        f"La source « {support.main_source} » en fournit {percent(support.main_source_share)} "
        f"(et {percent(support.corpus_share)} du corpus) ; "
        + (
            f"refait sans elle, le compte est de {left} dans {where}."
            if remainder.segments
            else "sans elle, il n'en reste rien."
        ),
    )


def _about_twin(evidence: Evidence, limits: Limits) -> Iterator[Reason]:
    if evidence.overlap > limits.max_overlap:
        both = count(evidence.shared, "segment", "segments")
        yield _DOUBT, f"Il se confond en grande partie avec « {evidence.twin} » : {both} relèvent des deux thèmes."


def _about_stability(evidence: Evidence, limits: Limits) -> Iterator[Reason]:
    if not evidence.converged and not evidence.named:
        yield _DOUBT, "Le calcul s'est arrêté avant que ses mots ne se fixent."
    if math.isnan(evidence.stability):
        yield (
            _NOTE if evidence.named else _DOUBT,
            "Il y a trop peu de documents pour vérifier que ses mots se maintiennent quand on en retire.",
        )
        return
    likeness = f"leur ressemblance est de {number(evidence.stability, 2)} sur 1"
    chance = f"des mots mélangés au hasard ne dépassent {number(evidence.null_stability, 2)} que dans 5 % des cas"
    without = "quand on retire un document sur cinq"
    if evidence.stability > evidence.null_stability:
        yield _NOTE, f"Ses mots se maintiennent {without} : {likeness} ; {chance}."
    elif not evidence.named:
        yield _REFUSAL, f"Ses mots ne se maintiennent pas mieux que le hasard {without} : {likeness} ; {chance}."
    elif evidence.seeded >= limits.min_segments:
        seeds = f"Il repose sur ses mots de départ, lus dans {number(evidence.seeded)} de ses segments"
        yield _NOTE, f"{seeds} ; les mots qui les entourent, eux, varient autant que par hasard {without}."
    else:
        seeds = f"Ses mots de départ se lisent dans {count(evidence.seeded, 'segment', 'segments')} seulement"
        yield _DOUBT, f"{seeds} ; les mots qui les entourent varient autant que par hasard {without}."
