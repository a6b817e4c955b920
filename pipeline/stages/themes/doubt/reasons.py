"""Reasons: what speaks for or against a theme, each in a French sentence, and what would lift each doubt."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import NamedTuple

from pipeline.stages.themes.doubt.evidence import Evidence, Limits
from pipeline.stages.themes.doubt.stability import FEWEST_DOCUMENTS
from pipeline.typography import count, number, percent

NOTE, DOUBT, REFUSAL = range(3)
_QUOTED = 6
"""Seeds that are quoted where none is found."""
_WITHOUT = "quand on retire un document sur cinq"


class Reason(NamedTuple):
    """How much it weighs (NOTE, DOUBT or REFUSAL), what it says, and what would lift it ('' for a note)."""

    severity: int
    sentence: str
    remedy: str = ""
    """Reads after « il faudrait »."""


def give_reasons(evidence: Evidence, limits: Limits) -> Iterator[Reason]:
    """All that the evidence says of a theme under these limits.

    A discovered theme must be more stable than chance. A named one is defined by its seeds: where the words learnt
    around them are not stable, it is established only if enough of its segments hold a seed.
    """
    if evidence.support.segments:
        yield from _about_support(evidence, limits)
        yield from _about_main_source(evidence, limits)
        yield from _about_main_file(evidence, limits)
        yield from _about_twin(evidence, limits)
        yield from _about_stability(evidence, limits)
        yield from _about_settings(evidence, limits)
    elif evidence.named and not evidence.mentioned:
        yield Reason(REFUSAL, _absence(evidence.seeds), "des segments qui emploient un de ses mots de départ")
    else:
        yield Reason(
            REFUSAL,
            "Aucun segment n'en parle plus que le hasard ne le ferait.",
            "des segments qui réunissent plusieurs de ses mots",
        )


def _absence(seeds: tuple[str, ...]) -> str:
    words = ", ".join(f"« {seed} »" for seed in seeds[:_QUOTED])
    if len(seeds) > _QUOTED:
        absent = f"Aucun de ses {number(len(seeds))} mots de départ ({words}…) ne se trouve dans les segments classés"
    elif len(seeds) > 1:
        absent = f"Aucun de ses mots de départ ({words}) ne se trouve dans les segments classés"
    else:
        absent = f"Son mot de départ, {words}, ne se trouve pas dans les segments classés"
    return f"{absent} : le corpus n'en parle pas, ou avec d'autres mots."


def _about_support(evidence: Evidence, limits: Limits) -> Iterator[Reason]:
    segments, documents = evidence.support.segments, evidence.support.documents
    missing = f"{count(limits.min_segments - segments, 'segment', 'segments')} de plus"
    if segments < limits.fewest_segments:
        least = number(limits.fewest_segments)
        yield Reason(REFUSAL, f"C'est trop peu pour y voir un thème : il en faut au moins {least}.", missing)
    elif segments < limits.min_segments:
        enough = number(limits.min_segments)
        yield Reason(DOUBT, f"C'est peu : à partir de {enough} segments, il pourrait être établi.", missing)
    if documents < limits.min_documents:
        yield Reason(
            DOUBT,
            f"Trop peu de documents en parlent : il en faut au moins {number(limits.min_documents)}.",
            count(limits.min_documents - documents, "autre document qui en parle", "autres documents qui en parlent"),
        )


def _about_main_source(evidence: Evidence, limits: Limits) -> Iterator[Reason]:
    support, source = evidence.support, f"« {evidence.support.main_source} »"
    if support.corpus_share == 1:
        yield Reason(
            DOUBT,
            f"Tout le corpus vient de {source} : rien ne dit qu'on le trouverait ailleurs.",
            "d'autres sources dans le corpus",
        )
        return
    sentence = (
        f"La source {source} en fournit {percent(support.main_source_share)} "
        f"(et {percent(support.corpus_share)} du corpus) ; {_without_source(evidence)}."
    )
    if support.main_source_share > limits.max_main_source_share:
        yield Reason(DOUBT, sentence, f"des segments d'autres sources, autant que ceux de {source}")
    else:
        yield Reason(NOTE, sentence)


def _without_source(evidence: Evidence) -> str:
    """What becomes of the other sources' segments: a named theme is learnt again without the source."""
    others = evidence.support.segments - round(evidence.support.main_source_share * evidence.support.segments)
    if not others:
        return "aucune autre n'en parle"
    if not evidence.named:
        left = count(evidence.left_segments, "segment", "segments")
        return f"sans elle, il reste {left} dans {count(evidence.left_documents, 'document', 'documents')}"
    if not evidence.left_segments:
        return "appris sans elle, il ne se retrouve dans aucun autre segment"
    where = count(evidence.left_documents, "document", "documents")
    if evidence.left_segments == others:
        kept = "le seul autre segment" if others == 1 else f"les {number(others)} autres segments"
    else:
        kept = f"{number(evidence.left_segments)} des {number(others)} autres segments"
    return f"appris sans elle, il garde {kept}, dans {where}"


