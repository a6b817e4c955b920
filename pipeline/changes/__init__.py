"""Changes: what sets a run apart from the one before; no part of the report, which knows no history."""

from __future__ import annotations

import json

from pipeline.changes.sentences import tell_changes
from pipeline.changes.snapshot import Snapshot, take_snapshot
from pipeline.places import Places
from pipeline.store import write_bytes, write_json

CHANGES = "changements.md"
_SNAPSHOT = "last_run"


def follow_changes(places: Places) -> str:
    """Compare with the last run, write reports/changements.md, remember this run; return what to print.

    The memory stands among the stamps, outside the rooms' folders: no result depends on it, and reset removes it.
    """
    now = take_snapshot(places)
    lines = tell_changes(_last(places), now)
    text = "# Ce qui a changé depuis la dernière exécution\n\n" + "".join(f"- {line}\n" for line in lines)
    write_bytes(places.reports / CHANGES, text.encode())
    write_json(places.stamp_path(_SNAPSHOT), now)
    return "\n".join(lines)


def _last(places: Places) -> Snapshot | None:
    """The run before; None without one, or when another version of Trame remembered other things of it."""
    try:
        last: Snapshot = json.loads(places.stamp_path(_SNAPSHOT).read_bytes())
    except (OSError, ValueError):
        return None
    return last if last.keys() == Snapshot.__annotations__.keys() else None
