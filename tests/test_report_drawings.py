"""Every number written in a figure of the opening and theme pages is one of its table, in the order of its rows."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from typing import Any

from tests.published import Page, drawings_of, numbers_of, share


def test_a_drawing_writes_the_numbers_of_its_table(page: Page) -> None:
    for drawing in (drawing for section in (page.opening, *page.themes) for drawing in drawings_of(section)):
        names = {name for row in drawing.table.rows for name in names_in(row)}
        rows = [numbers_in(row) for row in drawing.table.rows]
        assert set(numbers_of(without(drawing.alternative, names))) <= set().union(*rows), drawing.alternative
        written: dict[str, list[set[str]]] = defaultdict(list)
        for text in drawing.texts:
            if numbers := numbers_of(without(text, names)):
                written[re.sub(r"[\d ,]+", "#", text)].append(set(numbers))
        for texts in written.values():  # of one shape: row after row, as in the table
            following = iter(rows)
            assert all(any(numbers <= row for row in following) for numbers in texts), (drawing.table.caption, texts)


def names_in(row: list[Any]) -> set[str]:
    return {cell for cell in row if isinstance(cell, str) and not re.fullmatch(r"\d{4}\*?", cell)}


def numbers_in(row: list[Any]) -> set[str]:
    years = {cell.rstrip("*") for cell in row if isinstance(cell, str)} - names_in(row)
    values = [cell for cell in row if not isinstance(cell, str) and not math.isnan(cell)]
    wholes = {f"{value:,.0f}".replace(",", " ") for value in values}
    return years | wholes | {share(value).removesuffix(" %") for value in values}


def without(text: str, names: set[str]) -> str:
    """A text without the names of the rows, whole or shortened: a number in them is a word of the corpus."""
    start = text.partition("…")[0].rstrip(" *")
    if "…" in text and any(name.startswith(start) for name in names):
        return ""
    for name in sorted(names | {name[:90].rstrip() + "…" for name in names}, key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", " ", text)
    return text.replace("intervalle à 90 %", " ")
