"""Where a run reads and writes, and what stands ready there before the first room."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.errors import TrameError
from pipeline.stages import Room, folder_of
from pipeline.store import RECORD

STAMPS = ".stamps"
"""The folder of the stamps, below data/processed."""


@dataclass(frozen=True)
class Places:
    """The folders of a run, its settings file, and the name of its engine."""

    raw: Path
    processed: Path
    reports: Path
    settings: Path
    engine: str

    def folder(self, room: Room) -> Path:
        """The room's folder below data/processed."""
        return self.processed / folder_of(room)

    def record_path(self, room: Room) -> Path:
        """Where a room writes down what it did."""
        return self.folder(room) / RECORD

    def stamp_path(self, name: str) -> Path:
        """Where the stamp of a room, or of the raw files ('raw'), stands."""
        return self.processed / STAMPS / f"{name}.json"

    def stamp(self, name: str) -> Any:
        """What a stamp says; TrameError when it was never written."""
        return read_stamp(self.processed, name)


def read_stamp(processed: Path, name: str) -> Any:
    """What the stamp of a room, or another, says below these results; TrameError when it was never written."""
    try:
        return json.loads((processed / STAMPS / f"{name}.json").read_bytes())
    except (OSError, ValueError):
        raise TrameError("Rien n'est préparé : lancez « make », qui commence par le début.") from None
