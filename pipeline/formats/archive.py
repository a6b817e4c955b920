"""Zip files (docx, odt, xlsx, epub, archives of documents): their members, read in memory and within limits."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections import Counter
from dataclasses import dataclass

from pipeline.formats.item import Unreadable
from pipeline.formats.limits import DEFAULT_LIMITS, Limits
from pipeline.typography import number

_RATIO_FROM = 1_000_000  # bytes; a smaller member may be as compressed as it likes
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # the only ones that office programs write
_ENCRYPTED = 0x1
_STARTS = (b"PK\x03\x04", b"PK\x05\x06")  # the second when there is no member
# What zipfile raises on broken files besides BadZipFile: OSError and ValueError for impossible offsets, RuntimeError
# for a header that claims encryption or a method that it does not know.
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError)

_DAMAGED = (
    "Le fichier est endommagé ou incomplet : ouvrez-le dans son logiciel, enregistrez-le de nouveau et remplacez-le."
)
PROTECTED = "Le fichier est protégé par un mot de passe : enregistrez-en une copie sans protection."
_SPLIT = "découpez-le, enregistrez-le sans ses images, ou relevez {option} dans settings.toml."
_TOO_MANY = f"Le fichier contient plus de {{limit}} éléments : {_SPLIT}"
_TOO_LARGE = f"Le fichier se déplie au-delà de {{limit}} Mo : {_SPLIT}"
_TOO_DENSE = f"Le fichier se déplie à plus de {{limit}} fois sa taille, comme un fichier piégé : {_SPLIT}"


@dataclass
class _Budget:
    """What may still come out of a file, the archives inside it included: members, and their bytes."""

    limits: Limits
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
        limits = self._budget.limits
        dense = max(_RATIO_FROM, limits.max_ratio * info.compress_size)
        allowed = min(self._budget.unpacked, dense)
        try:
            with self._zipped.open(info) as member:
                content = member.read(allowed + 1)
        except _BROKEN as error:
            raise Unreadable("unreadable", _DAMAGED) from error
        self._budget.unpacked = max(0, self._budget.unpacked - len(content))
        if len(content) > dense:
            raise _beyond(_TOO_DENSE, "max_ratio", limits.max_ratio)
        if len(content) > allowed:
            raise _beyond(_TOO_LARGE, "max_unpacked_megabytes", limits.max_unpacked_megabytes)
        return content

    def open(self, content: bytes) -> Archive:
        """The archive in the bytes of a member: what comes out of it counts for both."""
        return _open(content, self._budget)


def open_archive(content: bytes, limits: Limits = DEFAULT_LIMITS) -> Archive:
    """The archive in these bytes; Unreadable when they are no zip file or hold too many members."""
    return _open(content, _Budget(limits, limits.max_members, int(limits.max_unpacked_megabytes * 1_000_000)))


def _open(content: bytes, budget: _Budget) -> Archive:
    try:
        zipped = zipfile.ZipFile(io.BytesIO(content))
    except _BROKEN as error:
        raise Unreadable("unreadable", _DAMAGED) from error
    budget.members -= len(zipped.infolist())
    if budget.members < 0:
        raise _beyond(_TOO_MANY, "max_members", budget.limits.max_members)
    return Archive(zipped, budget)


def _beyond(sentence: str, option: str, limit: float) -> Unreadable:
    return Unreadable("too_large", sentence.format(limit=number(limit), option=option))


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
