"""What exports of reference managers have in common: a reference is a document, its abstract the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pipeline.formats.dates import find_date
from pipeline.formats.item import Block, Item, Metadata
from pipeline.formats.metadata import one_line

# Tag or field -> what it is; of several for one thing, the first filled wins.
_MEANINGS = {
    "abstract": ("AB", "N2", "abstract"),
    "title": ("TI", "T1", "CT", "title"),
    "author": ("AU", "A1", "author"),
    "date": ("DA", "PY", "Y1", "date", "year"),
    "site": ("T2", "JO", "JF", "JA", "journal", "journaltitle", "booktitle", "PB", "publisher"),
    "url": ("UR", "url"),
    "tags": ("KW", "keywords"),
}


_SLASHED = re.compile(r"(\d{4})/(\d\d?)?(?:/(\d\d?)?)?(?:/.*)?")  # RIS: year/month/day/season


class Field(NamedTuple):
    """A field of a reference: its value without line ends and marks, and where the source of it stands."""

    name: str
    value: str
    start: int
    end: int


def reference_item(fields: Sequence[Field]) -> Item:
    """The item of a reference: its title is a heading, its abstract a paragraph, every other field metadata."""
    known = {meaning: list(_named(fields, names)) for meaning, names in _MEANINGS.items()}
    first = {meaning: (found[0] if found else None) for meaning, found in known.items()}
    kinds = {first["title"]: "heading", first["abstract"]: "paragraph"}
    blocks = tuple(
        Block(field.value, field.start, field.end, kinds.get(field, "metadata")) for field in fields if field.value
    )
    authors = [name for field in known["author"] for name in re.split(r"\s+and\s+", field.value)]
    tags = [one_line(tag) for field in known["tags"] for tag in re.split("[,;]", field.value)]
    return Item(
        blocks,
        Metadata(
            title=_value(first["title"]),
            author="; ".join(dict.fromkeys(one_line(name) for name in authors)),
            date=find_date(_SLASHED.sub(_dashed, _value(first["date"]))).iso,
            site=_value(first["site"]),
            url=_value(first["url"]),
            tags=tuple(dict.fromkeys(tag for tag in tags if tag)),
        ),
    )


def _named(fields: Sequence[Field], names: tuple[str, ...]) -> Iterator[Field]:
    for name in names:
        yield from (field for field in fields if field.name == name and field.value)


def _value(field: Field | None) -> str:
    return one_line(field.value) if field else ""


def _dashed(match: re.Match[str]) -> str:
    """A date of RIS in ISO 8601, what it leaves blank left out: «2016/05//printemps» -> «2016-05»."""
    year, month, day = match.groups()
    return "-".join(part.zfill(2) for part in (year, month, day if month else None) if part)
