"""Passages: runs, source lines and addresses as the template receives them."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.outline import Passage
from pipeline.renderers.pdf.passage import passage_node

PASSAGE = Passage(
    segment="d0123456789.s0001",
    text="Le travail choisi n’est pas le travail subi.",
    hits=(),
    title="Choisir son travail ?",
    author="Équipe du séminaire",
    date="2016-05-31",
    source="Cahiers du séminaire",
    url="https://exemple.org/choisir",
    where="notes/été.txt, paragraphe 3",
    score=0.5,
)


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
def test_runs_mark_the_hits(hits: tuple[tuple[int, int], ...], marked: str) -> None:
    runs = passage_node(replace(PASSAGE, hits=hits))["runs"]
    assert "".join(f"[{run['text']}]" if run["hit"] else run["text"] for run in runs) == marked


@given(st.lists(st.tuples(st.integers(0, 44), st.integers(0, 44)).map(sorted).map(tuple), max_size=6))
def test_runs_hold_the_whole_text_once(hits: list[tuple[int, int]]) -> None:
    runs = passage_node(replace(PASSAGE, hits=tuple(hits)))["runs"]
    assert "".join(run["text"] for run in runs) == PASSAGE.text
    assert sum(len(run["text"]) for run in runs if run["hit"]) == len({i for hit in hits for i in range(*hit)})


def test_hits_are_counted_before_a_character_is_replaced() -> None:
    node = passage_node(replace(PASSAGE, text="🚲 travail 🚲", hits=((2, 9),)))
    assert [run["text"] for run in node["runs"]] == ["[U+1F6B2] ", "travail", " [U+1F6B2]"]


def test_source_line_says_author_title_site_and_date() -> None:
    expected = "Équipe du séminaire, «\u00a0Choisir son travail ?\u00a0», Cahiers du séminaire, 31\u00a0mai\u00a02016"
    assert passage_node(PASSAGE)["source"] == expected


def test_source_line_leaves_out_what_is_unknown() -> None:
    node = passage_node(replace(PASSAGE, author="", title="", date="", url=""))
    assert (node["source"], node["address"], node["href"]) == ("Cahiers du séminaire", "", "")


@pytest.mark.parametrize(
    ("url", "href"),
    [
        ("https://exemple.org/a?b=c#d", "https://exemple.org/a?b=c#d"),
        ("HTTP://exemple.org/", "HTTP://exemple.org/"),
        ("https://exemple.org/été à vélo", "https://exemple.org/%C3%A9t%C3%A9%20%C3%A0%20v%C3%A9lo"),
        ("https://exemple.org/%C3%A9", "https://exemple.org/%C3%A9"),
        ("https://exemple.org/\ud83d", "https://exemple.org/?"),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("https:", ""),
        ("http://[::1", ""),
        ("exemple.org", ""),
    ],
)
def test_only_web_addresses_are_active(url: str, href: str) -> None:
    assert passage_node(replace(PASSAGE, url=url))["href"] == href
