"""Freshness: whether what a room left behind is what it would give now.

The record of a room says what its result depends on (`key`), which files hold it, and their hashes. A room is fresh
when its key is unchanged and its files are as they were written.
"""

from __future__ import annotations

from typing import Any

from pipeline.errors import TrameError
from pipeline.places import Places
from pipeline.provenance import digest, read_provenance
from pipeline.stages import LINE, Room, room_named, writer_of
from pipeline.store import file_hash, read_record

Record = dict[str, Any]
"""What a room writes down of a run: key, stamp, parts, tables, files and reports (see `walk`)."""


def key_of(room: Room, places: Places) -> str:
    """A digest of all that a room's result depends on: its stamp and the files it would read."""
    reads = {name: input_hashes(name, room, places) for name in (*room.parts, *room.whole)}
    return digest([places.stamp(room.name), reads])


def input_hashes(name: str, room: Room, places: Places) -> Any:
    """What a room would read under that name, as the hashes of its files."""
    if name == "files":
        return places.stamp("raw")
    if name == "own_themes":
        return places.stamp(name)
    if name == "provenance":
        return read_provenance(places.processed).to_dict("list")
    record = read_record(places.processed, writer_of(name, before=room))
    return [record["files"][file] for file in record["tables"][name]] if record else None


def is_intact(room: Room, record: Record, places: Places) -> bool:
    """Whether all that a record lists is on the disk as it was written."""
    folder = places.folder(room)
    return all(file_hash(folder / name) == known for name, known in record["files"].items()) and all(
        file_hash(places.reports / name) == known for name, known in record["reports"].items()
    )


def check_up_to_date(places: Places, *, last: str) -> None:
    """TrameError when a room, up to `last`, has not seen what stands before it now."""
    for room in LINE[: LINE.index(room_named(last)) + 1]:
        record = read_record(places.processed, room)
        if record is None or record["key"] != key_of(room, places):
            raise TrameError(f"L'étape « {room.label} » n'a pas encore vu les derniers changements : lancez « make ».")
