"""How much may come out of a file before it is refused: what a zip file of a few bytes can claim has no bound."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """Limits on zip files and on what is made of them; each bears the name of the option of [collect] that sets it.

    `archive_depth` counts an archive and those in it; `max_members` and `max_unpacked_megabytes` count for the archives
    inside too; `max_ratio` is how many bytes may come out of a packed one, beyond a megabyte.
    """

    archive_depth: int = 2
    max_members: int = 10_000
    max_unpacked_megabytes: int = 200
    max_ratio: int = 100


DEFAULT_LIMITS = Limits()
"""The limits where settings.toml says nothing."""
