"""RIS, the exchange format of reference managers: the abstract of each reference is a text."""

from __future__ import annotations

import re

from pipeline.formats.decode import decode
from pipeline.formats.item import Item
from pipeline.formats.metadata import one_line
from pipeline.formats.references import Field, reference_item

_START = re.compile(r"\s*TY  ?- ?[A-Z]+\s")
_LINE = re.compile(r"^(?P<tag>[A-Z][A-Z0-9])  ?- ?(?P<value>.*)$", re.MULTILINE)


def is_ris(text: str) -> bool:
    """Whether a text is a RIS file."""
    return _START.match(text) is not None


def read_ris(content: bytes) -> list[Item]:
    """The references of a RIS file, one item each: the title is its heading, the abstract its text.

    raw is the value of the field on one line; start and end span its source.
    """
    text = decode(content)
    lines = list(_LINE.finditer(text))
    references: list[list[Field]] = [[]]
    ends = [*(line.start() for line in lines[1:]), len(text)]
    for line, end in zip(lines, ends, strict=False):  # no line, no reference
        source = text[line.start("value") : end].rstrip()
        if line["tag"] == "TY":
            references.append([])
        elif source and line["tag"] != "ER":  # lines without a tag go on with the value before them
            start = line.start("value")
            references[-1].append(Field(line["tag"], one_line(source), start, start + len(source)))
    return [reference_item(fields) for fields in references if fields]
