"""Archives of documents (.zip): each member is read as a file of its own would be."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import PurePosixPath

from pipeline.formats.archive import Archive, archive_holds, is_archive, open_archive
from pipeline.formats.file_names import is_system_name, printable_name
from pipeline.formats.item import Item, Metadata, Unreadable
from pipeline.formats.limits import DEFAULT_LIMITS, Limits
from pipeline.formats.salvage import is_cut, salvage_zip

# Members by which a zip file is one document (office formats, books) and no archive of documents.
_ONE_DOCUMENT = (
    r"\[Content_Types\]\.xml|word/document\.xml|xl/workbook\.xml|mimetype|META-INF/container\.xml|Index/Document\.iwa"
)
_COPY = re.compile(r"\x00(\d+)")
_TOO_DEEP = (
    "Cette archive est trop profond dans d’autres ({limit} niveaux sont ouverts) : décompressez-la, ou relevez "
    "archive_depth dans settings.toml."
)
_CUT = (
    "L’archive est coupée au milieu de ce document, et ce qui le suivait est perdu : téléchargez-la ou copiez-la de "
    "nouveau. Les documents entiers qui le précèdent sont lus."
)
_CUT_SOMEWHERE = (
    "L’archive est coupée : d’autres documents suivaient peut-être. Téléchargez-la ou copiez-la de nouveau. Les "
    "documents entiers sont lus."
)


def is_zip(content: bytes) -> bool:
    """Whether these bytes are an archive of documents, whole or damaged."""
    return is_archive(content) and not archive_holds(content, _ONE_DOCUMENT)


def read_zip(
    content: bytes,
    read_member: Callable[[str, bytes], list[Item]],
    *,
    check_member: Callable[[str], None] = lambda _: None,
    limits: Limits = DEFAULT_LIMITS,
) -> list[Item]:
    """The documents of an archive and of the archives in it, by name; the variable «membre» says where each stands.

    read_member reads a member from its name and its bytes; check_member raises Unreadable for one that should not even
    be unpacked. A member that cannot be read, or an archive deeper than the limits, is an item refused on its own.
    Of an archive cut short the whole members are read, and what is lost is an item refused. Offsets count in the
    member. Raises Unreadable when the archive is damaged or empty. Names are only shown, never
    used as paths; the system's own files (.DS_Store) are passed over.
    """
    whole, lost = _mend(content, limits)
    members = [*_members(open_archive(whole, limits), (), check_member, limits), *lost]
    items = [item for name, member in members for item in _read(name, member, read_member)]
    if not items:
        raise Unreadable("empty", "Cette archive ne contient aucun document.")
    return items


def _members(
    archive: Archive, around: tuple[str, ...], check: Callable[[str], None], limits: Limits
) -> Iterator[tuple[str, bytes | Unreadable]]:
    """The members and those of inner archives, «dossier.zip/note.txt»: their bytes, or why there are none.

    `around` are the names of the archives that this one stands in.
    """
    for member in archive.find_all(r"(?s).*[^/]"):
        if any(is_system_name(part) for part in PurePosixPath(member).parts if part not in (".", "..")):
            continue
        name = "/".join((*around, member))
        try:
            check(_shown(name))
            content = archive.read(member)
            if not is_zip(content):
                yield name, content
            elif len(around) + 1 >= limits.archive_depth:
                yield name, Unreadable("unknown_format", _TOO_DEEP.format(limit=limits.archive_depth))
            else:
                whole, lost = _mend(content, limits)
                yield from _members(archive.open(whole), (*around, member), check, limits)
                yield from ((f"{name}/{cut}", refused) for cut, refused in lost)
        except Unreadable as refused:
            yield name, refused


def _mend(content: bytes, limits: Limits) -> tuple[bytes, list[tuple[str, Unreadable]]]:
    """An archive that opens, and what is lost of it when it was cut short; as it is when nothing of it is whole."""
    if not is_cut(content):
        return content, []
    salvaged = salvage_zip(content, most=limits.max_unpacked_megabytes * 1_000_000)
    if archive_holds(salvaged.content, _ONE_DOCUMENT) or not archive_holds(salvaged.content, r"(?s).*[^/]"):
        return content, []
    lost = Unreadable("unreadable", _CUT if salvaged.cut else _CUT_SOMEWHERE)
    return salvaged.content, [(salvaged.cut or "fin de l’archive", lost)] if salvaged.is_cut else []


def _read(name: str, member: bytes | Unreadable, read_member: Callable[[str, bytes], list[Item]]) -> list[Item]:
    shown = _shown(name)
    place = Metadata(title=PurePosixPath(shown).name, variables={"membre": shown})
    try:
        if isinstance(member, Unreadable):
            raise member
        items = read_member(shown, member)
    except Unreadable as refused:
        return [Item((), place, refused.bare)]
    return [_placed(item, place) for item in items]


def _placed(item: Item, place: Metadata) -> Item:
    variables = {**item.metadata.variables, **place.variables}
    return replace(item, metadata=replace(item.metadata.completed_by(place), variables=variables))


def _shown(name: str) -> str:
    """A member's name as it may be printed: UTF-8 without its flag is read as such, invisible marks are escaped."""
    with suppress(UnicodeError):  # flagged as UTF-8, or in an older table whose French letters are those of cp437
        name = name.encode("cp437").decode()
    return printable_name(_COPY.sub(r" (n° \1)", name))
