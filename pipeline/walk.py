"""Walk a room: find what it reads, call it, keep what it gives, write the record last.

A room that is fresh (see `freshness`) is not walked again.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from tqdm import tqdm

from pipeline.engine import ENGINES
from pipeline.freshness import Record, input_hashes, is_intact, key_of
from pipeline.guard import walk_part_guarded
from pipeline.partition import cut_parts
from pipeline.parts import Part, PartDone, PartJob, intact, walk_part
from pipeline.places import Places
from pipeline.provenance import digest, read_provenance
from pipeline.publish import publish_report
from pipeline.raw import RawFile
from pipeline.schema import MATRICES, OWN_THEMES
from pipeline.settings import door_of
from pipeline.stages import Room, writer_of
from pipeline.store import (
    RECORD,
    files_of,
    load,
    load_columns,
    load_matrix,
    matrix_bytes,
    read_record,
    table_bytes,
    to_arrow,
    write_bytes,
    write_json,
)


def walk_room(room: Room, places: Places) -> str:
    """Bring one room up to date; return in French what was done."""
    key, record = key_of(room, places), read_record(places.processed, room)
    if record and record["key"] == key and is_intact(room, record, places):
        os.utime(places.record_path(room))
        return "inchangé"
    if room.parts:
        new, line = _walk_parts(room, places, record)
    else:
        new, line = _walk_whole(room, places)
    write_json(places.record_path(room), {"key": key, "stamp": digest(places.stamp(room.name))} | new)
    os.utime(places.record_path(room))
    _sweep(places.folder(room), {RECORD, *new["files"]})
    for name in set((record or new)["reports"]) - set(new["reports"]):
        (places.reports / name).unlink(missing_ok=True)
    return line


def _walk_parts(room: Room, places: Places, record: Record | None) -> tuple[Record, str]:
    """Do the missing parts, wherever the engine runs them; reuse the others."""
    same_room = record is not None and record["stamp"] == digest(places.stamp(room.name))
    former = [Part(**part) for part in record["parts"]] if record and same_room else []
    ready = {part.key: part for part in former if intact(places.folder(room), part)}
    jobs = list(_jobs(room, places, former))
    todo = [job for job in jobs if job.key not in ready]
    task = walk_part_guarded if room.parts == ("files",) else walk_part
    results = ENGINES[places.engine](task, todo)
    bar = tqdm(results, desc=room.label, total=len(todo), unit=" partie", leave=False, disable=None)
    done: dict[str, PartDone] = {result.part.key: result for result in bar}
    parts = [done[job.key].part if job.key in done else ready[job.key] for job in jobs]
    redone, units = sum(result.redone for result in done.values()), sum(len(part.units) for part in parts)
    new: Record = {
        "parts": [asdict(part) for part in parts],
        "tables": {name: [part.files[name] for part in parts] for name in room.writes},
        "files": {part.files[name]: part.hashes[name] for part in parts for name in room.writes},
        "reports": {},
    }
    return new, f"fichiers traités : {redone}, repris tels quels : {units - redone}"


def _jobs(room: Room, places: Places, former: list[Part]) -> Iterator[PartJob]:
    """The parts of the corpus as this room meets them, in order."""
    stamp = places.stamp(room.name)
    options, folder = stamp["options"], places.folder(room)
    whole = {name: files_of(places.processed, name, before=room) for name in room.whole}
    whole_hashes = {name: input_hashes(name, room, places) for name in room.whole}
    if room.parts == ("files",):
        for entries in cut_parts([RawFile(**entry) for entry in places.stamp("raw")]):
            yield PartJob(
                room.name,
                options,
                digest([stamp, [asdict(entry) for entry in entries]])[:32],
                folder,
                raw=places.raw,
                entries=tuple(entries),
                former=_sharing(former, {entry.unit for entry in entries}),
            )
        return
    upstream = {name: writer_of(name, before=room) for name in room.parts}
    records = {name: read_record(places.processed, upstream[name]) or {"parts": []} for name in room.parts}
    # Every room keeps the parts of the one before it, so the parts of several rooms correspond one to one.
    for given in zip(*(records[name]["parts"] for name in room.parts), strict=True):
        part_of = dict(zip(room.parts, given, strict=True))
        yield PartJob(
            room.name,
            options,
            digest([stamp, {name: part["hashes"][name] for name, part in part_of.items()}, whole_hashes])[:32],
            folder,
            parts={name: places.folder(upstream[name]) / part["files"][name] for name, part in part_of.items()},
            whole=whole,
            former=_sharing(former, set(given[0]["units"])),
        )


def _sharing(former: list[Part], units: set[str]) -> tuple[Part, ...]:
    return tuple(part for part in former if not units.isdisjoint(part.units))


def _walk_whole(room: Room, places: Places) -> tuple[Record, str]:
    """Call a room that needs the whole corpus at once."""
    inputs = [_input(name, room, places) for name in room.whole]
    answer = door_of(room)(*inputs, **places.stamp(room.name)["options"])
    new: Record = {"parts": [], "tables": {}, "files": {}, "reports": {}}
    if room.writes == ("report",):
        published = publish_report(answer)
        new["reports"] = {name: write_bytes(places.reports / name, content) for name, content in published.items()}
        return new, f"fichiers écrits : {len(published)}"
    given = answer._asdict() if hasattr(answer, "_asdict") else {room.writes[0]: answer}
    for name in room.writes:
        file, content = _serialise(name, given[name])
        new["files"][file] = write_bytes(places.folder(room) / file, content)
        new["tables"][name] = [file]
    return new, ", ".join(f"{what} : {len(given[name])}" for name, what in room.counts.items())


def _serialise(name: str, value: Any) -> tuple[str, bytes]:
    if name in MATRICES:
        return f"{name}.npz", matrix_bytes(value)
    return f"{name}.parquet", table_bytes(to_arrow(name, value))


def _input(name: str, room: Room, places: Places) -> Any:
    if name == "provenance":
        return read_provenance(places.processed)
    if name == "own_themes":
        return OWN_THEMES.frame(places.stamp(name))
    if name in MATRICES:
        return load_matrix(places.processed, name)
    if name in room.columns:
        return load_columns(places.processed, name, room.columns[name], before=room)
    return load(places.processed, name, before=room)


def _sweep(folder: Path, keep: set[str]) -> None:
    """Remove from a room's folder what its record does not list."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.relative_to(folder).as_posix() not in keep:
            path.unlink()
