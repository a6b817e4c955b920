"""`data/raw/metadata.csv`: what an analyst adds to the files' metadata, or corrects in it, handed over file by file.

One row speaks of a file, or of one of its documents; the first room receives it with that file, so that a changed row
redoes one file. A row that finds no file, or a cell that means nothing, is said and changes nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from pipeline.errors import TrameError
from pipeline.formats.dates import find_date
from pipeline.raw import SPREADSHEET, RawFile, read_beside
from pipeline.spreadsheet import read_rows

_COLUMNS = "fichier;item;titre;auteur;date;site;url;langue;tags"
_CHECKS: dict[str, tuple[Callable[[str], object], str]] = {  # column -> what a cell must be, what is said else
    "item": (re.compile(r"\d{1,6}").fullmatch, "n'est pas le numéro d'un document"),
    "date": (lambda cell: find_date(cell).iso, "n'est pas une date possible"),
    "langue": (re.compile(r"[a-z]{2}").fullmatch, "n'est pas le code d'une langue (fr, en, de...)"),
}


class Correction(NamedTuple):
    """A row of the spreadsheet: «ligne 4», the file it names, and its cells that are filled."""

    line: str
    file: str
    cells: dict[str, str]


class CorrectedListing(NamedTuple):
    """The listing with each file's rows; and of every row, or cell without effect, its line and what it is about."""

    entries: list[RawFile]
    targets: list[tuple[str, str]]
    problems: list[str]


def correct_listing(folder: Path, entries: Sequence[RawFile]) -> CorrectedListing:
    """Give each listed file the rows of the spreadsheet that speak of it.

    TrameError when the spreadsheet cannot be read, or has no column «fichier».
    """
    content = read_beside(folder, SPREADSHEET)
    if content is None:
        return CorrectedListing(list(entries), [], [])
    names = {name: entry.file for entry in entries for name in (entry.file, _composed(entry.file))}
    rows: dict[str, list[dict[str, str]]] = {}
    targets, problems = [], []
    for correction in _read_rows(content):
        file = names.get(correction.file) or names.get(_composed(correction.file))
        cells, wrong = _checked(correction.cells)
        if file is None:
            problems.append(f"{correction.line} : aucun fichier ne s'appelle « {correction.file} ».")
        else:
            rows.setdefault(file, []).append(cells)
        problems += [f"{correction.line} : {sentence}" for sentence in wrong]
        item = f" (n° {cells['item']})" if int(cells.get("item", 0)) else ""
        targets += [(correction.line, f"{file or correction.file}{item}"), *((correction.line, what) for what in wrong)]
    corrected = [replace(entry, corrections=tuple(rows.get(entry.file, ()))) for entry in entries]
    return CorrectedListing(corrected, targets, problems)


def _read_rows(content: bytes) -> Iterable[Correction]:
    rows = read_rows(content, SPREADSHEET)
    header = rows[0][1] if rows else []
    names = [name.lower() for name in header]
    if "fichier" not in names:
        raise TrameError(f"{SPREADSHEET} n'a pas de colonne « fichier ». Ses colonnes devraient être : {_COLUMNS}.")
    header = [lower if lower in _CHECKS else name for name, lower in zip(header, names, strict=True)]
    place = names.index("fichier")
    for number, row in rows[1:]:
        cells = {name: cell for name, cell in zip(header, row, strict=False) if name and cell}
        if file := cells.pop(header[place], ""):
            yield Correction(f"ligne {number}", file.replace("\\", "/"), cells)


def _checked(cells: dict[str, str]) -> tuple[dict[str, str], list[str]]:
    """The cells that mean something, and a sentence for each of the others."""
    wrong = {name: why for name, (check, why) in _CHECKS.items() if name in cells and not check(cells[name])}
    kept = {name: cell for name, cell in cells.items() if name not in wrong}
    return kept, [f"« {cells[name]} » {why}." for name, why in wrong.items()]


def _composed(name: str) -> str:
    """A name with its accents composed: spreadsheets and systems write the same «é» in two ways."""
    return unicodedata.normalize("NFC", name)