def _about_main_file(evidence: Evidence, limits: Limits) -> Iterator[Reason]:
    """A file of many documents (bookmarks, an export) was put together by someone, who may have sought the theme.

    It is a doubt where the corpus offers as much elsewhere; where the file makes most of the corpus, a remark. Nothing
    is said of a file that is but its main source.
    """
    support = evidence.support
    if support.main_file_documents < limits.min_documents or support.main_file_share <= max(
        limits.max_main_source_share, support.main_source_share
    ):
        return
    gathered = count(support.main_file_documents, "document réuni", "documents réunis")
    sentence = (
        f"{percent(support.main_file_share)} de ses segments (et {percent(support.main_file_corpus_share)} du corpus) "
        f"viennent de {gathered} dans un même fichier, « {support.main_file} » : "
        "qui les a choisis a pu chercher ce thème."
    )
    if support.main_file_corpus_share > limits.max_main_source_share:
        yield Reason(NOTE, sentence)
    else:
        yield Reason(DOUBT, sentence, f"des segments d'autres fichiers, autant que ceux de « {support.main_file} »")


def _about_twin(evidence: Evidence, limits: Limits) -> Iterator[Reason]:
    if evidence.overlap > limits.max_overlap:
        both = count(evidence.shared, "segment", "segments")
        yield Reason(
            DOUBT,
            f"Il se confond en grande partie avec « {evidence.twin} » : {both} relèvent des deux thèmes.",
            f"des mots qui le séparent de « {evidence.twin} »",
        )


def _about_stability(evidence: Evidence, limits: Limits) -> Iterator[Reason]:
    if not evidence.converged and not evidence.named:
        sentence = "Le calcul s'est arrêté avant que ses mots ne se fixent."
        yield Reason(DOUBT, sentence, "un autre nombre de thèmes découverts")
    if math.isnan(evidence.stability):
        yield Reason(
            NOTE if evidence.named else DOUBT,
            "Il y a trop peu de documents pour vérifier que ses mots se maintiennent quand on en retire.",
            "" if evidence.named else f"au moins {number(FEWEST_DOCUMENTS)} documents dans le corpus",
        )
        return
    likeness = f"leur ressemblance est de {number(evidence.stability, 2)} sur 1"
    chance = f"des mots mélangés au hasard ne dépassent {number(evidence.null_stability, 2)} que dans 5 % des cas"
    if not evidence.named and evidence.null_stability < evidence.stability <= evidence.best_by_chance:
        best = f"le plus stable d'autant de thèmes faits de mots mélangés dépasse {number(evidence.best_by_chance, 2)}"
        sentence = (
            f"Ses mots se maintiennent à peine mieux que le hasard {_WITHOUT} : {likeness}, et {best} dans 5 % des cas."
        )
        yield Reason(DOUBT, sentence, "moins de thèmes découverts, ou plus de documents")
    elif evidence.stability > evidence.null_stability:
        yield Reason(NOTE, f"Ses mots se maintiennent {_WITHOUT} : {likeness} ; {chance}.")
    elif not evidence.named:
        sentence = f"Ses mots ne se maintiennent pas mieux que le hasard {_WITHOUT} : {likeness} ; {chance}."
        yield Reason(REFUSAL, sentence, "un corpus où ses mots se maintiennent mieux que par hasard")
    elif evidence.seeded >= limits.min_segments:
        seeds = f"Il repose sur ses mots de départ, lus dans {number(evidence.seeded)} de ses segments"
        yield Reason(NOTE, f"{seeds} ; les mots qui les entourent, eux, varient autant que par hasard {_WITHOUT}.")
    else:
        seeds = f"Ses mots de départ se lisent dans {count(evidence.seeded, 'segment', 'segments')} seulement"
        yield Reason(
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
        same = f"au pire {percent(worst)} de ses passages restent les mêmes ({label})"
        yield Reason(NOTE, f"Sous les {tried} autres réglages essayés, {same}.")
        return
    sentence = (
        f"Sous {number(changing)} des {tried} autres réglages essayés, moins de {least} de ses passages "
        f"restent les mêmes (au pire {percent(worst)}, {label})."
    )
    if changing > limits.max_changing_settings * len(evidence.agreements):
        yield Reason(DOUBT, sentence, "des passages qui dépendent moins des réglages")
    else:
        yield Reason(NOTE, sentence)
