"""The ledger of units as it is read: a table per step, its total first."""

from __future__ import annotations

from pipeline.ledger import count_units
from pipeline.outline import Section
from pipeline.stages.report.results import Results
from pipeline.stages.report.views import table_view
from pipeline.stages.report.wording import say

_CLOSES = "À chaque étape, la première ligne est le total : les lignes suivantes s'y additionnent exactement."
_STEPS = {"files": "Fichiers", "documents": "Documents", "blocks": "Paragraphes", "segments": "Segments"}


def ledger_section(results: Results) -> Section:
    """Files, documents, paragraphs and segments: how many, how many kept, and why the others are not."""
    ledger = count_units(results.documents, results.blocks, results.marks, results.segments, results.rows)
    tables = (
        table_view(
            ledger[ledger["step"] == step],
            {"label": "Ce qu’il en advient", "count": "Nombre"},
            name=f"registre-{caption.lower()}",
            caption=caption,
        )
        for step, caption in _STEPS.items()
    )
    return Section("registre-unites", "Le registre des unités", (say(_CLOSES), *tables))
