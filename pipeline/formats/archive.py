"""Zip files (docx, odt, xlsx, epub, archives of documents): their members, read in memory and within limits."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections import Counter
from dataclasses import dataclass

from pipeline.formats.item import Unreadable

_MAX_MEMBERS = 10_000
_MAX_UNPACKED = 200_000_000  # bytes, all the members that are read
_MAX_RATIO = 100  # bytes unpacked for a byte packed, in members that unpack to more than _RATIO_FROM
_RATIO_FROM = 1_000_000
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # the only ones that office programs write
_ENCRYPTED = 0x1
_STARTS = (b"PK\x03\x04", b"PK\x05\x06")  # the second when there is no member
# What zipfile raises on broken files besides BadZipFile; OSError and ValueError come from impossible offsets.
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)

_DAMAGED = (
    "Le fichier est endommagé ou incomplet : ouvrez-le dans son logiciel, enregistrez-le de nouveau et remplacez-le."
)
PROTECTED = "Le fichier est protégé par un mot de passe : enregistrez-en une copie sans protection."
_TOO_LARGE = (
    "Le fichier se déplie au-delà de ce qui peut être lu sans danger (200 Mo, 10 000 éléments ou cent fois sa "
    "taille) : découpez-le, ou enregistrez-le sans ses images."
)


@dataclass
class _Budget:
    """What may still come out of a file, the archives inside it included: members, and their bytes."""

    members: int
    unpacked: int


class Archive:
    r"""A zip file whose members are only ever looked up by name: no name is used as a path.

    The bytes that come out are counted as they come: what a header claims is not trusted. Of several members of one
    name the first has it; the others follow as «name\x002», «name\x003»: no name in a zip file can hold a NUL.
    """

    def __init__(self, zipped: zipfile.ZipFile, budget: _Budget) -> None:
        self._zipped = zipped
        self._budget = budget
        self._members: dict[str, zipfile.ZipInfo] = {}
        copies: Counter[str] = Counter()
        for info in zipped.infolist():
            copies[info.filename] += 1
            mark = f"\x00{copies[info.filename]}" if copies[info.filename] > 1 else ""
            self._members[info.filename + mark] = info

    def find_all(self, pattern: str) -> list[str]:
        """The names of its members that match a whole regular expression, sorted."""
        return sorted(name for name in self._members if re.fullmatch(pattern, name))

    def find(self, pattern: str) -> str:
        """The first of them, '' when there is none."""
        return next(iter(self.find_all(pattern)), "")

    def read(self, name: str) -> bytes:
        """The bytes of a member; Unreadable when it is missing, damaged, protected or too large."""
        info = self._members.get(name)
        if info is None:
            raise Unreadable("unreadable", f"Il manque « {name} » dans le fichier : il est incomplet.")
        if info.flag_bits & _ENCRYPTED:
            raise Unreadable("unreadable", PROTECTED)
        if info.compress_type not in _METHODS:
            raise Unreadable("unreadable", _DAMAGED)
        allowed = min(self._budget.unpacked, max(_RATIO_FROM, _MAX_RATIO * info.compress_size))
        try:
            with self._zipped.open(info) as member:
                content = member.read(allowed + 1)
        except _BROKEN as error:
            raise Unreadable("unreadable", _DAMAGED) from error
        self._budget.unpacked = max(0, self._budget.unpacked - len(content))
        if len(content) > allowed:
            raise Unreadable("too_large", _TOO_LARGE)
        return content

    def open(self, content: bytes) -> Archive:
        """The archive in the bytes of a member: what comes out of it counts for both."""
        return _open(content, self._budget)


def open_archive(content: bytes) -> Archive:
    """The archive in these bytes; Unreadable when they are no zip file or hold too many members."""
    return _open(content, _Budget(_MAX_MEMBERS, _MAX_UNPACKED))


def _open(content: bytes, budget: _Budget) -> Archive:
    try:
        zipped = zipfile.ZipFile(io.BytesIO(content))
    except _BROKEN as error:
        raise Unreadable("unreadable", _DAMAGED) from error
    budget.members -= len(zipped.infolist())
    if budget.members < 0:
        raise Unreadable("too_large", _TOO_LARGE)
    return Archive(zipped, budget)


def is_archive(content: bytes) -> bool:
    """Whether these bytes begin as a zip file does."""
    return content.startswith(_STARTS)


def archive_holds(content: bytes, pattern: str) -> bool:
    """Whether these bytes are a zip file with such a member: how the formats recognise themselves."""
    if not is_archive(content):
        return False
    try:
        return open_archive(content).find(pattern) != ""
    except Unreadable:
        return False


def archive_type(content: bytes) -> str:
    """What the member «mimetype» of these bytes says they are, '' when they are no zip file or have none."""
    if not is_archive(content):
        return ""
    try:
        return open_archive(content).read("mimetype").decode("ascii", "replace").strip()
    except Unreadable:
        return ""
