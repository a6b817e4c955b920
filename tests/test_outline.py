"""The report walked in reading order, and a passage cut at its hits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.figure import Figure

from pipeline.outline import (
    Cards,
    Chart,
    Charts,
    Passage,
    Report,
    Section,
    TableView,
    ThemeCard,
)

TEXT = "Le travail choisi n’est pas le travail subi."


def passage_of(hits: tuple[tuple[int, int], ...]) -> Passage:
    return Passage("d0123456789.s0001", TEXT, hits, "", "", "", "carnet", "", "notes.txt", 0.5)


@pytest.mark.parametrize(
    ("hits", "marked"),
    [
        ((), "Le travail choisi n’est pas le travail subi."),
        (((3, 10),), "Le [travail] choisi n’est pas le travail subi."),
        (((31, 38), (3, 10)), "Le [travail] choisi n’est pas le [travail] subi."),
        (((3, 17), (3, 10)), "Le [travail][ choisi] n’est pas le travail subi."),
        (((0, 2), (39, 44)), "[Le] travail choisi n’est pas le travail [subi.]"),
    ],
)
def test_pieces_mark_the_hits(hits: tuple[tuple[int, int], ...], marked: str) -> None:
    assert "".join(f"[{text}]" if hit else text for text, hit in passage_of(hits).pieces()) == marked


@given(st.lists(st.tuples(st.integers(0, 44), st.integers(0, 44)).map(sorted).map(tuple), max_size=6))
def test_pieces_hold_the_whole_text_once(hits: list[tuple[int, int]]) -> None:
    pieces = list(passage_of(tuple(hits)).pieces())
    assert "".join(text for text, _ in pieces) == TEXT
    assert sum(len(text) for text, hit in pieces if hit) == len({i for hit in hits for i in range(*hit)})


def chart(name: str) -> Chart:
    return Chart(name, name, "", "Un dessin.", Figure(), TableView(name, name, (), ()))


def test_a_report_is_walked_in_reading_order() -> None:
    card = ThemeCard("coworking", "coworking", "named", 2, "établi", "", ())
    below = Section("b", "B", (Charts((chart("deux"), chart("trois"))),), (Section("c", "C", (chart("quatre"),)),))
    report = Report(
        "T", "", "", (), (Section("a", "A", (chart("un"), Cards((card,))), (below,)), Section("d", "D", ()))
    )
    assert [section.anchor for top in report.sections for section in top.walk()] == ["a", "b", "c", "d"]
    assert [drawn.name for drawn in report.charts()] == ["un", "deux", "trois", "quatre"]
    assert report.theme_colors() == {"coworking": 2}


def test_a_cell_leads_where_the_links_say() -> None:
    view = TableView("t", "T", ("Thème", "Part"), (("a", 1), ("b", 2)), links={"Thème": ("theme-a", "")})
    assert [[view.anchor(row, column) for column in range(2)] for row in range(2)] == [["theme-a", ""], ["", ""]]
