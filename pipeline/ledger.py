"""The ledger of units: from raw files to classified segments, every unit counted once, so that each step closes."""

from __future__ import annotations

from typing import Any

import pandas as pd

from pipeline.schema import LEDGER, REASONS

LOST_LABELS = {
    "without_segment": "gardés, mais trop brefs ou isolés pour former un segment",
    "without_term": "non classés : aucun mot du vocabulaire",
}
"""What becomes of a kept unit that the next step cannot use; these outcomes stand beside `schema.REASONS`."""

_STEPS = {  # step -> label of its total, label of what is kept
    "files": ("fichiers reçus", "fichiers dont un document au moins est gardé"),
    "documents": ("documents lus", "documents gardés"),
    "blocks": ("paragraphes lus", "paragraphes gardés, repris dans un segment"),
    "segments": ("segments découpés", "segments classés"),
}


def count_units(
    documents: pd.DataFrame,
    blocks: pd.DataFrame,
    marks: pd.DataFrame,
    segments: pd.DataFrame,
    rows: pd.DataFrame,
) -> pd.DataFrame:
    """Count what became of every file, document, block and segment (schema.LEDGER).

    Per step: the total, what is kept, then each reason that occurs, in the order of the reports; kept + reasons =
    total, exactly. A unit has one reason: a block's own before that of its document. A file is kept when one of its
    documents is, else it has the reason of its first.

    | step  | outcome    | label                  | count |
    | files | total      | fichiers reçus         |    11 |
    | files | kept       | ...                    |     9 |
    | files | duplicate  | doublon exact          |     2 |
    """
    of_document = document_outcomes(documents, marks)
    of_block = block_outcomes(documents, blocks, marks)
    used = {piece["block"] for pieces in segments["pieces"] for piece in pieces}
    unused = (of_block == "") & ~of_block.index.isin(used)
    classified = set(rows.loc[rows["terms"] > 0, "segment"])
    ledger: list[dict[str, Any]] = []
    for step, outcomes in {
        "files": _file_outcomes(documents, of_document),
        "documents": of_document,
        "blocks": of_block.mask(unused, "without_segment"),
        "segments": segments["id"].map(lambda segment: "" if segment in classified else "without_term"),
    }.items():
        ledger += _close(step, outcomes)
    return LEDGER.frame(ledger)


def document_outcomes(documents: pd.DataFrame, marks: pd.DataFrame) -> pd.Series[str]:
    """Document id -> reason code, '' when kept; what the whole corpus shows (marks) is added to what the page shows."""
    marked = marks[marks["block"] == ""].drop_duplicates("document").set_index("document")["left_out"]
    own = documents.set_index("id")["left_out"]
    return own.mask(own == "", marked.reindex(own.index).fillna(""))


def block_outcomes(documents: pd.DataFrame, blocks: pd.DataFrame, marks: pd.DataFrame) -> pd.Series[str]:
    """Block id -> reason code, '' when kept: its own reason, else its mark, else that its document is left out."""
    marked = marks[marks["block"] != ""].drop_duplicates("block").set_index("block")["left_out"]
    own = blocks.set_index("id")["left_out"]
    own = own.mask(own == "", marked.reindex(own.index).fillna(""))
    lost = set(document_outcomes(documents, marks).loc[lambda outcome: outcome != ""].index)
    in_lost_document = blocks["document"].isin(lost).to_numpy()
    return own.mask((own == "").to_numpy() & in_lost_document, "document_left_out")


def label_of(outcome: str) -> str:
    """The French label of an outcome that is not 'kept'; an unknown code speaks for itself."""
    return LOST_LABELS.get(outcome) or REASONS.get(outcome, outcome)


def _file_outcomes(documents: pd.DataFrame, of_document: pd.Series[str]) -> pd.Series[str]:
    """File -> '' when one of its documents is kept, else the reason of its first."""
    files = documents["file"].to_numpy()
    first = of_document.groupby(files).first()
    return first.mask(first.index.isin(files[(of_document == "").to_numpy()]), "")


def _close(step: str, outcomes: pd.Series[str]) -> list[dict[str, Any]]:
    """The lines of one step: total, kept, then each reason that occurs."""
    counts = outcomes.value_counts()
    total_label, kept_label = _STEPS[step]
    known = [*REASONS, *LOST_LABELS]
    reasons = [code for code in known if code in counts] + sorted(set(counts.index) - {"", *known})
    lines = [("total", total_label, len(outcomes)), ("kept", kept_label, counts.get("", 0))]
    lines += [(code, label_of(code), counts[code]) for code in reasons]
    return [{"step": step, "outcome": outcome, "label": label, "count": int(count)} for outcome, label, count in lines]
