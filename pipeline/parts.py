"""Walk a room over one part of the corpus, doing again only the raw files that changed.

A part is a few raw files. For each of them (a *unit*) the corridor knows a hash of the rows that the room would
receive; where an earlier run of the same room met the same rows, its answer is taken over, and the room itself
sees only the others. Rooms never know: they are pure, and treat each file on its own.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from pipeline.raw import RawFile, read_raw
from pipeline.schema import FILES, TABLES, unit_of
from pipeline.settings import Options, door_of
from pipeline.stages import Room, room_named
from pipeline.store import file_hash, plain_schema, read_part, read_tables, table_bytes, to_arrow, write_bytes

Tables = dict[str, pa.Table]
_AT_A_TIME = 100_000  # rows whose texts are written out to be hashed


@dataclass(frozen=True)
class Part:
    """What is written down of a part: a key of all it depends on, its units' hashes, its files and theirs."""

    key: str
    units: dict[str, str]
    files: dict[str, str]
    hashes: dict[str, str]


@dataclass(frozen=True)
class PartJob:
    """A part to walk: plain values only, so that it can be sent to any worker.

    `parts` and `whole` name the files of the input tables, `entries` the raw files instead for the first room;
    `former` are earlier parts of the same room, options and code that share a raw file with this one.
    """

    room: str
    options: Options
    key: str
    folder: Path
    parts: dict[str, Path] = field(default_factory=dict)
    whole: dict[str, list[Path]] = field(default_factory=dict)
    raw: Path = Path()
    entries: tuple[RawFile, ...] = ()
    former: tuple[Part, ...] = ()


@dataclass(frozen=True)
class PartDone:
    """A part as written, and how many of its raw files were done again."""

    part: Part
    redone: int


def walk_part(job: PartJob) -> PartDone:
    """Load the part, call the room on what is new, join it to what was known, save.

    A former part that is damaged on the disk is not trusted: its files are done again.
    """
    room = room_named(job.room)
    inputs = _load(job, room)
    hashes = _unit_hashes(job, inputs)
    known = _known(job, room, hashes)
    fresh = [unit for unit in hashes if unit not in known]
    made = _call(job, room, inputs, fresh) if fresh else {}
    files, content_hashes = {}, {}
    for name in room.writes:
        rows = _by_unit(made[name]) if fresh else {}
        for index in sorted(set(known.values())):
            former = _by_unit(read_part(job.folder / job.former[index].files[name], name))
            rows |= {unit: former[unit] for unit in former if known.get(unit) == index}
        table = _join([rows[unit] for unit in hashes if unit in rows], TABLES[name].memory_schema)
        files[name] = f"{name}/{job.key}.parquet"
        content_hashes[name] = write_bytes(job.folder / files[name], table_bytes(table))
    return PartDone(Part(job.key, hashes, files, content_hashes), len(fresh))


def intact(folder: Path, part: Part) -> bool:
    """Whether every file of a part is on the disk as it was written."""
    return all(file_hash(folder / part.files[name]) == part.hashes[name] for name in part.files)


def _load(job: PartJob, room: Room) -> Tables:
    parts = {name: read_part(path, name, room.columns.get(name, ())) for name, path in job.parts.items()}
    units = {unit for name in parts for unit in _by_unit(parts[name])}
    whole = {name: _rows_of(read_tables(paths, name), units) for name, paths in job.whole.items()}
    return parts | whole


def _unit_hashes(job: PartJob, inputs: Tables) -> dict[str, str]:
    """For each raw file of the part, in order, a hash of all that the room would receive of it."""
    if job.entries:
        return {
            entry.unit: _digest([entry.sha256, entry.file, entry.refusal, json.dumps(entry.corrections)])
            for entry in job.entries
        }
    rows = {name: _by_unit(table) for name, table in inputs.items()}
    units = dict.fromkeys(unit for name in job.parts for unit in rows[name])
    return {
        unit: _digest(_fingerprint(rows[name].get(unit, inputs[name].slice(0, 0))) for name in inputs) for unit in units
    }


