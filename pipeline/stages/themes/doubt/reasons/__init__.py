"""Reasons: what speaks for or against a theme, each in a French sentence, and what would lift each doubt."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.stages.themes.doubt.evidence import Evidence, Limits
from pipeline.stages.themes.doubt.reasons.origin import about_origin
from pipeline.stages.themes.doubt.reasons.reason import DOUBT, REFUSAL, Reason
from pipeline.stages.themes.doubt.reasons.robustness import about_robustness
from pipeline.typography import count, number

_QUOTED = 6
"""Seeds that are quoted where none is found."""


def give_reasons(evidence: Evidence, limits: Limits) -> Iterator[Reason]:
    """All that the evidence says of a theme under these limits.

    A discovered theme must be more stable than chance. A named one is defined by its seeds: where the words learnt
    around them are not stable, it is established only if enough of its segments hold a seed.
    """
    if evidence.support.segments:
        yield from _about_support(evidence, limits)
        yield from about_origin(evidence, limits)
        yield from _about_twin(evidence, limits)
        yield from about_robustness(evidence, limits)
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


def _about_twin(evidence: Evidence, limits: Limits) -> Iterator[Reason]:
    if evidence.overlap > limits.max_overlap:
        both = count(evidence.shared, "segment", "segments")
        yield Reason(
            DOUBT,
            f"Il se confond en grande partie avec « {evidence.twin} » : {both} relèvent des deux thèmes.",
            f"des mots qui le séparent de « {evidence.twin} »",
        )
