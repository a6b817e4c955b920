"""Tables: numbers in French, columns of numbers to the right, long tables cut with a note."""

import math

import pytest

from pipeline.outline import TableView
from pipeline.renderers.pdf.table import table_node

TABLE = TableView(
    name="themes",
    caption="Les thèmes",
    header=("Thème", "Segments", "Part", "Stabilité"),
    rows=(("solidarité", 1234, 0.1234, 0.875), ("coworking", 0, math.nan, "–")),
    percent=("Part",),
    note="Part des segments classés.",
    links={"Thème": ("theme-solidarite", "")},
)


def test_cells_are_written_in_french() -> None:
    written = [[cell["text"] for cell in row] for row in table_node(TABLE)["rows"]]
    assert written == [["solidarité", "1\u202f234", "12\u202f%", "0,88"], ["coworking", "0", "–", "–"]]


def test_columns_of_numbers_go_to_the_right() -> None:
    assert table_node(TABLE)["align"] == ["left", "right", "right", "right"]


def test_cells_lead_where_links_say() -> None:
    anchors = [[cell["anchor"] for cell in row] for row in table_node(TABLE)["rows"]]
    assert anchors == [["theme-solidarite", "", "", ""], ["", "", "", ""]]


@pytest.mark.parametrize(
    ("rows", "shown", "notes"),
    [
        (0, 0, []),
        (60, 60, []),
        (1061, 60, ["Les 60 premières lignes sur 1\u202f061\u202f; toutes sont dans le rapport HTML."]),
    ],
)
def test_a_long_table_is_cut_and_says_so(rows: int, shown: int, notes: list[str]) -> None:
    node = table_node(TableView("t", "Documents", ("Document",), tuple((f"texte {i}",) for i in range(rows))))
    assert len(node["rows"]) == shown
    assert node["notes"] == notes
