"""The index of sources: every document that is analysed, by source, and what was corrected in its metadata."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

import pandas as pd

from pipeline.links import document_address, passages_address
from pipeline.outline import Block, Section
from pipeline.stages.report.results import Results
from pipeline.stages.report.views import table_view
from pipeline.stages.report.wording import say
from pipeline.typography import date_in_french

_COLUMNS = {
    "source": "Source", "name": "Document", "author": "Auteur", "written": "Date", "segments": "Segments",
    "found": "Adresse, ou fichier",
}  # fmt: skip

_FIELDS = {
    "title": "titre", "author": "auteur", "date": "date", "site": "site", "url": "adresse", "language": "langue",
    "tags": "mots-clés",
}  # fmt: skip
_CORRECTED = {"place": "Fichier", "field": "Champ", "former": "Selon le fichier", "now": "Retenu"}


def sources_section(results: Results) -> Section:
    """One line per kept document, by source, date and title; its name leads to its text, its source to its passages."""
    kept = results.kept.sort_values(["source", "date", "name"], kind="stable")
    if kept.empty:
        return Section("sources", "Sources", (say("Aucun document n'a été gardé."),))
    found = kept["url"].mask(kept["url"] == "", kept["place"])
    written = kept.assign(written=kept["date"].map(date_in_french), found=found)
    links = {
        "Source": tuple(passages_address(source=source) for source in kept["source"]),
        "Document": tuple(map(document_address, kept.index)),
    }
    caption = "Les documents analysés, par source"
    table = table_view(written, _COLUMNS, name="sources", caption=caption, links=links)
    unnamed = "Un texte dont la source est inconnue porte le nom de son fichier : il compte alors pour une source."
    return Section("sources", "Sources", (say(unnamed), table, *_corrected(results)))


def _corrected(results: Results) -> tuple[Block, ...]:
    """What the files say that was not taken as it stands: metadata.csv says otherwise, or it makes no sense."""
    rows = [
        {"place": row["place"], "field": _FIELDS.get(name, name), "former": former, "now": _now(row, name)}
        for row in results.documents.assign(place=results.named_documents["place"].to_numpy()).to_dict("records")
        for name, former in row["former"]
    ]
    if not rows:
        return ()
    caption = (
        "Métadonnées corrigées : metadata.csv l'emporte sur un fichier ; une date impossible n'est pas retenue, une "
        "ligne mal formée est lue au mieux"
    )
    return (table_view(pd.DataFrame(rows), _CORRECTED, name="corrections", caption=caption),)


def _now(document: dict[Hashable, Any], name: str) -> str:
    value = document[name] if name in _FIELDS else dict(document["variables"]).get(name, "")
    return ", ".join(value) if name == "tags" else str(value)
