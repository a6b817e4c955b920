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
    ("rows", "widths"),
    [
        ([("solidarité", "31 mai 2016", "12")], [0, 0, 0]),
        ([("mot " * 25, "18 septembre 2019", "mot " * 9)], [10, 0, 6]),
        ([("mot " * 225, "18 septembre 2019", "mot " * 9)], [30, 0, 10]),
        ([("mot " * 8, "31 mai 2016", "mot " * 9)] * 3, [0, 0, 0]),
        ([("16 lettres juste",) * 9], [0] * 9),
        ([], [0, 0, 0]),
    ],
    ids=["fits", "shared", "never less than a third", "fits on every line", "too many short ones", "empty"],
)
def test_wide_tables_share_the_page(rows: list[tuple[str, ...]], widths: list[float]) -> None:
    header = tuple("Mot " for _ in widths)
    assert table_node(TableView("t", "Textes", header, tuple(rows)))["widths"] == widths


@pytest.mark.parametrize(
    ("rows", "shown", "notes"),
    [
        (0, 0, []),
        (30, 30, []),
        (1061, 30, ["Les 30 premières lignes sur 1\u202f061\u202f; toutes sont dans le rapport HTML."]),
    ],
)
def test_a_long_table_is_cut_and_says_so(rows: int, shown: int, notes: list[str]) -> None:
    node = table_node(TableView("t", "Documents", ("Document",), tuple((f"texte {i}",) for i in range(rows))))
    assert len(node["rows"]) == shown
    assert node["notes"] == notes


@pytest.mark.parametrize(
    ("cell", "rows", "narrow"), [("navigation du site", 4, True), ("mot " * 14, 4, False), ("navigation", 25, False)]
)
def test_a_table_of_few_short_rows_is_narrow(cell: str, rows: int, *, narrow: bool) -> None:
    view = TableView("t", "Paragraphes", ("Ce qu’il en advient", "Nombre"), ((cell, 12),) * rows)
    assert table_node(view)["narrow"] == narrow
