"""Origin: whether a theme belongs to one source, or to who put a file of many documents together."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.stages.themes.doubt.evidence import Evidence, Limits
from pipeline.stages.themes.doubt.reasons.reason import DOUBT, NOTE, Reason
from pipeline.typography import count, number, percent


def about_origin(evidence: Evidence, limits: Limits) -> Iterator[Reason]:
    """What a theme owes to its main source, then to its main file; for a theme that some segment holds."""
    yield _about_main_source(evidence, limits)
    yield from _about_main_file(evidence, limits)


def _about_main_source(evidence: Evidence, limits: Limits) -> Reason:
    support, source = evidence.support, f"« {evidence.support.main_source} »"
    if support.corpus_share == 1:
        return Reason(
            DOUBT,
            f"Tout le corpus vient de {source} : rien ne dit qu'on le trouverait ailleurs.",
            "d'autres sources dans le corpus",
        )
    sentence = (
        f"La source {source} en fournit {percent(support.main_source_share)} "
        f"(et {percent(support.corpus_share)} du corpus) ; {_without_source(evidence)}."
    )
    if support.main_source_share > limits.max_main_source_share:
        return Reason(DOUBT, sentence, f"des segments d'autres sources, autant que ceux de {source}")
    return Reason(NOTE, sentence)


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
        f"{percent(support.main_file_share)} de ses segments viennent de {gathered} dans un même fichier, "
        f"« {support.main_file} », qui fournit {percent(support.main_file_corpus_share)} du corpus : "
        "qui les a choisis a pu chercher ce thème."
    )
    if support.main_file_corpus_share > limits.max_main_source_share:
        yield Reason(NOTE, sentence)
    else:
        yield Reason(DOUBT, sentence, f"des segments d'autres fichiers, autant que ceux de « {support.main_file} »")
