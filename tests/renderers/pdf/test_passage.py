"""Passages: runs, source lines and addresses as the template receives them."""

from dataclasses import replace

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


def test_hits_are_counted_before_a_character_is_replaced() -> None:
    node = passage_node(replace(PASSAGE, text="🚲 travail 🚲", hits=((2, 9),)))
    assert [run["text"] for run in node["runs"]] == ["[U+1F6B2] ", "travail", " [U+1F6B2]"]


def test_source_line_says_author_title_site_and_date() -> None:
    expected = "Équipe du séminaire, «\u00a0Choisir son travail ?\u00a0», Cahiers du séminaire, 31\u00a0mai\u00a02016"
    assert passage_node(PASSAGE)["source"] == expected


def test_source_line_leaves_out_what_is_unknown() -> None:
    node = passage_node(replace(PASSAGE, author="", title="", date="", url=""))
    assert (node["source"], node["address"], node["href"]) == ("Cahiers du séminaire", "", "")


def test_a_title_that_is_a_quotation_is_not_quoted_twice() -> None:
    node = passage_node(replace(PASSAGE, author="", source="", date="", title="«\u00a0Ici, on partage\u00a0»"))
    assert node["source"] == "«\u00a0Ici, on partage\u00a0»"
