"""The only door to what the line has computed: tables in Parquet, matrices in .npz, and a record per room.

A room's folder below `data/processed` holds its tables and `_record.json`, written last: what the record does not list
does not exist. Every file is written aside, flushed to the disk and renamed, so that a run killed at any moment
leaves nothing that a later run would trust.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import scipy.sparse as sp

from pipeline.errors import TrameError
from pipeline.schema import MATRICES, TABLES, join_blocks
from pipeline.stages import LINE, Room, folder_of

RECORD = "_record.json"
ASIDE = ".aside-"
_ROW_GROUP = 2**18
"""Rows of which every text is written out at the same time."""


def write_bytes(path: Path, content: bytes) -> str:
    """Write a file aside, flush it, rename it; return its SHA-256. OSError on a full or read-only disk."""
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.parent / f"{ASIDE}{os.getpid()}-{path.name}"
    try:
        with aside.open("wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        aside.replace(path)
    except OSError:
        aside.unlink(missing_ok=True)
        raise
    _flush_folder(path.parent)
    return hashlib.sha256(content).hexdigest()


def file_hash(path: Path) -> str:
    """The SHA-256 of a file, '' when it cannot be read."""
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return ""


def write_json(path: Path, value: Any) -> None:
    """Write a value as readable JSON; leave the file untouched when it says the same already.

    Keys keep their order: the order of the themes in the settings is the order of the report.
    """
    content = (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
    if not path.exists() or path.read_bytes() != content:
        write_bytes(path, content)


def read_record(processed: Path, room: Room) -> dict[str, Any] | None:
    """What a room's last complete run wrote down; None when there is none, or one from before with other tables."""
    try:
        record: dict[str, Any] = json.loads((processed / folder_of(room) / RECORD).read_bytes())
    except (OSError, ValueError):
        return None
    kept = {name for name in room.writes if name in TABLES or name in MATRICES}
    return record if record["tables"].keys() == kept else None


def to_arrow(name: str, frame: pd.DataFrame) -> pa.Table:
    """A room's DataFrame in the types of the schema; ValueError when columns or cells are not as it says."""
    table = TABLES[name]
    if list(frame.columns) != list(table):
        raise ValueError(f"{name}: columns {list(frame.columns)} instead of {list(table)}")
    arrow = pa.Table.from_pandas(frame, schema=table.memory_schema, preserve_index=False).replace_schema_metadata()
    for column in table.columns:
        if pa.types.is_string(column.type) and arrow[column.name].null_count:
            raise ValueError(f"{name}.{column.name}: unknown text must be '', not null")
    return arrow


def table_bytes(table: pa.Table) -> bytes:
    """A table as Parquet; the same rows give the same bytes, however they are held in memory."""
    buffer, schema = io.BytesIO(), plain_schema(table.schema)
    with pq.ParquetWriter(buffer, schema, compression="zstd") as writer:
        for start in range(0, len(table), _ROW_GROUP):
            writer.write_table(table.slice(start, _ROW_GROUP).cast(schema).combine_chunks())
    return buffer.getvalue()


def plain_schema(schema: pa.Schema) -> pa.Schema:
    """The types of a table on the disk, where every text is written out."""
    kinds = [kind.value_type if pa.types.is_dictionary(kind) else kind for kind in schema.types]
    return pa.schema(zip(schema.names, kinds, strict=True))


def matrix_bytes(matrix: sp.csr_matrix) -> bytes:
    """A sparse matrix as .npz without pickles; the same matrix gives the same bytes."""
    buffer = io.BytesIO()
    sp.save_npz(buffer, matrix, compressed=False)
    return buffer.getvalue()


def files_of(processed: Path, name: str, *, before: Room | None = None) -> list[Path]:
    """The files that hold a table or matrix now, in order; `before` asks what a room on the line would read.

    TrameError when no room has written it yet.
    """
    rooms = LINE[: LINE.index(before)] if before else LINE
    room = next(room for room in reversed(rooms) if name in room.writes)
    record = read_record(processed, room)
    if record is None:
        raise TrameError(f"« {name} » n'est pas encore calculé dans {processed} : lancez « make » d'abord.")
    return [processed / folder_of(room) / file for file in record["tables"][name]]


def read_tables(paths: Iterable[Path], name: str) -> pa.Table:
    """The parts of a table, one after the other; an empty table of the right columns when there is no part."""
    schema = TABLES[name].schema
    parts = [pq.read_table(path, schema=schema) for path in paths]
    return pa.concat_tables([schema.empty_table(), *parts]).combine_chunks()


def read_part(path: Path, name: str, columns: Sequence[str] = ()) -> pa.Table:
    """A part of a table as it is held in memory (`Table.memory_schema`); `columns` names those to read, all without."""
    schema = TABLES[name].memory_schema
    texts = [field.name for field in schema if pa.types.is_dictionary(field.type)]
    part = pq.ParquetFile(path, read_dictionary=texts).read(list(columns or schema.names))
    return part.cast(pa.schema([schema.field(column) for column in part.column_names])).combine_chunks()


def load(processed: Path, name: str, *, before: Room | None = None) -> pd.DataFrame:
    """A table of the line as a DataFrame, whole: `load(Path("data/processed"), "segments")`."""
    frame: pd.DataFrame = read_tables(files_of(processed, name, before=before), name).to_pandas()
    return frame


def load_columns(processed: Path, name: str, columns: Sequence[str], *, before: Room | None = None) -> pd.DataFrame:
    """Some columns of a table, whole; a text that comes back is a category, in alphabetical order (see `join_blocks`).

    A million segments have tens of millions of tokens; parts are read one by one.
    """
    schema, paths = TABLES[name].numbered_schema, files_of(processed, name, before=before)
    return join_blocks(
        (pq.read_table(path, columns=list(columns)) for path in paths),
        pa.schema([schema.field(column) for column in columns]),
    )


def load_matrix(processed: Path, name: str) -> sp.csr_matrix:
    """A sparse matrix of the line: 'counts' or 'tfidf'; rows as in `rows`, columns as in `vocabulary`."""
    if name not in MATRICES:
        raise KeyError(name)
    [path] = files_of(processed, name)
    return sp.csr_matrix(sp.load_npz(path))


def _flush_folder(folder: Path) -> None:
    """Make a rename survive a power cut."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
