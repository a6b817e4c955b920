"""Tables: the exports of a Report -> CSV files that open in a French spreadsheet with a double click, and Parquet."""

from __future__ import annotations

import io

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.outline import Report
from pipeline.renderers.french_csv import write_french_csv


def render_tables(report: Report) -> dict[str, bytes]:
    """File name -> content: each export of the report twice, as CSV for a spreadsheet and as Parquet for pandas or R.

    Parquet: the same columns, nothing rounded and nothing defused.
    """
    files: dict[str, bytes] = {}
    for stem, table in sorted(report.exports.items()):
        files[f"{stem}.csv"] = write_french_csv(table, report.decimal_mark)
        files[f"{stem}.parquet"] = _parquet(table)
    return files


def _parquet(table: pd.DataFrame) -> bytes:
    target = io.BytesIO()
    content = pa.Table.from_pandas(table, preserve_index=False).replace_schema_metadata()
    pq.write_table(content, target, compression="zstd")
    return target.getvalue()
