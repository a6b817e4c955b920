"""How much there is: what the folder holds, what the analysis keeps of it, and how much the themes speak of."""

from __future__ import annotations

from pipeline.links import ANY_THEME, Links, passages_address
from pipeline.outline import Paragraph
from pipeline.schema import ENOUGH_DOCUMENTS
from pipeline.stages.report.addresses import classified_address
from pipeline.stages.report.results import Results
from pipeline.stages.report.wording import documents, from_sources, period, say, segments
from pipeline.typography import count, number, percent


def corpus_extent(results: Results) -> Paragraph:
    """The sentence that opens the report, its numbers leading to the ledger, the sources and the passages."""
    return say(_extent(results), "lead", _links(results))


def _extent(results: Results) -> str:
    received = (
        f"{count(results.documents['file'].nunique(), 'fichier', 'fichiers')} et {documents(len(results.documents))}"
    )
    if results.documents.empty:
        return "Le dossier des textes ne contient aucun fichier : il n'y a rien à analyser."
    if results.units.empty:
        return (
            f"Le dossier réunit {received}, mais aucun texte n'a pu être analysé. Le registre des unités dit pourquoi."
        )
    words = number(results.segments["words"].mean())
    kept = f"L'analyse en {_kept(results)}"
    return (
        f"Le dossier réunit {received}. {kept}, {period(results.years) or 'sans date connue'} : "
        f"{segments(len(results.segments))} d'environ {words} mots, {_classified(results)} ; "
        f"{_holding(results)}."
    )


def _links(results: Results) -> Links:
    """Where the numbers of `_extent` lead: the ledger, the index of sources, the passages that are counted."""
    return (
        (documents(len(results.documents)), "registre"),
        (_kept(results), "sources"),
        (segments(len(results.segments)), passages_address()),
        (_classified(results), classified_address(results)),
        (_holding(results), passages_address(theme=ANY_THEME)),
        ("registre des unités", "registre"),
    )


def _kept(results: Results) -> str:
    return f"garde {number(len(results.kept))}, {from_sources(results.kept['source'].nunique())}"


def _classified(results: Results) -> str:
    """'tous classés', or how many of the segments are."""
    classified, found = len(results.units), len(results.segments)
    if classified < found:
        return f"dont {count(classified, 'classé', 'classés')}"
    return "tous classés" if found > 1 else "classé"


def _holding(results: Results) -> str:
    """How much of the corpus the themes speak of; no percentage of a handful of documents."""
    scores = results.segment_themes
    holding = scores.loc[scores["present"], "segment"].nunique()
    if not holding:
        return "aucun ne porte de thème"
    enough = results.units["document"].nunique() >= ENOUGH_DOCUMENTS
    share = f" ({percent(holding / len(results.units))})" if enough else ""
    return f"{number(holding)}{share} {'portent' if holding > 1 else 'porte'} au moins un thème"
