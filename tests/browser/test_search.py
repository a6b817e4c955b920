"""A question finds the passages that hold it, and its address gives them back."""

from __future__ import annotations

import re

import pytest

from tests.browser.explorer import KEPT, PASSAGES, ask, said, shown, words

NOWHERE = "(?!)"
"""A pattern that nothing matches."""


def test_everything_is_there_before_anything_is_asked(explore) -> None:
    page = explore()
    assert said(page) == (0, len(PASSAGES), len(PASSAGES), len(KEPT))
    assert len(shown(page)) == 20
    page.get_by_role("button", name="Suivants").click()
    assert page.url.endswith("#passages?page=2")
    assert len(shown(page)) == len(PASSAGES) - 20
    assert page.get_by_role("button", name="Suivants").is_disabled()
    page.go_back()
    assert len(shown(page)) == 20


@pytest.mark.parametrize(
    ("question", "pattern"),
    [
        ("solidarite", "solidarite"),
        ("COOPÉRATIVE", r"cooperative\b"),
        ("salarié", r"salaries?\b"),
        ("salaries", r"salaries?\b"),
        ('"salarié"', r"salarie\b"),
        ("bureau bureaux", r"bureaux?\b"),
        ("coworking fibre", r"coworking .*fibre|fibre .*coworking"),
        ("tiers-lieu", "tiers-lieu"),
        ("solid*", r"\bsolid"),
        ("teletr", r"\bteletr"),
        ("« caisse de grève »", "caisse de greve"),
        ('"grève de caisse"', NOWHERE),
        ("l’entraide", "entraide"),
        ("d'entraide", "entraide"),
        ('"l’entraide"', "l entraide"),
        ("tiers lieu", "tiers-lieu"),
        ("co-working", "coworking"),
        ("fibres", "fibre"),
        ("introuvable", NOWHERE),
        ("?! *", ""),
    ],
)
def test_a_question_finds_the_passages_that_hold_it(explore, question: str, pattern: str) -> None:
    page = explore()
    ask(page, question)
    expected = [(text, paragraph) for text, paragraph in PASSAGES if re.search(pattern, " ".join(words(paragraph)))]
    assert said(page)[1::2] == (len(expected), len({text.title for text, _ in expected}))
    assert set(shown(page)) <= {paragraph for _, paragraph in expected}
    marks = page.locator("#passages blockquote mark").all_text_contents()
    assert bool(marks) == bool(expected and pattern)


@pytest.mark.parametrize(
    ("question", "wanted", "refused"),
    [
        ("coworking -fibre", "coworking", "fibre"),
        ('coworking -"à la fibre"', "coworking", "a la fibre"),
        ("-coworking", "", "coworking"),
        ("tiers-lieu -introuvable", "tiers-lieu", NOWHERE),
    ],
)
def test_a_word_that_is_to_be_absent_is_absent(explore, question: str, wanted: str, refused: str) -> None:
    page = explore()
    ask(page, question)
    texts = [" ".join(words(paragraph)) for _, paragraph in PASSAGES]
    expected = sum(bool(re.search(wanted, text)) and not re.search(refused, text) for text in texts)
    assert said(page)[1] == expected > 0


def test_the_forms_that_were_counted_together_are_said(explore) -> None:
    page = explore("passages?q=bureau")
    assert page.locator("[data-part=forms]").inner_text() == "Formes trouvées\u00a0: bureau, bureaux"


def test_an_address_gives_back_what_was_seen(explore) -> None:
    page = explore("passages?theme=coworking&q=fibre")
    seen = (said(page), shown(page))
    page.reload()
    page.locator("#passages .passage").first.wait_for()
    assert (said(page), shown(page)) == seen
    page.locator("#filtre-theme").select_option("")
    assert said(page) != seen[0]
    page.go_back()
    assert (said(page), shown(page)) == seen
    assert page.locator("#filtre-theme").input_value() == "coworking"
    assert page.locator("#question").input_value() == "fibre"


@pytest.mark.parametrize("query", ["?theme=inconnu", "?q=%", "?page=-3", "?page=x&sort=y&view=z", "?", "?=&&"])
def test_an_odd_address_breaks_nothing(explore, query: str) -> None:
    assert said(explore(f"passages{query}"))[2] == len(PASSAGES)
