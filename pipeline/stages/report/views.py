"""From a DataFrame to a table as it is read, on a page or in a spreadsheet."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from pipeline.outline import TableView
from pipeline.typography import french


def table_view(
    frame: pd.DataFrame,
    columns: Mapping[str, str],
    *,
    name: str,
    caption: str,
    percent: tuple[str, ...] = (),
    note: str = "",
    links: Mapping[str, tuple[str, ...]] | None = None,
) -> TableView:
    """The columns named in `columns` (column -> French header), in that order, row by row."""
    records = frame[list(columns)].to_dict("records")
    return TableView(
        name=name,
        caption=french(caption),
        header=tuple(columns.values()),
        rows=tuple(tuple(record.values()) for record in records),
        percent=percent,
        note=french(note),
        links=dict(links or {}),
    )


def in_french(table: pd.DataFrame, headers: Mapping[str, str]) -> pd.DataFrame:
    """The columns named in `headers`, in that order, under their French names."""
    return table[list(headers)].rename(columns=dict(headers)).reset_index(drop=True)
