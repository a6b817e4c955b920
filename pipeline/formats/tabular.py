"""Tables as text (CSV, TSV): each row is a document, one column its text, the others what is known about it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from pipeline.formats.columns import TextColumn, find_text_columns, said_in
from pipeline.formats.decode import decode
from pipeline.formats.item import Block, Item, Unreadable
from pipeline.formats.metadata import one_line, read_metadata
from pipeline.formats.paragraphs import split_paragraphs

_DELIMITERS = (";", "\t", ",", "|")  # of equals the first: French spreadsheets write semicolons
_SAMPLE = 20_000  # characters in which the delimiter is guessed
_LONGEST_NAME = 200  # a questionnaire names its columns by its questions


class Cell(NamedTuple):
    """A cell: its text, and where it stands in the file without its quotation marks."""

    text: str
    start: int
    end: int


def read_table(content: bytes, *, text_column: str = "") -> list[Item]:
    """The documents of a table, one a row.

    The text is the column named text_column; without it, those that `find_text_columns` chooses. A row with more cells
    than there are columns, of which no one can say where its text ends, is an item refused on its own, its source in
    one block of kind chrome. Raises Unreadable when no column holds text.

        auteur;ville;texte                     author Maud, variables {ville: Ancy},
        Maud;Ancy;"On partage un bureau."  ->  one paragraph «On partage un bureau.»
    """
    text = decode(content)
    delimiter = guess_delimiter(text[:_SAMPLE])
    numbered = [(n, row) for n, row in enumerate(_rows(text, delimiter), 1) if any(cell.text for cell in row)]
    names = _header([row for _, row in numbered])
    numbered = numbered[1:] if names else numbered
    rows = [row for _, row in numbered]
    names = names or [f"colonne {i + 1}" for i in range(max(map(len, rows), default=0))]
    columns = find_text_columns(names, [[cell.text for cell in row] for row in rows], text_column)
    return [
        _refused(text, names, row, number) if _is_broken(row, names) else _item(text, names, row, columns)
        for number, row in numbered
    ]


def guess_delimiter(text: str) -> str:
    """The delimiter that cuts most rows into the same number of cells, more than one; '' when none does."""
    best, agreement = "", 0.5  # fewer than half of the rows alike: chance
    for delimiter in _DELIMITERS:
        widths = Counter(len(row) for row in _rows(text, delimiter) if any(cell.text for cell in row))
        width, rows = widths.most_common(1)[0] if widths else (1, 0)
        if width > 1 and rows / widths.total() > agreement:
            best, agreement = delimiter, rows / widths.total()
    return best


def _rows(text: str, delimiter: str) -> Iterable[list[Cell]]:
    """Cut a text into cells (RFC 4180); a quotation mark that is never closed is part of its cell."""
    mark = re.escape(delimiter) or r"(?!)"
    other = f"[^{mark}\\r\\n]" if delimiter else r"[^\r\n]"
    # Possessive, so that an unclosed quotation mark is given up at once.
    quoted, plain = r'"(?P<quoted>(?:[^"]|"")*+)"', rf"(?P<plain>{other}*+)"
    pattern = re.compile(rf"(?:{quoted}(?={mark}|[\r\n]|$)|{plain})(?P<after>{mark}|\r\n|[\r\n]|$)")
    row: list[Cell] = []
    for match in pattern.finditer(text):
        name = "plain" if match["quoted"] is None else "quoted"
        cell = match[name].replace('""', '"') if name == "quoted" else match[name]
        row.append(Cell(cell.strip(), *match.span(name)))
        if not delimiter or match["after"] != delimiter:
            yield row
            row = []


def _header(rows: list[list[Cell]]) -> list[str]:
    """The names of the columns when the first row holds names (filled, different, no sentences), else none."""
    if len(rows) < 2:
        return []
    names = [one_line(cell.text) for cell in rows[0]]
    are_names = all(0 < len(name) <= _LONGEST_NAME and not name.endswith((".", "!")) for name in names)
    return names if are_names and len(set(names)) == len(names) else []


def _item(text: str, names: list[str], row: list[Cell], columns: Sequence[TextColumn]) -> Item:
    ranks = {column.rank for column in columns}
    known = {name: cell.text for i, (name, cell) in enumerate(zip(names, row, strict=False)) if i not in ranks}
    blocks = [
        block for column in columns if column.rank < len(row) for block in _blocks(text, row[column.rank], column)
    ]
    return Item(tuple(blocks), read_metadata(known))


def _is_broken(row: list[Cell], names: list[str]) -> bool:
    return any(cell.text for cell in row[len(names) :])


def _refused(text: str, names: list[str], row: list[Cell], number: int) -> Item:
    start, end = row[0].start, row[-1].end
    sentence = (
        f"La ligne {number} a {len(row)} cellules pour {len(names)} colonnes : mettez ses textes entre guillemets."
    )
    return Item((Block(text[start:end], start, end, "chrome"),), refused=Unreadable("unreadable", sentence))


def _blocks(text: str, cell: Cell, column: TextColumn) -> list[Block]:
    is_quoted = text[cell.start - 1 : cell.start] == '"'
    blocks = []
    paragraphs = list(split_paragraphs(text, cell.start, cell.end))
    for start, end, *_ in paragraphs:
        raw = text[start:end].replace('""', '"') if is_quoted else text[start:end]
        blocks.append(said_in(column, raw, start, end, alone=len(paragraphs) == 1))
    return blocks
