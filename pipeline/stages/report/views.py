"""How things are read, on a page or in a spreadsheet: a DataFrame as a table, figures side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from pipeline.outline import Block, Chart, Charts, TableView
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


def side_by_side(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The figures two by two, then the sentences that stand in the place of those that cannot be drawn."""
    charts = [block for block in blocks if isinstance(block, Chart)]
    pairs = [Charts(tuple(charts[start : start + 2])) for start in range(0, len(charts), 2)]
    return (*pairs, *(block for block in blocks if not isinstance(block, Chart)))
