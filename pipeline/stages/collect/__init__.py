"""Collect: raw files -> documents and their blocks, as the files have them."""

from __future__ import annotations

from typing import Annotated, Any, NamedTuple

import pandas as pd
from annotated_types import Ge

from pipeline.formats import Reading
from pipeline.formats.item import Unreadable
from pipeline.formats.limits import Limits
from pipeline.schema import BLOCKS, DOCUMENTS, unit_of_file
from pipeline.stages.collect.corrections import correct_documents
from pipeline.stages.collect.reading import Allowance, read_items
from pipeline.stages.collect.rows import Row, block_rows, document_row, names_of

_NOTHING_KNOWN: dict[str, Any] = {
    **dict.fromkeys(("title", "author", "date", "site", "url", "language"), ""),
    **dict.fromkeys(("tags", "variables", "former"), ()),
}


class Collected(NamedTuple):
    """The tables that this room writes."""

    documents: pd.DataFrame
    blocks: pd.DataFrame


def collect_documents(
    files: pd.DataFrame,
    *,
    leave_out: list[str] | None = None,
    text_column: str = "",
    max_megabytes: Annotated[int, Ge(1)] = 50,
    max_seconds: Annotated[int, Ge(1)] = 60,
    max_memory_megabytes: Annotated[int, Ge(100)] = 1500,
    max_text_ratio: Annotated[int, Ge(1)] = 100,
    archive_depth: Annotated[int, Ge(1)] = Limits.archive_depth,
    max_members: Annotated[int, Ge(1)] = Limits.max_members,
    max_unpacked_megabytes: Annotated[int, Ge(1)] = Limits.max_unpacked_megabytes,
    max_ratio: Annotated[int, Ge(1)] = Limits.max_ratio,
) -> Collected:
    """Read every file into documents and blocks; a file that cannot be read is one document left out, with why.

    | file         | content          |      | documents: id | file         | title   | left_out       |
    | note.md      | # Entraide…      |  ->  | d1a2b3c4d5    | note.md      | Entraide|                |
    | photo.jpg    | (bytes)          |      | d5e4d3c2b1    | photo.jpg    |         | unknown_format |

    Args:
        files: a table `schema.FILES`, contents and corrections included.
        leave_out: patterns of paths below the folder of raw files ("exemple/*"), the members of archives included
            ("presse.zip/2015/*"); what they match is counted, not read.
        text_column: in tables (CSV, XLSX, JSON), the column that holds the text; '' = guessed from names and lengths.
        max_megabytes: a larger file is left out (too_large).
        max_seconds: what the corridor allows for reading one file; here it is only said.
        max_memory_megabytes: likewise.
        max_text_ratio: characters that a file may give for each of its bytes, beyond a million characters.
        archive_depth: see `formats.limits.Limits`, as for the next three.
        max_members: members of a zip file.
        max_unpacked_megabytes: their bytes.
        max_ratio: bytes unpacked for a packed one.
    """
    limits = Limits(archive_depth, max_members, max_unpacked_megabytes, max_ratio)
    reading = Reading(text_column, tuple(leave_out or ()), limits)
    allowed = Allowance(max_megabytes, max_seconds, max_memory_megabytes, max_text_ratio)
    documents: list[Row] = []
    blocks: list[Row] = []
    columns = ["file", "sha256", "content", "refusal", "corrections"]
    for name, sha256, content, refusal, corrections in files[columns].itertuples(index=False):
        unit = unit_of_file(name)
        blank = {"id": unit, "file": name, "sha256": sha256, "item": 0, **_NOTHING_KNOWN}
        try:
            format_, items = read_items(name, content, refusal, reading, allowed)
        except Unreadable as refused:
            rows = [blank | {"left_out": refused.reason, "left_out_why": refused.sentence}]
        else:
            numbers = range(1, len(items) + 1) if len(items) > 1 else (0,)
            rows = [
                blank | _numbered(unit, number) | {"format": format_} | document_row(item, name)
                for number, item in zip(numbers, items, strict=True)
            ]
            for row, item in zip(rows, items, strict=True):
                blocks += block_rows(item, row["id"])
        correct_documents(rows, map(dict, corrections))
        documents += [row | names_of(row) for row in rows]
    return Collected(DOCUMENTS.frame(documents), BLOCKS.frame(blocks))


def _numbered(unit: str, number: int) -> Row:
    return {"id": f"{unit}.i{number:03d}" if number else unit, "item": number}
