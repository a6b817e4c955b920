"""File names: those that only a system gives, and how one that strangers gave may be printed."""

from __future__ import annotations

import unicodedata

_SYSTEM_STARTS = (".", "~$")  # hidden files, locks of office programs
_SYSTEM_NAMES = ("Thumbs.db", "desktop.ini", "__MACOSX")
_INVISIBLE = ("Cc", "Cf", "Zl", "Zp")  # controls, marks of direction, ends of lines


def is_system_name(name: str) -> bool:
    """Whether a file or folder of this name was made by a system for itself: .DS_Store, ~$note.docx, __MACOSX."""
    return name.startswith(_SYSTEM_STARTS) or name in _SYSTEM_NAMES


def printable_name(name: str) -> str:
    r"""A name with its invisible characters escaped, so that it is read as it is: «a\nb» on one line."""
    return "".join(
        one.encode("unicode_escape").decode() if unicodedata.category(one) in _INVISIBLE else one for one in name
    )
