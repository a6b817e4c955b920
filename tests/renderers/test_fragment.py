"""A piece of the report in somebody else's page: escaped, without links into the report, styled within itself."""

from __future__ import annotations

import re

import pytest
from lxml import html

from pipeline.outline import Cards, Chart, Passage, Passages, Report, Section, TableView, ThemeCard
from pipeline.renderers.fragment import render_fragment
from tests.hostile import CANARY

CARD = ThemeCard("theme-1", "coworking", "named", 9, "fragile", "Trois segments.", ("tiers-lieu",))
PASSAGE = Passage("d1.s1", "L'été à l'atelier", ((2, 5),), "Un titre", "", "2016-05", "s", "", "f", 0.5)
TABLE = TableView("t", "Légende", ("Mot",), (("été",),), links={"Mot": ("passages?q=été",)})


def fragment(piece) -> html.HtmlElement:
    return html.fragment_fromstring(render_fragment(piece))


@pytest.fixture(scope="module")
def pieces(report: Report) -> list:
    return [*report.sections, *report.blocks()]


def test_every_piece_of_a_report_can_be_shown_alone(pieces: list) -> None:
    for piece in pieces:
        tree = fragment(piece)
        assert (tree.tag, tree.get("class")) == ("div", "trame")
        assert not tree.xpath(".//script | .//img | .//@style | .//a[starts-with(@href, '#')]")
    assert {type(piece).__name__ for piece in pieces} >= {"Section", "TableView", "Charts", "Passages", "Cards"}


def test_a_section_shows_what_stands_below_it() -> None:
    inner = Section("b", "Dedans", (TABLE,))
    tree = fragment(Section("a", "Dehors", (PASSAGE_GROUP,), (inner,)))
    assert [heading.text_content() for heading in tree.xpath(".//h3 | .//h4")] == ["Dehors", "Typiques", "Dedans"]
    assert tree.xpath(".//td")[0].text_content() == "été"
    assert not fragment(Section("a", "", (TABLE,))).xpath(".//h3")


PASSAGE_GROUP = Passages("Typiques", (PASSAGE,), address="passages?theme=d1")


@pytest.mark.parametrize(
    ("alone", "grouped"), [(PASSAGE, Passages("", (PASSAGE,))), (CARD, Cards((CARD,)))], ids=["passage", "card"]
)
def test_what_comes_in_groups_can_come_alone(alone, grouped) -> None:
    assert render_fragment(alone) == render_fragment(grouped)


def test_links_into_the_report_are_left_out_and_the_words_stay() -> None:
    for piece, words in ((TABLE, "été"), (PASSAGE_GROUP, "L'été à l'atelier"), (CARD, "coworking")):
        tree = fragment(piece)
        assert words in tree.text_content()
        assert not tree.xpath(".//a")


def test_documents_are_shown_as_text() -> None:
    tree = fragment(TableView("t", CANARY, (CANARY,), ((CANARY,),)))
    assert not tree.xpath(".//script | .//img")
    assert [cell.text_content() for cell in tree.xpath(".//caption | .//th | .//td")] == [CANARY] * 3


def test_the_style_reaches_nothing_outside() -> None:
    style = fragment(CARD).xpath("./style")[0].text
    flat = re.sub(r"/\*.*?\*/", "", style, flags=re.DOTALL).strip()
    assert flat.startswith(".trame.trame {")
    assert flat.endswith("}")
    depths, depth = set(), 0
    for character in flat[:-1]:
        depth += (character == "{") - (character == "}")
        depths.add(depth)
    assert depth == 1, "the outermost brace is closed by the last character only"
    assert fragment(CARD).xpath(".//li")[0].get("class") == "card theme-color-1"


def test_a_figure_is_drawn_once(pieces: list) -> None:
    charts = [piece for piece in pieces if isinstance(piece, Chart) and piece.narrow]
    assert charts
    assert all(len(fragment(chart).xpath(".//svg")) == 1 for chart in charts)
