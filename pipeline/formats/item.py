"""What a reader hands over: items (documents of a file), their blocks, and the one error it may raise."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace

from pipeline.typography import french

PROSE = frozenset({"paragraph", "quotation", "list_item", "table", "cell", "comment"})
"""Kinds of blocks that can hold something to analyse; headings, metadata and chrome alone make no document."""


class Unreadable(Exception):  # noqa: N818 - what it says of a file, as in the reports
    """A file, or an item of it, that cannot be read: a code of `schema.REASONS` and one French sentence."""

    def __init__(self, reason: str, sentence: str) -> None:
        self.reason = reason
        self.sentence = french(sentence)
        super().__init__(self.sentence)

    @property
    def bare(self) -> Unreadable:
        """The same without its traceback, which would keep in memory the bytes that could not be read."""
        return Unreadable(self.reason, self.sentence)


@dataclass(frozen=True)
class Block:
    """A block as `schema.BLOCKS` describes it; start and end are offsets in the decoded file, -1 without text."""

    raw: str
    start: int
    end: int
    kind: str = "paragraph"
    voice: str = "source"


@dataclass(frozen=True)
class Metadata:
    """What is known about an item, as `schema.DOCUMENTS` describes it; unknown is empty.

    `doubtful` is what the file says and could not be taken as it stands: a field («date») or a line («ligne 12») -> the
    words of the file.
    """

    title: str = ""
    author: str = ""
    date: str = ""
    site: str = ""
    url: str = ""
    tags: tuple[str, ...] = ()
    variables: Mapping[str, str] = field(default_factory=dict)
    doubtful: Mapping[str, str] = field(default_factory=dict)

    def completed_by(self, other: Metadata) -> Metadata:
        """This metadata, its empty fields taken from the other."""
        missing = {f.name: getattr(other, f.name) for f in fields(self) if not getattr(self, f.name)}
        return replace(self, **missing)


@dataclass(frozen=True)
class Item:
    """A document of a file: its blocks in reading order, and what is known about it.

    `refused` says why it could not be read when the others of its file could: a broken line, a locked chapter.
    """

    blocks: tuple[Block, ...]
    metadata: Metadata = Metadata()
    refused: Unreadable | None = None

    @property
    def has_text(self) -> bool:
        """Whether any block could hold something to analyse."""
        return any(block.kind in PROSE for block in self.blocks)
