"""What the analyst asks to leave aside: patterns of paths, of files as of the members of archives."""

from __future__ import annotations

from collections.abc import Iterable
from fnmatch import fnmatchcase

from pipeline.formats.item import Unreadable


def refuse_left_out(path: str, patterns: Iterable[str]) -> None:
    """Raise Unreadable when a path below data/raw matches a pattern.

    A member of an archive has the path of a file in a folder that bears the name of the archive: with
    «presse.zip/2015/*», «presse.zip/2015/mars.html» is refused.
    """
    for pattern in patterns:
        if fnmatchcase(path, pattern):
            raise Unreadable("excluded", f"Écarté par les réglages : leave_out contient « {pattern} ».")
