"""A small spreadsheet that an analyst keeps beside the corpus or the settings, as numbered rows of cells."""

from __future__ import annotations

import csv
import io
import os
import re
from pathlib import Path

from pipeline.errors import TrameError
from pipeline.formats.decode import decode
from pipeline.formats.tabular import guess_delimiter

Row = tuple[int, list[str]]
"""The line of a file where a row ends, and the row's cells without the spaces around them."""

_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def read_spreadsheet(path: Path) -> list[Row] | None:
    """The rows of a CSV file, as `read_rows`; None without the file.

    TrameError when what bears its name is no ordinary file, cannot be opened, or is no table.
    """
    if not os.path.lexists(path):
        return None
    if not path.is_file():
        raise _unread(path, "ce n'est pas un fichier ordinaire")
    try:
        content = path.read_bytes()
    except OSError:
        raise _unread(path, "il ne s'ouvre pas") from None
    return read_rows(content, path.name)


def read_rows(content: bytes, name: str) -> list[Row]:
    """The rows of a CSV file in any encoding, the semicolon, comma or tab guessed; an empty line has no cells.

    TrameError, naming the file and the line, when it cannot be read.
    """
    text = decode(content).removeprefix("\ufeff")
    if _CONTROL.search(text):
        raise TrameError(
            f"{name} n'est pas un tableau en texte, malgré son nom : dans votre tableur, enregistrez-le au format "
            "« CSV UTF-8 »."
        )
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=guess_delimiter(text) or ";")
    try:
        return [(reader.line_num, [cell.strip() for cell in row]) for row in reader]
    except csv.Error as error:
        raise TrameError(f"{name}, ligne {reader.line_num} : tableau illisible ({error}).") from error


def _unread(path: Path, why: str) -> TrameError:
    return TrameError(f"« {path} » ne peut pas être lu, {why} : remplacez-le par un tableau CSV, ou retirez-le.")
