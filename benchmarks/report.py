"""How long the report of 20,000 segments takes to compose and to write, and the memory that it takes.

The documents are those of the last run, again and again under new names, with all that was found in them.
"""

from __future__ import annotations

import csv
import os
import resource
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pandas as pd

from pipeline.outline import Report
from pipeline.renderers.html import render_html
from pipeline.renderers.pdf import render_pdf
from pipeline.renderers.slides import render_slides
from pipeline.schema import TABLES
from pipeline.stages import room_named
from pipeline.stages.report import compose_report
from pipeline.store import load

SEGMENTS = 20_000
RESULTS = Path(__file__).parent / "results" / "report.csv"
_IDENTIFIERS = ("id", "document", "block", "segment")
_REPEATED = (
    "documents", "blocks", "marks", "segments", "tokens", "term_hits", "rows", "seed_hits", "seed_refusals",
    "segment_themes", "document_themes",
)  # fmt: skip


def main() -> None:
    """Print and keep the seconds of each step, and the peak of memory after it."""
    rows: list[list[str]] = []
    tables = timed(rows, "tables", lambda: resampled(Path(os.environ.get("OUT", "data/processed"))))
    report = timed(rows, "compose", lambda: compose_report(**tables, provenance=TABLES["provenance"].frame()))
    write: dict[str, Callable[[Report], Any]] = {"page": render_html, "handout": render_pdf, "slides": render_slides}
    for name, render in write.items():
        timed(rows, name, partial(render, report))
    for row in rows:
        print(f"{row[0]:<12} {row[1]:>8} s {row[2]:>8} MB")
    RESULTS.parent.mkdir(exist_ok=True)
    with RESULTS.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([["step", "seconds", "peak MB"], *rows])


def resampled(processed: Path) -> dict[str, Any]:
    """What the report reads, its documents again and again until there are segments enough."""
    room = room_named("report")
    names = [name for name in (*room.parts, *room.whole) if name != "provenance"]
    tables: dict[str, Any] = {name: load(processed, name, before=room) for name in names}
    times = -(-SEGMENTS // len(tables["segments"]))
    return tables | {name: repeated(tables[name], times) for name in _REPEATED}


def repeated(table: pd.DataFrame, times: int) -> pd.DataFrame:
    """The rows of a table so many times, those of each time about other documents."""
    return pd.concat([_renamed(table, turn) for turn in range(times)], ignore_index=True)


def timed(rows: list[list[str]], name: str, work: Callable[[], Any]) -> Any:
    """What `work` gives; a row says how long it took and how much memory was taken at most until then."""
    start = time.perf_counter()
    answer = work()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    rows.append([name, f"{time.perf_counter() - start:.1f}", f"{peak:.0f}"])
    return answer


def _renamed(table: pd.DataFrame, turn: int) -> pd.DataFrame:
    """The same rows about documents of another name: 'd0123456789.s0002' -> 'd0013456789.s0002' the first time."""

    def other(identifier: str) -> str:
        return f"d{turn:03x}{identifier[4:]}" if identifier else ""

    renamed = {name: table[name].map(other) for name in _IDENTIFIERS if name in table}
    if "file" in table:
        renamed["file"] = f"{turn}/" + table["file"]
    if "pieces" in table:
        renamed["pieces"] = table["pieces"].map(
            lambda pieces: [piece | {"block": other(piece["block"])} for piece in pieces]
        )
    return table.assign(**renamed)


if __name__ == "__main__":
    main()
