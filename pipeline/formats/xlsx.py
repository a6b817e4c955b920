"""Excel workbooks (.xlsx): each sheet is a table, read as a CSV file is."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lxml import etree

from pipeline.formats.archive import Archive, archive_holds, open_archive
from pipeline.formats.item import Item, Unreadable
from pipeline.formats.limits import DEFAULT_LIMITS, Limits
from pipeline.formats.tabular import read_table
from pipeline.formats.xml import attribute, find_all, local_name, parse_xml

_WORKBOOK = "xl/workbook.xml"
_HIDDEN = " (masquée)"
_DATE_FORMATS = frozenset({*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)})  # ECMA-376, 18.8.30
_DATE_CODE = re.compile(r"[dmyj]", re.IGNORECASE)
_QUOTED = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')
_EPOCHS = (dt.datetime(1899, 12, 30), dt.datetime(1904, 1, 1))  # noqa: DTZ001 - a sheet knows no time zone
_DAYS = range(1, 2_957_000)  # up to the year 9995 in both


def is_xlsx(content: bytes) -> bool:
    """Whether these bytes are an Excel workbook."""
    return archive_holds(content, re.escape(_WORKBOOK))


def read_xlsx(content: bytes, *, text_column: str = "", limits: Limits = DEFAULT_LIMITS) -> list[Item]:
    """The documents of a workbook, one a row, of all its sheets, hidden ones included; offsets are -1.

    Columns are understood as those of a CSV file are. A sheet without text is left aside when another has some;
    when there are several sheets, or a hidden one, the variable «feuille» names the one a document comes from.
    """
    archive = open_archive(content, limits)
    items: list[Item] = []
    refused = Unreadable("no_text", "Ce classeur ne contient aucun tableau.")
    sheets = [(name, rows) for name, rows in _sheets(archive) if rows]
    for name, rows in sheets:
        try:
            found = read_table(_as_csv(rows), text_column=text_column)
        except Unreadable as error:
            refused = error
            continue
        items += [
            _without_offsets(item, {"feuille": name} if len(sheets) > 1 or name.endswith(_HIDDEN) else {})
            for item in found
        ]
    if not items:
        raise refused
    return items


def _as_csv(rows: Sequence[Sequence[str]]) -> bytes:
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\n").writerows(rows)
    return stream.getvalue().encode("utf-8-sig", "replace")


def _without_offsets(item: Item, variables: dict[str, str]) -> Item:
    blocks = tuple(replace(block, start=-1, end=-1) for block in item.blocks)
    metadata = replace(item.metadata, variables={**item.metadata.variables, **variables})
    return Item(blocks, metadata)


def _sheets(archive: Archive) -> Iterator[tuple[str, list[list[str]]]]:
    """The name and the rows of each sheet, in the order of the workbook."""
    workbook = parse_xml(archive.read(_WORKBOOK))
    is_1904 = any(attribute(node, "date1904") in ("1", "true") for node in find_all(workbook, "workbookPr"))
    epoch = _EPOCHS[is_1904]
    relations = parse_xml(archive.read("xl/_rels/workbook.xml.rels"))
    targets = {attribute(node, "Id"): attribute(node, "Target") for node in relations}
    strings = [_text(node) for tree in _parts(archive, "sharedStrings") for node in find_all(tree, "si")]
    dates = _date_styles(archive)
    for sheet in find_all(workbook, "sheet"):
        target = targets.get(attribute(sheet, "id"), "").removeprefix("/xl/")
        if target.startswith("worksheets/"):
            cells = parse_xml(archive.read(f"xl/{target}"))
            hidden = _HIDDEN if attribute(sheet, "state") in ("hidden", "veryHidden") else ""
            yield attribute(sheet, "name") + hidden, _rows(cells, strings, dates, epoch)


def _parts(archive: Archive, name: str) -> Iterator[etree._Element]:
    return (parse_xml(archive.read(found)) for found in archive.find_all(rf"xl/{name}\.xml"))


def _rows(sheet: etree._Element, strings: Sequence[str], dates: frozenset[int], epoch: dt.datetime) -> list[list[str]]:
    """The filled cells as a dense table: a cell far to the right costs one column, not sixteen thousand."""
    rows = []
    for row in find_all(sheet, "row"):
        values = {_column(cell): _value(cell, strings, dates, epoch) for cell in row if local_name(cell) == "c"}
        if filled := {column: value for column, value in values.items() if value}:
            rows.append(filled)
    columns = sorted({column for row in rows for column in row})
    if rows and 2 * len(rows[0]) >= len(columns):  # a header with a gap: the unnamed column takes its letter
        rows[0] = {column: column[1] for column in columns} | rows[0]
    return [[row.get(column, "") for column in columns] for row in rows]


def _column(cell: etree._Element) -> tuple[int, str]:
    """The column of a cell in an order that sorts Z before AA: «AB12» -> (2, 'AB')."""
    letters = attribute(cell, "r").rstrip("0123456789")
    return len(letters), letters


def _value(cell: etree._Element, strings: Sequence[str], dates: frozenset[int], epoch: dt.datetime) -> str:
    """What a cell shows: its text, its number, or its date in ISO 8601; '' for an error such as #N/A."""
    kind = attribute(cell, "t")
    if kind == "inlineStr":
        return _text(cell)
    value = next((node.text or "" for node in cell if local_name(node) == "v"), "")
    if kind == "s":
        return strings[_number(value)] if 0 <= _number(value) < len(strings) else ""
    if kind == "e":
        return ""
    is_date = kind in ("", "n") and _number(attribute(cell, "s")) in dates
    return _date(value, epoch) if is_date else value.strip()


def _number(text: str) -> int:
    """A whole number that a file gives as text, -1 when it is none (or longer than Python agrees to read)."""
    return int(text) if text.isdecimal() and len(text) < 10 else -1


def _text(node: etree._Element) -> str:
    """The text of a string, its runs joined, without the phonetic guides of Japanese."""
    guides = {run for guide in find_all(node, "rPh") for run in guide}
    return "".join(run.text or "" for run in find_all(node, "t") if run not in guides).strip()


def _date(serial: str, epoch: dt.datetime) -> str:
    """Days since the epoch of the workbook -> ISO 8601: 43466 -> 2019-01-01."""
    try:
        days = int(float(serial))
    except (ValueError, OverflowError):
        return serial
    return (epoch + dt.timedelta(days=days)).date().isoformat() if days in _DAYS else serial


def _date_styles(archive: Archive) -> frozenset[int]:
    """The numbers of the cell styles that show a date."""
    dates = set()
    for tree in _parts(archive, "styles"):
        custom = {attribute(node, "numFmtId"): attribute(node, "formatCode") for node in find_all(tree, "numFmt")}
        formats = [node for styles in find_all(tree, "cellXfs") for node in styles if local_name(node) == "xf"]
        for number, node in enumerate(formats):
            known = attribute(node, "numFmtId")
            if _number(known) in _DATE_FORMATS or _DATE_CODE.search(_QUOTED.sub("", custom.get(known, ""))):
                dates.add(number)
    return frozenset(dates)
