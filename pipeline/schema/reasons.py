"""Reasons for which a file, a document or a block is left out of the analysis."""

from __future__ import annotations

REASONS: dict[str, str] = {
    "excluded": "écarté par les réglages",
    "not_a_file": "ni fichier ni dossier ordinaire",
    "outside": "lien qui sort du dossier des textes",
    "page_part": "accessoire d’une page web enregistrée",
    "unknown_format": "format non reconnu",
    "unreadable": "fichier illisible",
    "too_large": "fichier trop volumineux",
    "too_slow": "lecture trop longue",
    "crash": "lecture impossible sans danger",
    "defect": "défaut de Trame, à signaler",
    "no_text": "aucun texte",
    "empty": "vide",
    "front_matter": "en-tête technique",
    "navigation": "navigation du site",
    "cookies": "bandeau cookies ou consentement",
    "sharing": "boutons de partage",
    "form": "formulaire ou connexion",
    "gallery": "galerie ou pagination",
    "related": "liens et titres connexes",
    "legal": "mentions légales et pied de page",
    "advertisement": "publicité ou abonnement",
    "code": "code ou style",
    "reference": "référence ou adresse seule",
    "caption": "légende, crédit ou signature",
    "structure": "structure de la page, pas du texte",
    "outside_main": "hors du texte principal de la page",
    "too_short": "trop court pour être lu seul",
    "repeated_line": "ligne répétée",
    "duplicate": "doublon exact",
    "near_duplicate": "quasi-doublon",
    "other_language": "autre langue que le français",
    "document_left_out": "le document entier est écarté",
}
"""Reason codes of `left_out` -> short French label, in the order of the reports."""
