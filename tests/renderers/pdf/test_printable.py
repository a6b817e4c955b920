"""Printable text: nothing hidden, nothing that stops typst, lines that can break."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.renderers.pdf.printable import _covered, printable


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("L’été, œuvre à 12 % — « oui »", "L’été, œuvre à 12 % — « oui »"),
        ("e\u0301tude", "étude"),
        ("vélo 🚲", "vélo [U+1F6B2]"),
        ("travail 工作", "travail [U+5DE5][U+4F5C]"),
        ("العمل", "العمل"),
        ("труд, εργασία", "труд, εργασία"),
        ("anticonstitutionnellement", "anticonstitutionnellement"),
        ("observatoire.example", "observatoire.\u200bexample"),
        ("sonnerie\x07", "sonnerie[U+0007]"),
        ("moitié \ud83d", "moitié [U+D83D]"),
        ("ligne\r\nligne\tcolonne", "ligne ligne colonne"),
        ("\ufeffdébut \u202ecaché", "début caché"),
        ("coupe\u00addouce", "coupedouce"),
        ('#read("/etc") $x$ *a* @ref // {{7*7}}', '#read("/etc") $x$ *a* @ref // {{7*7}}'),
    ],
)
def test_printable(before: str, after: str) -> None:
    assert printable(before) == after


@pytest.mark.parametrize(
    "word",
    ["https://exemple.org/dossier/le-travail?page=2&tri=date", "x" * 100, "a/" * 40],
)
def test_long_words_can_break_and_lose_nothing(word: str) -> None:
    pieces = printable(word).split("\u200b")
    assert "".join(pieces) == word
    assert max(map(len, pieces)) < 2 * 14


@given(st.text())
def test_whatever_the_text_every_character_has_a_glyph_or_is_an_invisible_break(text: str) -> None:
    assert all(ord(character) in _covered() for character in printable(text).replace("\u200b", ""))
    assert not any(unicodedata.category(character) in {"Cc", "Cs"} for character in printable(text))
