"""The addresses that words of the report lead to, and a text cut at its links."""

from __future__ import annotations

from urllib.parse import parse_qsl

import pytest

from pipeline.links import document_address, linked_pieces, passages_address


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
