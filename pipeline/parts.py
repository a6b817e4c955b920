"""Walk a room over one part of the corpus, doing again only the raw files that changed.

A part is a few raw files. For each of them (a *unit*) the corridor knows a hash of the rows that the room would
receive; where an earlier run of the same room met the same rows, its answer is taken over, and the room itself
sees only the others. Rooms never know: they are pure, and treat each file on its own.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from pipeline.raw import RawFile, read_raw
from pipeline.schema import FILES, TABLES, unit_of
from pipeline.settings import Options, door_of
from pipeline.stages import Room, room_named
from pipeline.store import file_hash, read_tables, table_bytes, to_arrow, write_bytes

Tables = dict[str, pa.Table]


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
    inputs = _load(job)
    hashes = _unit_hashes(job, inputs)
    known = _known(job, room, hashes)
    fresh = [unit for unit in hashes if unit not in known]
    made = _call(job, room, inputs, fresh) if fresh else {}
    files, content_hashes = {}, {}
    for name in room.writes:
        rows = [made[name]] if fresh else []
        rows += [_rows_of(table, name, units) for table, units in _by_former(job, known, name)]
        table = _in_order(pa.concat_tables([TABLES[name].schema.empty_table(), *rows]), name, list(hashes))
        files[name] = f"{name}/{job.key}.parquet"
        content_hashes[name] = write_bytes(job.folder / files[name], table_bytes(table))
    return PartDone(Part(job.key, hashes, files, content_hashes), len(fresh))


def intact(folder: Path, part: Part) -> bool:
    """Whether every file of a part is on the disk as it was written."""
    return all(file_hash(folder / part.files[name]) == part.hashes[name] for name in part.files)


def _load(job: PartJob) -> Tables:
    parts = {name: read_tables([path], name) for name, path in job.parts.items()}
    units = {unit for name in parts for unit in _unit_list(parts[name], name)}
    whole = {name: _rows_of(read_tables(paths, name), name, units) for name, paths in job.whole.items()}
    return parts | whole


def _unit_hashes(job: PartJob, inputs: Tables) -> dict[str, str]:
    """For each raw file of the part, in order, a hash of all that the room would receive of it."""
    if job.entries:
        return {
            entry.unit: _digest([entry.sha256, entry.file, entry.refusal, json.dumps(entry.corrections)])
            for entry in job.entries
        }
    groups = {name: _groups(table, name) for name, table in inputs.items()}
    units = dict.fromkeys(unit for name in job.parts for unit in groups[name])
    return {unit: _digest(_fingerprint(inputs[name], groups[name].get(unit, [])) for name in inputs) for unit in units}


def _known(job: PartJob, room: Room, hashes: dict[str, str]) -> dict[str, int]:
    """Unit -> the former part that already holds the room's answer to the very same rows."""
    known: dict[str, int] = {}
    for index, former in enumerate(job.former):
        same = [unit for unit, digest in hashes.items() if former.units.get(unit) == digest]
        if same and set(former.files) == set(room.writes) and intact(job.folder, former):
            known |= dict.fromkeys(same, index)
    return known


def _by_former(job: PartJob, known: dict[str, int], name: str) -> Iterable[tuple[pa.Table, set[str]]]:
    """The table `name` of each former part that is used, with the units taken from it."""
    for index in sorted(set(known.values())):
        path = job.folder / job.former[index].files[name]
        yield read_tables([path], name), {unit for unit, at in known.items() if at == index}


def _call(job: PartJob, room: Room, inputs: Tables, fresh: list[str]) -> Tables:
    """The room's answer for the units `fresh`, as Arrow tables in the types of the schema."""
    if job.entries:
        chosen = [entry for entry in job.entries if entry.unit in set(fresh)]
        frames: list[Any] = [FILES.frame([_file_row(job.raw, entry) for entry in chosen])]
    else:
        order = [*room.parts, *room.whole]
        frames = [_rows_of(inputs[name], name, set(fresh)).to_pandas() for name in order]
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


def _unit_list(table: pa.Table, name: str) -> list[str]:
    """The raw file of each row."""
    return [unit_of(identifier) for identifier in table[TABLES[name].unit_column].to_pylist()]


def _groups(table: pa.Table, name: str) -> dict[str, list[int]]:
    """Unit -> its row numbers."""
    groups: dict[str, list[int]] = {}
    for row, unit in enumerate(_unit_list(table, name)):
        groups.setdefault(unit, []).append(row)
    return groups


def _rows_of(table: pa.Table, name: str, units: set[str]) -> pa.Table:
    """The rows of some raw files."""
    return _take(table, [row for row, unit in enumerate(_unit_list(table, name)) if unit in units])


def _take(table: pa.Table, rows: list[int]) -> pa.Table:
    return table.take(pa.array(rows, pa.int64())).combine_chunks()


def _in_order(table: pa.Table, name: str, units: list[str]) -> pa.Table:
    """Rows in the order of the raw files, and within a file as the room gave them."""
    rank = {unit: position for position, unit in enumerate(units)}
    ranks = np.array([rank[unit] for unit in _unit_list(table, name)], dtype=np.int64)
    return table.take(np.argsort(ranks, kind="stable")).combine_chunks()


def _fingerprint(table: pa.Table, rows: list[int]) -> bytes:
    """Bytes that say what some rows hold, whatever table they were cut from."""
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema) as stream:
        stream.write_table(_take(table, rows))
    content: bytes = sink.getvalue().to_pybytes()
    return content


def _digest(values: Iterable[str | bytes]) -> str:
    digest = hashlib.sha256()
    for value in values:
        content = value.encode() if isinstance(value, str) else value
        digest.update(len(content).to_bytes(8) + content)
    return digest.hexdigest()[:32]
