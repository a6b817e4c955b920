"""The tables that an analyst takes to a spreadsheet: the same rows as the schema, under French headers."""

from __future__ import annotations

import pandas as pd

from pipeline.ledger import block_outcomes, count_units, label_of
from pipeline.stages.report.comparisons import comparison_tables
from pipeline.stages.report.dictionary import data_dictionary
from pipeline.stages.report.lemma_audit import audited_forms
from pipeline.stages.report.results import Results
from pipeline.stages.report.views import in_french

_THEMES = {
    "label": "thème", "kind": "origine", "verdict": "verdict", "verdict_why": "raisons", "segments": "segments",
    "documents": "documents", "sources": "sources", "share": "part", "low": "borne basse", "high": "borne haute",
    "main_source": "source principale", "main_source_share": "part de la source principale",
    "threshold": "seuil de présence", "stability": "stabilité", "null_stability": "stabilité du hasard",
    "best_null_stability": "stabilité du hasard au mieux",
}  # fmt: skip
_TERMS = {
    "theme": "thème", "rank": "rang", "lemma": "mot", "weight": "poids", "distinctiveness": "propre au thème",
    "segments": "segments", "seed": "mot de départ",
}  # fmt: skip
_EXPRESSIONS = {
    "form": "expression", "acronym": "sigle", "count": "occurrences", "segments": "segments", "documents": "documents",
    "c_value": "C-value", "fixed": "attendue", "pattern": "grammaire", "term": "lemmes",
}  # fmt: skip
_LEMMAS = {"form": "forme", "lemma": "lemme", "pos": "nature", "what": "ce qui a été fait", "count": "occurrences"}
_SEGMENT_THEMES = {
    "segment": "segment", "name": "document", "source": "source", "date": "date", "theme": "thème", "score": "score",
    "weight": "poids", "present": "thème présent", "text": "texte",
}  # fmt: skip
_DOCUMENT_THEMES = {
    "name": "document", "source": "source", "date": "date", "theme": "thème", "present": "segments du thème",
    "segments": "segments classés", "share": "part",
}  # fmt: skip
_DOCUMENTS = {
    "name": "document", "author": "auteur", "date": "date", "source": "source", "url": "adresse", "place": "fichier",
    "language": "langue", "segments": "segments classés", "outcome": "raison d'écart",
}  # fmt: skip
_LEFT_OUT = {"name": "document", "place": "fichier", "kind": "nature", "outcome": "raison", "raw": "texte"}
_SEEDS = {
    "theme": "thème", "seed": "mot de départ", "segments": "segments", "documents": "documents", "sources": "sources",
}  # fmt: skip
_LEDGER = {"step": "étape", "label": "devenir", "count": "nombre"}
_ORIGINS = {"named": "cherché", "discovered": "découvert"}
_STEPS = {"files": "fichiers", "documents": "documents", "blocks": "paragraphes", "segments": "segments"}
_BLOCK_KINDS = {
    "heading": "intertitre", "paragraph": "paragraphe", "quotation": "citation", "list_item": "élément de liste",
    "table": "tableau", "cell": "cellule", "comment": "commentaire", "metadata": "métadonnées",
    "chrome": "habillage de page",
}  # fmt: skip


def export_tables(results: Results) -> dict[str, pd.DataFrame]:
    """File stem -> table, the data dictionary last: what every column of the others means."""
    named = results.named_documents
    texts = results.segments.set_index("id")["text"]
    sizes = results.units.groupby("document").size().reindex(named.index).fillna(0).astype(int)
    ledger = count_units(results.documents, results.blocks, results.marks, results.segments, results.rows)
    outcomes = block_outcomes(results.documents, results.blocks, results.marks).to_numpy()
    blocks = results.blocks.assign(outcome=outcomes)
    blocks = _about(blocks[blocks["outcome"] != ""], named)
    scores = _about(results.labelled(results.segment_themes), named)
    tables = {
        "themes": in_french(results.themes.assign(kind=results.themes["kind"].replace(_ORIGINS)), _THEMES),
        "mots": in_french(results.labelled(results.theme_terms), _TERMS),
        "expressions": in_french(results.terms, _EXPRESSIONS),
        "lemmes": in_french(audited_forms(results.tokens), _LEMMAS),
        "segments": in_french(scores.assign(text=scores["segment"].map(texts)), _SEGMENT_THEMES),
        "documents_themes": in_french(_about(results.labelled(results.document_themes), named), _DOCUMENT_THEMES),
        "documents": in_french(
            named.assign(segments=sizes, outcome=named["outcome"].map(lambda code: label_of(code) if code else "")),
            _DOCUMENTS,
        ),
        "ecartes": in_french(
            blocks.assign(outcome=blocks["outcome"].map(label_of), kind=blocks["kind"].replace(_BLOCK_KINDS)),
            _LEFT_OUT,
        ),
        "mots_de_depart": in_french(results.seed_coverage, _SEEDS),
        "registre": in_french(ledger.assign(step=ledger["step"].replace(_STEPS)), _LEDGER),
    }
    tables |= comparison_tables(results)
    return tables | {"dictionnaire": data_dictionary(tables)}


def _about(table: pd.DataFrame, named: pd.DataFrame) -> pd.DataFrame:
    """The table with the name, source, date and place of each row's document."""
    return table.assign(
        **{column: table["document"].map(named[column]) for column in ("name", "source", "date", "place")}
    )
