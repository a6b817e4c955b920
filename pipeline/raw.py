"""The only door to `data/raw`, which is never written: what lies there, named, measured and hashed.

Nothing is followed out of the folder and nothing that is not an ordinary file is opened; such entries are
listed with a refusal, so that they reach the ledger like every other file.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from pipeline.errors import TrameError
from pipeline.formats.file_names import is_system_name, printable_name
from pipeline.schema import unit_of_file

SPREADSHEET = "metadata.csv"
"""The file at the root of data/raw in which an analyst corrects the metadata of the others."""

SKIPPED = ("LISEZMOI.md", SPREADSHEET)
"""Files at the root of data/raw that speak about the corpus and are not part of it."""

MAX_BYTES = 200_000_000
"""A larger file is refused unread: it would not fit in a worker's memory once decoded."""

_PAGES = (".html", ".htm", ".xhtml")
_COMPANIONS = ("_files", "_fichiers")  # how browsers end the name of the folder that they save beside a page


@dataclass(frozen=True)
class RawFile:
    """An entry of data/raw: its shown name, where it is, hash, size, refusal.

    `path` is relative, each byte of the system's name as one Latin-1 character: JSON can write any name so.
    `corrections` are the rows of the spreadsheet about it: column -> cell.
    """

    file: str
    path: str
    sha256: str
    size: int
    refusal: str
    corrections: Sequence[Mapping[str, str]] = ()

    @property
    def unit(self) -> str:
        """The identifier under which the line knows this file."""
        return unit_of_file(self.file)


def list_raw(folder: Path) -> list[RawFile]:
    """Every entry below the folder, sorted by name; TrameError when the folder does not exist or does not open.

    Names that begin with a dot, office lock files and the read-me are the system's, not the corpus'.
    """
    if not folder.is_dir():
        what = "est un fichier, non un dossier" if folder.exists() else "n'existe pas"
        raise TrameError(
            f"Le dossier des textes « {folder} » {what}. Créez-le et déposez-y vos fichiers, "
            "ou indiquez le vôtre : make RAW=mon/dossier."
        )
    if not os.access(folder, os.R_OK | os.X_OK):
        raise TrameError(f"Le dossier des textes « {folder} » ne s'ouvre pas : vérifiez ses droits d'accès.")
    root = folder.resolve()
    return sorted((_entry(path, folder, root) for path in _walk(folder)), key=lambda entry: entry.file)


def read_raw(folder: Path, entry: RawFile) -> bytes:
    """The bytes of a listed file; TrameError when it has changed since it was listed."""
    content = (folder / os.fsdecode(entry.path.encode("latin-1"))).read_bytes()
    if hashlib.sha256(content).hexdigest() != entry.sha256:
        raise TrameError(f"Le fichier « {entry.file} » a changé pendant la lecture : relancez « make ».")
    return content


def read_beside(folder: Path, name: str) -> bytes | None:
    """The bytes of a file at the root that speaks about the others, None without it; TrameError when it is no file."""
    path = folder / name
    if not os.path.lexists(path):
        return None
    if _refusal(path, folder.resolve()):
        raise TrameError(f"« {path} » ne peut pas être lu : remplacez-le par un fichier ordinaire, ou retirez-le.")
    return path.read_bytes()


def as_json(entries: list[RawFile]) -> list[dict[str, Any]]:
    """The listing as plain values, for the stamp of the raw folder."""
    return [asdict(entry) for entry in entries]


def shown_name(path: str) -> str:
    r"""A path as it may be printed: 'été.txt' as it is, b'\xe9' as '\\xe9', control and direction marks escaped.

    Two different paths never share a shown name, for a backslash of the path itself is doubled.
    """
    return printable_name(os.fsencode(path.replace("\\", "\\\\")).decode("utf-8", "backslashreplace"))


def _walk(folder: Path) -> Iterator[Path]:
    """Every entry that is not an ordinary directory; a link to a directory is an entry, not a way in.

    A directory that does not open is an entry too: what it holds is not lost in silence.
    """
    locked: list[Path] = []
    for top, directories, names in os.walk(folder, onerror=lambda error: locked.append(Path(error.filename))):
        directories[:] = sorted(name for name in directories if not is_system_name(name))
        links = [name for name in directories if (Path(top) / name).is_symlink()]
        directories[:] = [name for name in directories if name not in links]
        for name in [*names, *links]:
            at_root = Path(top) == folder
            if not is_system_name(name) and not (at_root and name in SKIPPED):
                yield Path(top) / name
    yield from locked


def _entry(path: Path, folder: Path, root: Path) -> RawFile:
    relative = str(path.relative_to(folder))
    refusal = _refusal(path, root)
    is_unread = refusal in ("outside", "not_a_file", "unreadable", "page_part")
    sha256, size = ("", 0) if is_unread else (_hash(path), path.stat().st_size)
    path_bytes = os.fsencode(relative).decode("latin-1")
    return RawFile(shown_name(relative).replace(os.sep, "/"), path_bytes, sha256, size, refusal)


def _refusal(path: Path, root: Path) -> str:
    """Why an entry is not read, as a reason code; '' when it may be."""
    try:
        target = path.resolve(strict=True)
        kind = target.stat().st_mode
    except (OSError, RuntimeError):
        return "unreadable"  # dangling or looping link
    if not target.is_relative_to(root):
        return "outside"
    if not os.access(path, os.R_OK):
        return "unreadable"
    if not stat.S_ISREG(kind):
        return "not_a_file"
    if _is_page_part(path, root):
        return "page_part"
    return "too_large" if target.stat().st_size > MAX_BYTES else ""


def _is_page_part(path: Path, root: Path) -> bool:
    """Whether a browser saved this file with a page: «Une caisse_files/logo.png» beside «Une caisse.html»."""
    for folder in path.resolve().relative_to(root).parents:
        for ending in _COMPANIONS:
            page = folder.name.removesuffix(ending)
            if page != folder.name and any((root / folder.parent / f"{page}{suffix}").is_file() for suffix in _PAGES):
                return True
    return False


def _hash(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
