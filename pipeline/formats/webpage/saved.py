"""The address from which a page was saved, where the program that saved it wrote it down."""

from __future__ import annotations

import re

_HEAD = 4_000  # characters
_SAVED = re.compile(
    r"<!--\s*saved from url=\(\d+\)(?P<browser>https?://[^\s<>]+)|^ *url: (?P<single>https?://\S+) *$", re.MULTILINE
)


def find_saved_address(page: str) -> str:
    """The address in the comment of a browser («saved from url=(0022)https://…») or of SingleFile, '' without one."""
    match = _SAVED.search(page[:_HEAD])
    return (match["browser"] or match["single"]) if match else ""
