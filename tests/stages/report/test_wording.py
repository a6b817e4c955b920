"""Turns of phrase: lists, periods, names shortened or made into titles."""

from __future__ import annotations

import pytest

from pipeline.stages.report.wording import capitalised, listing, period, quoted, say, shortened


@pytest.mark.parametrize(
    ("items", "said"),
    [([], ""), (["été"], "été"), (["été", "hiver"], "été et hiver"), (["a", "b", "c"], "a, b et c")],
)
def test_a_list_ends_with_et(items: list[str], said: str) -> None:
    assert listing(items) == said


@pytest.mark.parametrize(
    ("years", "said"), [([], ""), (["2016"], "en 2016"), (["2016", "2018", "2021"], "de 2016 à 2021")]
)
def test_a_period_goes_from_its_first_year_to_its_last(years: list[str], said: str) -> None:
    assert period(years) == said


@pytest.mark.parametrize(
    ("name", "title"), [("", ""), ("nature", "Nature"), ("CSP", "CSP"), ("écrit de l'INRS", "Écrit de l'INRS")]
)
def test_a_title_keeps_its_other_letters(name: str, title: str) -> None:
    assert capitalised(name) == title


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("une fois", "une…"), ("deux fois", "deux…"), ("à l’été", "à l’…"), ("travail", "trav…"), ("deux", "deux"),
        ("", ""),
    ],
)  # fmt: skip
def test_a_text_is_cut_between_two_words_where_it_is_too_long(text: str, cut: str) -> None:
    assert shortened(text, 4) == cut


def test_a_long_title_does_not_fill_a_sentence() -> None:
    assert quoted("l'été") == "« l'été »"
    assert quoted("été " * 40) == f"« {('été ' * 22).rstrip()}… »"


def test_the_words_of_a_link_are_set_as_the_sentence_is() -> None:
    said = say("Dans « l'atelier » : 12 % des textes", links=(("« l'atelier »", "a"), ("12 %", "b")))
    assert said.text == "Dans «\u00a0l’atelier\u00a0»\u00a0: 12\u202f% des textes"
    assert said.links == (("«\u00a0l’atelier\u00a0»", "a"), ("12\u202f%", "b"))
