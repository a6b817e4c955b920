"""The published page as a reader has it: its prose, its tables, its drawings, its quotations, what it searches."""

from __future__ import annotations

import base64
import json
import re
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lxml import html

NUMBER = re.compile(r"\d+(?: \d{3})*(?:,\d+)?")
ASIDE = ("table", "svg", "blockquote", "h2", "h3", "h4", "cite")
"""What holds words of the corpus, or is read apart: not prose."""
WITHIN = ("a", "bdi", "em", "strong", "span")


def plain(text: str) -> str:
    """Without French typography: ordinary spaces and apostrophes."""
    return re.sub(r"\s+", " ", text.replace("’", "'")).strip()


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
        return {plain(each[0].text_content()): plain(each[1].text_content()) for each in terms}


def prose_of(section: Any, *, less: Iterable[str] = ()) -> str:
    """All that is read in a section outside its tables, drawings, quotations and references."""
    return plain("".join(_told(section, {*ASIDE, *less})))


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
    return float(key) if (key := cell.get("data-key")) else plain(cell.text_content())


def drawings_of(section: Any) -> list[tuple[list[str], Table]]:
    """Each figure: what is written in its drawing, the graduations of its axes aside, and the table of its numbers."""
    figures = [each for each in section.iter("figure") if "chart" in each.get("class", "")]
    return [(list(_written(figure)), tables_of(figure)[0]) for figure in figures]


def _written(figure: Any) -> Iterable[str]:
    for text in figure.iter("text", "desc"):
        words = plain(text.text_content())
        groups = [parent.get("id", "") for parent in text.iterancestors("g")]
        graduation = any("tick" in name for name in groups) and re.fullmatch(r"[\d ,%]*", words)
        if not graduation:
            yield words
