"""A corpus of two documents as other tools would receive it, with everything that could trip them."""

from __future__ import annotations

from typing import Any

from pipeline.interchange import Interchange


def document(**known: Any) -> dict[str, Any]:
    """A document about which nothing is known but `known`."""
    blank = dict.fromkeys(("name", "title", "author", "date", "year", "source", "url", "language", "place"), "")
    return blank | {"id": "d0000000001", "tags": [], "variables": [], "texts": []} | known


def interchange() -> Interchange:
    """A page with every field and a note with none."""
    page = document(
        id="d0000000001", name="L'entraide à vélo", title="L'entraide à vélo", author="Collectif des Roues",
        year="2016", date="2016-05-31", source="Journal des quais - l'hebdo", url="https://exemple.fr/a?b=1&c=2",
        language="fr", tags=["vélo", "entraide"], place="pages/l'été.html",
        variables=[("Type d'écrit", "Compte rendu"), ("source", "interne"), ("vide", "")],
        texts=["Une caisse * commune,\nouverte à tous.", "**** *faux_départ & <b>la suite</b>\u0007."],
    )  # fmt: skip
    note = document(id="d0000000002.i001", name="notes.csv (n° 1)", place="notes.csv (n° 1)", texts=["Rien à signer."])
    return Interchange(
        documents=(page, note),
        themes=(
            {"theme": "solidarité", "label": "solidarité", "color": 0},
            {"theme": "d1", "label": "vélo", "color": 3},
        ),
        theme_terms=(
            {"theme": "solidarité", "lemma": "entraide", "weight": 0.75},
            {"theme": "d1", "lemma": "entraide", "weight": 0.25},
        ),
        document_themes=(
            {"document": "d0000000001", "theme": "solidarité", "present": 1, "share": 0.5},
            {"document": "d0000000002.i001", "theme": "solidarité", "present": 0, "share": 0.0},
        ),
    )
