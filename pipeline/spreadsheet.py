"""A small spreadsheet that an analyst keeps beside the corpus or the settings, as numbered rows of cells."""

from __future__ import annotations

import csv
import io

from pipeline.errors import TrameError
from pipeline.formats.decode import decode
from pipeline.formats.tabular import guess_delimiter

Row = tuple[int, list[str]]
"""The line of a file where a row ends, and the row's cells without the spaces around them."""


def read_rows(content: bytes, name: str) -> list[Row]:
    """The rows of a CSV file in any encoding, the semicolon, comma or tab guessed; an empty line has no cells.

    TrameError, naming the file and the line, when it cannot be read.
    """
    text = decode(content).removeprefix("\ufeff")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=guess_delimiter(text) or ";")
    try:
        return [(reader.line_num, [cell.strip() for cell in row]) for row in reader]
    except csv.Error as error:
        raise TrameError(f"{name}, ligne {reader.line_num} : tableau illisible ({error}).") from error
