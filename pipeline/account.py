"""The ledger at the end of a run: every raw file accounted for, every total closed, or an error."""

from __future__ import annotations

from pipeline.errors import TrameError
from pipeline.ledger import count_units
from pipeline.places import Places
from pipeline.store import load


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
    return "\n".join(
        f"{row.count:>9}  {row.label}" if row.outcome == "total" else f"{row.count:>9}    {row.label}"
        for row in ledger.itertuples(index=False)
    )
