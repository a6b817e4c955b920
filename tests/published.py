"""The published page as a reader has it: its prose, its tables, its drawings, its quotations, what it searches."""

from __future__ import annotations

import base64
import json
import math
import re
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lxml import html

NUMBER = re.compile(r"\d+(?: \d{3})*(?:,\d+)?")
ASIDE = ("table", "svg", "blockquote", "cite")
"""What holds words of the corpus, or is read apart: not prose."""
WITHIN = ("a", "bdi", "em", "strong", "span")


def plain(text: str) -> str:
    """Without French typography: ordinary spaces and apostrophes."""
    return re.sub(r"\s+", " ", text.replace("’", "'")).strip()


def ungrouped(text: str) -> str:
    """A plain text whose numbers are written as Python writes them: '1 334 segments' -> '1334 segments'."""
    return re.sub(r"(?<=\d) (?=\d{3}(?!\d))", "", plain(text))


def share(part: float) -> str:
    """'14 %'; with a digit or two more when it would read as nothing or everything: '0,4 %'."""
    rounded = [f"{100 * part:.{digits}f}" for digits in range(3)]
    told = next((each for each in rounded if 0 < float(each) < 100), rounded[0])
    return f"{told} %".replace(".", ",")


def numbers_of(text: str) -> list[str]:
    return NUMBER.findall(plain(text))


@dataclass(frozen=True)
class Table:
    """A table of the page; a number is what a click on the header sorts by, a text is as it is read."""

    caption: str
    header: list[str]
    rows: list[list[Any]]
    links: list[list[str]]


class Page:
    """A report, opened: `opening` and `themes` are its sections, `searched` is what it embeds to be searched."""

    def __init__(self, path: Path) -> None:
        body = html.parse(str(path), html.HTMLParser(encoding="utf-8")).getroot()
        self.root = body
        self.opening = body.get_element_by_id("en-bref")
        self.themes = [each for each in body.iter("section") if re.fullmatch(r"theme-\d+-[^ ]*", each.get("id", ""))]
        self.themes = [each for each in self.themes if "level-2" in each.get("class", "")]
        self.searched = json.loads(zlib.decompress(base64.b64decode(body.get_element_by_id("corpus").text)))

    def facts(self) -> dict[str, str]:
        terms = self.root.find_class("facts")[0]
        return {plain(each[0].text_content()): ungrouped(each[1].text_content()) for each in terms}


def prose_of(section: Any, *, less: Iterable[str] = ()) -> str:
    """All that is read in a section outside its tables, drawings, quotations and references, its numbers ungrouped."""
    return ungrouped("".join(_told(section, {*ASIDE, *less})))


def _told(element: Any, aside: set[str]) -> Iterable[str]:
    if element.text:
        yield element.text
    for child in element:
        if isinstance(child.tag, str) and child.tag not in aside and not aside & set(child.get("class", "").split()):
            yield from _told(child, aside)
        if child.tag not in WITHIN:
            yield " "
        if child.tail:
            yield child.tail


def tables_of(section: Any) -> list[Table]:
    return [_table(each) for each in section.iter("table")]


def _table(table: Any) -> Table:
    lines = [list(row.iter("td")) for row in table.iter("tr") if row.find("td") is not None]
    return Table(
        caption=plain(table.find("caption").text_content()),
        header=[plain(cell.text_content()) for cell in table.iter("th")],
        rows=[[_cell(cell) for cell in line] for line in lines],
        links=[[link.get("href") for cell in line for link in cell.iter("a")] for line in lines],
    )


def _cell(cell: Any) -> Any:
    """A text as it is read; a number as it is sorted, once what is read is seen to be that number."""
    read, key = plain(cell.text_content()), cell.get("data-key")
    if not key:
        return read
    value = float(key)
    assert read in writings_of(value), f"{read} is not {value}"
    return value


def writings_of(value: float) -> set[str]:
    """How a number may be written: whole, with two decimals, as a share."""
    if math.isnan(value):
        return {"–"}
    rounded = {f"{value:,.0f}"} if value == round(value) else {f"{value:,.2f}"}
    written = {text.replace(",", " ").replace(".", ",") for text in (*rounded, f"{value:,.2f}")}
    return {text.replace("-", "\u2212") for text in (*written, share(value))}


@dataclass(frozen=True)
class Drawing:
    """A drawing: its text alternative, each text in it (the graduations of its axes aside), the table of its numbers.

    A figure may be drawn twice, for a wide page and for a narrow one.
    """

    alternative: str
    texts: list[str]
    table: Table


def drawings_of(section: Any) -> list[Drawing]:
    figures = [each for each in section.iter("figure") if "chart" in each.get("class", "")]
    return [
        Drawing(plain(next(drawn.iter("desc")).text), list(_written(drawn)), tables_of(figure)[0])
        for figure in figures
        for drawn in figure.iter("svg")
    ]


def _written(drawn: Any) -> Iterable[str]:
    for text in drawn.iter("text"):
        words = plain(text.text_content())
        groups = [parent.get("id", "") for parent in text.iterancestors("g")]
        graduation = any("tick" in name for name in groups) and re.fullmatch(r"[\d,]*( %)?", words)
        if not graduation:
            yield words


@dataclass(frozen=True)
class Quotation:
    """A passage as it is quoted: the segment it says it is, its text, the reference and place under it."""

    segment: str
    text: str
    reference: str
    place: str


def quotations_of(section: Any) -> list[Quotation]:
    return [
        Quotation(
            segment=figure.get("data-segment"),
            text=figure.find("blockquote").text_content(),
            reference=plain(figure.find_class("reference")[0].text_content()),
            place=plain(figure.find_class("where")[0].text_content()),
        )
        for figure in section.find_class("passage")
    ]
