"""Robustness: whether a theme keeps its words in other samples of documents, and its passages under other settings."""

from __future__ import annotations

import math
from collections.abc import Iterator

from pipeline.stages.themes.doubt.evidence import Evidence, Limits
from pipeline.stages.themes.doubt.reasons.reason import DOUBT, NOTE, REFUSAL, Reason
from pipeline.stages.themes.doubt.stability import FEWEST_DOCUMENTS
from pipeline.typography import count, number, percent

_WITHOUT = "quand on retire un document sur cinq"


def about_robustness(evidence: Evidence, limits: Limits) -> Iterator[Reason]:
    """What became of a theme without a fifth of the documents, then under other settings."""
    if not evidence.converged and not evidence.named:
        sentence = "Le calcul s'est arrêté avant que ses mots ne se fixent."
        yield Reason(DOUBT, sentence, "un autre nombre de thèmes découverts")
    if math.isnan(evidence.stability):
        yield Reason(
            NOTE if evidence.named else DOUBT,
            "Il y a trop peu de documents pour vérifier que ses mots se maintiennent quand on en retire.",
            "" if evidence.named else f"au moins {number(FEWEST_DOCUMENTS)} documents dans le corpus",
        )
    else:
        yield _about_stability(evidence, limits)
    yield from _about_settings(evidence, limits)


def _about_stability(evidence: Evidence, limits: Limits) -> Reason:
    """Whether its words come back oftener than by chance, and what a theme that fails this rests on."""
    likeness = f"leur ressemblance est de {number(evidence.stability, 2)} sur 1"
    chance = f"des mots mélangés au hasard ne dépassent {number(evidence.null_stability, 2)} que dans 5 % des cas"
    if not evidence.named and evidence.null_stability < evidence.stability <= evidence.best_by_chance:
        best = f"le plus stable d'autant de thèmes faits de mots mélangés dépasse {number(evidence.best_by_chance, 2)}"
        sentence = (
            f"Ses mots se maintiennent à peine mieux que le hasard {_WITHOUT} : {likeness}, et {best} dans 5 % des cas."
        )
        return Reason(DOUBT, sentence, "moins de thèmes découverts, ou plus de documents")
    if evidence.stability > evidence.null_stability:
        return Reason(NOTE, f"Ses mots se maintiennent {_WITHOUT} : {likeness} ; {chance}.")
    if evidence.named:
        return _about_seeds(evidence, limits)
    sentence = f"Ses mots ne se maintiennent pas mieux que le hasard {_WITHOUT} : {likeness} ; {chance}."
    return Reason(REFUSAL, sentence, "un corpus où ses mots se maintiennent mieux que par hasard")


def _about_seeds(evidence: Evidence, limits: Limits) -> Reason:
    """What a named theme rests on where the words around its seeds are not stable."""
    if evidence.seeded >= limits.min_segments:
        seeds = f"Il repose sur ses mots de départ, lus dans {number(evidence.seeded)} de ses segments"
        return Reason(NOTE, f"{seeds} ; les mots qui les entourent, eux, varient autant que par hasard {_WITHOUT}.")
    seeds = f"Ses mots de départ se lisent dans {count(evidence.seeded, 'segment', 'segments')} seulement"
    return Reason(
        DOUBT,
        f"{seeds} ; les mots qui les entourent varient autant que par hasard {_WITHOUT}.",
        f"{count(limits.min_segments - evidence.seeded, 'segment', 'segments')} de plus avec ses mots de départ",
    )


def _about_settings(evidence: Evidence, limits: Limits) -> Iterator[Reason]:
    if not evidence.agreements:
        return
    tried, least = number(len(evidence.agreements)), percent(limits.min_agreement)
    changing = sum(agreement < limits.min_agreement for _, agreement in evidence.agreements)
    label, worst = min(evidence.agreements, key=lambda pair: pair[1])
    if not changing:
        same = f"ses passages et ceux de l'analyse sont communs à {percent(worst)} au pire ({label})"
        yield Reason(NOTE, f"Sous les {tried} autres réglages essayés, {same}.")
        return
    sentence = (
        f"Sous {number(changing)} des {tried} autres réglages essayés, moins de {least} de ses passages "
        f"et de ceux de l'analyse sont communs (au pire {percent(worst)}, {label})."
    )
    if changing > limits.max_changing_settings * len(evidence.agreements):
        yield Reason(DOUBT, sentence, "des passages qui dépendent moins des réglages")
    else:
        yield Reason(NOTE, sentence)
