"""Partition: the raw files -> the parts that rooms are walked by."""

from __future__ import annotations

from pipeline.raw import RawFile

_FILES = 16
"""Files of a part, more or less."""
_MOST_FILES = 64
_MOST_BYTES = 16_000_000


def cut_parts(entries: list[RawFile]) -> list[list[RawFile]]:
    """Group files into parts of some sixteen, so that one file more or less changes one part only.

    A part ends after a file whose identifier says so (one in sixteen), whatever its neighbours: the borders come from
    the names of the files, as in rsync from their content, not from a count that every insertion would shift.
    """
    parts: list[list[RawFile]] = [[]]
    size = 0
    for entry in entries:
        parts[-1].append(entry)
        size += entry.size
        if int(entry.unit[1:], 16) % _FILES == 0 or len(parts[-1]) == _MOST_FILES or size >= _MOST_BYTES:
            parts.append([])
            size = 0
    return [part for part in parts if part]
