"""The tables that an analyst takes to a spreadsheet to compare themes with each other, and the choices behind them."""

from __future__ import annotations

import pandas as pd

from pipeline.stages.report.points import named_points
from pipeline.stages.report.results import Results
from pipeline.stages.report.views import in_french

_SPECIFICITIES = {
    "theme": "thème", "form": "mot ou expression", "present": "segments du thème", "segments": "segments",
    "expected": "attendus au hasard", "score": "spécificité",
}  # fmt: skip
_NEIGHBOURS = {
    "theme": "thème", "lemma": "mot", "neighbour": "voisin", "together": "segments communs",
    "expected": "attendus au hasard", "log_likelihood": "vraisemblance", "npmi": "NPMI",
}  # fmt: skip
_MAP = {
    "what": "point", "label": "nom", "x": "axe 1", "y": "axe 2", "contribution_x": "contribution à l'axe 1",
    "contribution_y": "contribution à l'axe 2", "quality": "qualité",
}  # fmt: skip
_SHARES = {
    "theme": "thème", "variable": "variable", "value": "groupe", "present": "segments du thème",
    "segments": "segments classés", "documents": "documents", "share": "part", "low": "borne basse",
    "high": "borne haute", "incomplete": "année incomplète",
}  # fmt: skip
_SOURCES = {
    "theme": "thème", "source": "source ôtée", "segments": "segments du thème", "classified": "segments classés",
    "without_segments": "segments qui restent", "without_documents": "documents qui restent",
    "without_share": "part qui reste",
}  # fmt: skip
_SETTINGS = {
    "theme": "thème", "label": "réglage", "segments": "segments du thème", "share": "part", "words": "mots communs",
    "passages": "passages communs",
}  # fmt: skip
_NUMBERS = {
    "number": "thèmes découverts", "stability": "stabilité", "null_stability": "stabilité du hasard",
    "beating": "plus stables que le hasard", "firm": "solides", "coherence": "cohérence",
    "coherence_held_out": "cohérence hors échantillon",
    "smallest": "segments du plus petit", "explained": "part expliquée", "redundancy": "redondance",
    "chosen": "nombre retenu", "recommended": "nombre recommandé",
}  # fmt: skip
_PROPOSALS = {
    "theme": "thème", "lemma": "mot", "by": "trouvé par", "score": "force du lien", "segments": "segments",
    "documents": "documents",
}  # fmt: skip


def comparison_tables(results: Results) -> dict[str, pd.DataFrame]:
    """File stem -> table, under French headers."""
    return {
        "specificites": in_french(results.labelled(results.specificities), _SPECIFICITIES),
        "voisins": in_french(results.labelled(results.neighbours), _NEIGHBOURS),
        "carte": in_french(named_points(results), _MAP),
        "themes_par_groupe": in_french(results.labelled(results.theme_shares), _SHARES),
        "sans_une_source": in_french(results.labelled(results.theme_sources), _SOURCES),
        "autres_reglages": in_french(results.labelled(results.multiverse), _SETTINGS),
        "nombre_de_themes": in_french(results.theme_numbers, _NUMBERS),
        "mots_proposes": in_french(results.labelled(results.proposals), _PROPOSALS),
    }
