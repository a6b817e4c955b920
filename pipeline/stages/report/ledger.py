"""The ledger of units as it is read: a table per step, its total first."""

from __future__ import annotations

from pipeline.ledger import count_units
from pipeline.links import passages_address
from pipeline.outline import Section
from pipeline.stages.report.addresses import classified_address
from pipeline.stages.report.results import Results
from pipeline.stages.report.views import table_view
from pipeline.stages.report.wording import say

_CLOSES = "À chaque étape, la première ligne est le total : les lignes suivantes s'y additionnent exactement."
_STEPS = {"files": "Fichiers", "documents": "Documents", "blocks": "Paragraphes", "segments": "Segments"}


def ledger_section(results: Results) -> Section:
    """Files, documents, paragraphs and segments: how many, how many kept, and why the others are not."""
    ledger = count_units(results.documents, results.blocks, results.marks, results.segments, results.rows)
    parts = ((step, caption, ledger[ledger["step"] == step]) for step, caption in _STEPS.items())
    tables = (
        table_view(
            part,
            {"label": "Ce qu’il en advient", "count": "Nombre"},
            name=f"registre-{caption.lower()}",
            caption=caption,
            links={"Nombre": tuple(_address(results, step, outcome) for outcome in part["outcome"])},
        )
        for step, caption, part in parts
    )
    return Section("registre-unites", "Le registre des unités", (say(_CLOSES), *tables))


def _address(results: Results, step: str, outcome: str) -> str:
    """Where the units of a line can be read; '' where no table or passage has them one by one."""
    if outcome == "total":
        return passages_address() if step == "segments" else ""
    if outcome == "kept":
        return classified_address(results) if step == "segments" else "sources"
    if outcome == "without_segment":
        return ""
    if step == "segments":
        return passages_address(classified="non")
    return "textes-ecartes" if step == "blocks" and outcome != "document_left_out" else "documents-ecartes"
