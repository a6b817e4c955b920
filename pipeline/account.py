"""The ledger at the end of a run: every raw file accounted for, every total closed, or an error."""

from __future__ import annotations

import pandas as pd

from pipeline.errors import TrameError
from pipeline.ledger import count_units
from pipeline.places import Places
from pipeline.store import load
from pipeline.typography import count, french

_NAMED_FILES = 3


def account(places: Places) -> str:
    """The ledger as French lines; TrameError when a unit is missing between two steps."""
    names = ("documents", "blocks", "marks", "segments", "rows")
    documents, blocks, marks, segments, rows = (load(places.processed, name) for name in names)
    ledger = count_units(documents, blocks, marks, segments, rows)
    listed, found = {entry["file"] for entry in places.stamp("raw")}, set(documents["file"])
    if gap := sorted(listed ^ found):
        raise TrameError(f"Le registre ne ferme pas : {len(gap)} fichiers sans trace, dont « {gap[0]} ».")
    for step, group in ledger.groupby("step", sort=False):
        total = group.loc[group["outcome"] == "total", "count"].sum()
        rest = group.loc[group["outcome"] != "total", "count"].sum()
        if total != rest:
            raise TrameError(f"Le registre ne ferme pas : {step}, {total} au total mais {rest} comptés.")
    lines = [
        f"{row.count:>9}  {row.label}" if row.outcome == "total" else f"{row.count:>9}    {row.label}"
        for row in ledger.itertuples(index=False)
    ]
    return "\n".join([*lines, *_defects(documents)])


def _defects(documents: pd.DataFrame) -> list[str]:
    """A warning when the program itself, and not a file, is at fault: the analyst loses a text and can do nothing."""
    files = sorted(set(documents.loc[documents["left_out"] == "defect", "file"]))
    if not files:
        return []
    lost = count(len(files), "fichier n'a pas été lu", "fichiers n'ont pas été lus")
    named = ", ".join(f"« {file} »" for file in files[:_NAMED_FILES]) + (", …" if len(files) > _NAMED_FILES else "")
    return ["", french(f"Attention : {lost} à cause d'un défaut de Trame, à signaler : {named}.")]