def _known(job: PartJob, room: Room, hashes: dict[str, str]) -> dict[str, int]:
    """Unit -> the former part that already holds the room's answer to the very same rows."""
    known: dict[str, int] = {}
    for index, former in enumerate(job.former):
        same = [unit for unit, digest in hashes.items() if former.units.get(unit) == digest]
        if same and set(former.files) == set(room.writes) and intact(job.folder, former):
            known |= dict.fromkeys(same, index)
    return known


def _call(job: PartJob, room: Room, inputs: Tables, fresh: list[str]) -> Tables:
    """The room's answer for the units `fresh`, as Arrow tables in the types of the schema."""
    if job.entries:
        chosen = [entry for entry in job.entries if entry.unit in set(fresh)]
        frames: list[Any] = [FILES.frame([_file_row(job.raw, entry) for entry in chosen])]
    else:
        order = [*room.parts, *room.whole]
        frames = [_rows_of(inputs[name], set(fresh)).to_pandas(split_blocks=True) for name in order]
    answer = door_of(room)(*frames, **job.options)
    given = answer._asdict() if hasattr(answer, "_asdict") else {room.writes[0]: answer}
    return {name: to_arrow(name, given[name]) for name in room.writes}


def _file_row(raw: Path, entry: RawFile) -> dict[str, Any]:
    content = None if entry.refusal else read_raw(raw, entry)
    return {
        "file": entry.file,
        "sha256": entry.sha256,
        "size": entry.size,
        "content": content,
        "refusal": entry.refusal,
        "corrections": [list(row.items()) for row in entry.corrections],
    }


def _by_unit(table: pa.Table) -> dict[str, pa.Table]:
    """Raw file -> its rows, in order; nothing is copied."""
    names = table.column_names
    identifiers = table[next(name for name in ("document", "segment", "id") if name in names)].combine_chunks()
    if not pa.types.is_dictionary(identifiers.type):
        identifiers = identifiers.dictionary_encode()
    units = [unit_of(identifier) for identifier in identifiers.dictionary.to_pylist()]
    number = {unit: rank for rank, unit in enumerate(dict.fromkeys(units))}
    named = list(number)
    numbers = np.array([number[unit] for unit in units], dtype=np.int32)[identifiers.indices.to_numpy()]
    borders = np.flatnonzero(np.diff(numbers, prepend=-1, append=-1)).tolist()
    spans: dict[str, list[pa.Table]] = {}
    for start, end in pairwise(borders):
        spans.setdefault(named[numbers[start]], []).append(table.slice(start, end - start))
    return {unit: _join(rows, table.schema) for unit, rows in spans.items()}


def _rows_of(table: pa.Table, units: Collection[str]) -> pa.Table:
    """The rows of some raw files."""
    rows = _by_unit(table)
    return table if rows.keys() <= set(units) else _join([rows[unit] for unit in rows if unit in units], table.schema)


def _join(tables: list[pa.Table], schema: pa.Schema) -> pa.Table:
    return pa.concat_tables(tables or [schema.empty_table()])


def _fingerprint(rows: pa.Table) -> str:
    """A hash of what some rows hold, whatever table they were cut from and however it is held in memory."""
    schema, content = plain_schema(rows.schema), hashlib.sha256()
    for start in range(0, max(len(rows), 1), _AT_A_TIME):
        some = rows.slice(start, _AT_A_TIME)
        sink = pa.BufferOutputStream()
        with pa.ipc.new_stream(sink, schema) as stream:
            # Taken, not sliced: a slice carries bits of its neighbours along.
            stream.write_table(some.take(np.arange(len(some))).cast(schema).combine_chunks())
        content.update(sink.getvalue())
    return content.hexdigest()


def _digest(values: Iterable[str | bytes]) -> str:
    digest = hashlib.sha256()
    for value in values:
        content = value.encode() if isinstance(value, str) else value
        digest.update(len(content).to_bytes(8) + content)
    return digest.hexdigest()[:32]
