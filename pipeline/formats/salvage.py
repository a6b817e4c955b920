"""Zip files cut short, as a broken download leaves them: the members that are whole, and what is lost."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Sequence
from typing import NamedTuple

# What stands before a member, in the list at the end of the file, and after that list (APPNOTE.TXT, 4.3.7 to 4.3.16).
_LOCAL = struct.Struct("<4s5H3I2H")
_LISTED = struct.Struct("<4s6H3I5H2I")
_SIZES = struct.Struct("<3I")  # checksum, packed and unpacked sizes, after a member packed as a stream
_END = struct.Struct("<4s4H2IH")
_OPENS_MEMBER, _OPENS_LIST, _OPENS_END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
_DESCRIPTOR = b"PK\x07\x08"
_SIZE_FOLLOWS = 0x8  # flag: the sizes stand after the member
_UTF8 = 0x800
_CHUNK = 1 << 16


class Salvaged(NamedTuple):
    """A zip file of the whole members; the name of the one that is cut ('' if unknown); whether any may be missing."""

    content: bytes
    cut: str
    is_cut: bool


class _Member(NamedTuple):
    """A member as its header has it: name, flags, method, checksum and sizes, and where the header and data stand."""

    name: bytes
    flags: int
    method: int
    checksum: int
    packed: int
    unpacked: int
    header: int
    start: int
    end: int


def is_cut(content: bytes) -> bool:
    """Whether a zip file has lost its end, where its members are listed."""
    return not zipfile.is_zipfile(io.BytesIO(content))


def salvage_zip(content: bytes, *, most: int) -> Salvaged:
    """The whole members of a zip file that has lost its end, and with it the list of its members.

    They are found by the header that stands before each; one packed as a stream, whose header gives no size, ends
    where its compressed data say, looked for in the first `most` bytes that come out of it.
    """
    members: list[_Member] = []
    position, cut = 0, ""
    while content.startswith(_OPENS_MEMBER, position):
        member = _member_at(content, position, most)
        if member is None or member.end > len(content):
            cut = member.name.decode("utf-8" if member.flags & _UTF8 else "cp437", "replace") if member else ""
            break
        members.append(member)
        position = member.end
    return Salvaged(
        content[:position] + _list_of(members, position), cut, not content.startswith(_OPENS_LIST, position)
    )


def _member_at(content: bytes, position: int, most: int) -> _Member | None:
    """The member whose header stands here, its end beyond the content when it is cut; None when its name is."""
    name_start = position + _LOCAL.size
    if name_start > len(content):
        return None
    _, _, flags, method, _, _, checksum, packed, unpacked, length, extra = _LOCAL.unpack_from(content, position)
    start = name_start + length + extra
    if start > len(content):
        return None
    name = content[name_start : name_start + length]
    member = _Member(name, flags, method, checksum, packed, unpacked, position, start, start + packed)
    if not flags & _SIZE_FOLLOWS:
        return member
    return _streamed(content, member, most) or member._replace(end=len(content) + 1)


def _streamed(content: bytes, member: _Member, most: int) -> _Member | None:
    """The member with its end and sizes, as its compressed data say, and its checksum; None when they are cut."""
    if member.method != zipfile.ZIP_DEFLATED:
        return None
    unpacker, position = zlib.decompressobj(-zlib.MAX_WBITS), member.start
    unpacked = 0
    while not unpacker.eof and unpacked <= most:
        chunk = unpacker.unconsumed_tail
        if not chunk:
            chunk = content[position : position + _CHUNK]
            position += len(chunk)
        if not chunk:
            break
        try:
            unpacked += len(unpacker.decompress(chunk, _CHUNK))
        except zlib.error:
            return None
    end = position - len(unpacker.unused_data)
    follows = end + len(_DESCRIPTOR) * content.startswith(_DESCRIPTOR, end)
    if not unpacker.eof or follows + _SIZES.size > len(content):
        return None
    checksum, _, _ = _SIZES.unpack_from(content, follows)
    return member._replace(checksum=checksum, packed=end - member.start, unpacked=unpacked, end=follows + _SIZES.size)


def _list_of(members: Sequence[_Member], position: int) -> bytes:
    """The list of members that stands at this position, and the end of the file."""
    listed = b"".join(
        _LISTED.pack(
            _OPENS_LIST, 20, 20, one.flags, one.method, 0, 33, one.checksum, one.packed, one.unpacked, len(one.name),
            0, 0, 0, 0, 0, one.header,
        )
        + one.name
        for one in members
    )  # fmt: skip
    return listed + _END.pack(_OPENS_END, 0, 0, len(members), len(members), len(listed), position, 0)
