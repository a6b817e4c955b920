"""Wipe what Trame has computed and written, and nothing else."""

from __future__ import annotations

import shutil

from pipeline.changes import CHANGES
from pipeline.places import STAMPS, Places
from pipeline.stages import LINE
from pipeline.store import read_record


def reset(places: Places) -> None:
    """Remove the rooms' folders, the stamps and the report files that the last run recorded; never raw files."""
    for room in LINE:
        for name in (read_record(places.processed, room) or {"reports": {}})["reports"]:
            (places.reports / name).unlink(missing_ok=True)
        shutil.rmtree(places.folder(room), ignore_errors=True)
    shutil.rmtree(places.processed / STAMPS, ignore_errors=True)
    (places.reports / CHANGES).unlink(missing_ok=True)
    for name in ("exports", "figures", "tables"):
        folder = places.reports / name
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
