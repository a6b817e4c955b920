"""Typography: what a French printer would set, and what must be left alone."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.typography import count, date_in_french, french, number, percent


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Qu'est-ce qu'un thème ?", "Qu’est-ce qu’un thème\u202f?"),
        ("Corpus: 12 345 segments; fin!", "Corpus\u00a0: 12\u202f345 segments\u202f; fin\u202f!"),
        ("Le mot « solidarité »", "Le mot «\u00a0solidarité\u00a0»"),
        ("l'«ami»", "l’«\u00a0ami\u00a0»"),
        ("Quoi ?!", "Quoi\u202f?!"),
        ("(vraiment ?)", "(vraiment\u202f?)"),
        ("environ 12% du corpus", "environ 12\u202f% du corpus"),
        ("d'1 à 3 sources", "d’1 à 3 sources"),
        ("2 000,5 mots", "2\u202f000,5 mots"),
    ],
)
def test_french_sets_a_sentence_as_a_printer_would(before: str, after: str) -> None:
    assert french(before) == after


@pytest.mark.parametrize(
    "text",
    [
        "",
        "en 2016 250 documents",
        "à 10:30",
        "https://exemple.org/?q=1&r=2",
        "12,5 points",
        "l’été",
        "C:\\textes",
    ],
)
def test_french_leaves_the_rest_alone(text: str) -> None:
    assert french(text) == text


@given(st.text(alphabet="aé'12 \u00a0\u202f:;!?%«»,."))
def test_french_twice_is_french_once(text: str) -> None:
    assert french(french(text)) == french(text)


@pytest.mark.parametrize(
    ("value", "digits", "written"),
    [
        (0, 0, "0"),
        (999, 0, "999"),
        (1234, 0, "1\u202f234"),
        (1234567.891, 2, "1\u202f234\u202f567,89"),
        (12.5, 1, "12,5"),
        (-3.25, 2, "\u22123,25"),
        (-0.2, 0, "0"),
        (math.nan, 1, "–"),
        (math.inf, 0, "–"),
    ],
)
def test_number(value: float, digits: int, written: str) -> None:
    assert number(value, digits) == written


@pytest.mark.parametrize(
    ("share", "digits", "written"),
    [
        (0.123, 0, "12\u202f%"),
        (0.123, 1, "12,3\u202f%"),
        (0, 0, "0\u202f%"),
        (1e-18, 0, "0\u202f%"),
        (0.0017, 0, "0,2\u202f%"),
        (0.0004, 0, "0,04\u202f%"),
        (0.0004, 1, "0,04\u202f%"),
        (0.996, 0, "99,6\u202f%"),
        (0.9996, 0, "99,96\u202f%"),
        (1, 0, "100\u202f%"),
        (1, 1, "100,0\u202f%"),
        (math.nan, 0, "–"),
    ],
)
def test_percent(share: float, digits: int, written: str) -> None:
    assert percent(share, digits) == written


@pytest.mark.parametrize(
    ("n", "written"),
    [(0, "0\u00a0journal"), (1, "1\u00a0journal"), (2, "2\u00a0journaux"), (1500, "1\u202f500\u00a0journaux")],
)
def test_count_takes_the_plural_from_two_on(n: int, written: str) -> None:
    assert count(n, "journal", "journaux") == written


@pytest.mark.parametrize(
    ("iso", "written"),
    [
        ("2016-05-31", "31\u00a0mai\u00a02016"),
        ("2016-08-01", "1er\u00a0août\u00a02016"),
        ("2016-05", "mai\u00a02016"),
        ("2016", "2016"),
        ("", ""),
        ("2016-13", "2016-13"),
        ("vers 1998", "vers 1998"),
    ],
)
def test_date_in_french(iso: str, written: str) -> None:
    assert date_in_french(iso) == written
