"""The report walked in reading order, and a passage cut at its hits."""

from __future__ import annotations

from urllib.parse import parse_qsl

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
    document_address,
    linked_pieces,
    passages_address,
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


@pytest.mark.parametrize(
    ("filters", "address"),
    [
        ({}, "passages"),
        ({"theme": "d1", "source": "Le Monde"}, "passages?theme=d1&source=Le%20Monde"),
        ({"q": '"l’été" & co?'}, "passages?q=%22l%E2%80%99%C3%A9t%C3%A9%22%20%26%20co%3F"),
        ({"type d’écrit": "a/b=c"}, "passages?type%20d%E2%80%99%C3%A9crit=a%2Fb%3Dc"),
    ],
)
def test_an_address_says_which_passages(filters: dict[str, str], address: str) -> None:
    assert passages_address(**filters) == address
    assert dict(parse_qsl(address.partition("?")[2])) == filters


def test_an_address_says_which_document() -> None:
    assert document_address("d0123456789.i003") == "document?id=d0123456789.i003"


@pytest.mark.parametrize(
    ("links", "pieces"),
    [
        ((), [("3 segments, 2 documents et 3 sources.", "")]),
        ((("3 segments", "a"), ("3 sources", "b")),
         [("3 segments", "a"), (", 2 documents et ", ""), ("3 sources", "b"), (".", "")]),
        ((("2 documents", "a"), ("3 segments", "b")),
         [("3 segments, ", ""), ("2 documents", "a"), (" et 3 sources.", "")]),
        ((("4 segments", "a"),), [("3 segments, 2 documents et 3 sources.", "")]),
    ],
    ids=["no link", "in order", "out of order", "not there"],
)  # fmt: skip
def test_words_of_a_sentence_lead_somewhere(links: tuple[tuple[str, str], ...], pieces: list[tuple[str, str]]) -> None:
    assert list(linked_pieces("3 segments, 2 documents et 3 sources.", links)) == pieces
