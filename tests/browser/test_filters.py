"""The filters leave their documents, combine, and say how many passages each choice would leave."""

from __future__ import annotations

import pytest

from tests.browser.conftest import KINDS
from tests.browser.explorer import KEPT, PASSAGES, ask, choices, said, words

FILED_IN_2019 = ("blog/rentree.md", "blog/hiver.md")


def test_filters_combine_and_their_counts_follow(explore) -> None:
    page = explore("passages?theme=solidarit%C3%A9")
    by_source = choices(page, "source")
    assert sum(by_source.values()) == said(page)[1]
    source = max(by_source, key=by_source.get)
    page.locator("#filtre-source").select_option(label=f"{source} ({by_source[source]})")
    assert said(page)[1] == by_source[source]
    assert choices(page, "source") == by_source
    assert choices(page, "theme")["solidarité"] == by_source[source]
    ask(page, "solidarité")
    narrower = said(page)[1]
    assert 0 < narrower < by_source[source]
    assert choices(page, "source")[source] == narrower
    page.get_by_role("button", name="Effacer les filtres").click()
    assert said(page)[1] == sum("solidarite" in words(paragraph) for _, paragraph in PASSAGES)


@pytest.mark.parametrize(
    ("facet", "value", "holds"),
    [
        ("source", "Cahiers du salariat", lambda text: text.source == "Cahiers du salariat"),
        ("author", "Odile Ferrand", lambda text: text.author == "Odile Ferrand"),
        ("year", "2019", lambda text: text.date.startswith("2019")),
        ("nature", "carnet", lambda text: KINDS.get(text.file.partition("/")[0]) == "carnet"),
    ],
)
def test_each_filter_leaves_its_documents(explore, facet: str, value: str, holds) -> None:
    page = explore()
    page.locator(f"#filtre-{facet}").select_option(value)
    expected = [text for text in KEPT if holds(text)]
    assert said(page)[1::2] == (sum(len(text.paragraphs) for text in expected), len(expected))


def test_a_variable_that_differs_for_each_document_is_no_filter(explore) -> None:
    page = explore()
    assert page.locator("[id='filtre-nature']").count() == 1
    assert page.locator("[id='filtre-numéro']").count() == 0


def test_a_variable_of_few_documents_stands_apart_until_it_is_chosen(explore) -> None:
    page = explore()
    field = page.locator("[id='filtre-dossier']")
    assert field.is_hidden()
    page.get_by_text("Autres variables").click()
    field.select_option("2019")
    assert said(page)[1::2] == (sum(len(text.paragraphs) for text in KEPT if text.file in FILED_IN_2019), 2)
    page.reload()
    page.locator("#passages .passage").first.wait_for()
    assert field.is_visible()


@pytest.mark.parametrize("field", ["author", "date"])
def test_what_is_not_known_can_be_asked(explore, field: str) -> None:
    facet = {"author": "author", "date": "year"}[field]
    page = explore(f"passages?{facet}=non%20pr%C3%A9cis%C3%A9")
    expected = [text for text in KEPT if not getattr(text, field)]
    assert expected
    assert said(page)[1::2] == (sum(len(text.paragraphs) for text in expected), len(expected))
    assert list(choices(page, facet))[-1] == "non précisé"


def test_passages_with_some_theme_with_none_or_with_two_can_be_asked(explore) -> None:
    page = explore()
    some, none = (choices(page, "theme")[name] for name in ("Un thème au moins", "Aucun thème"))
    assert some + none == said(page)[2]
    page.locator("#filtre-theme").select_option(label=f"Aucun thème ({none})")
    assert said(page)[1] == none
    assert page.locator("#passages .badge").count() == 0
    pair = page.locator("#ensemble td a").first.get_attribute("href")
    page = explore(pair.removeprefix("#"))
    badges = page.locator("#passages .badges").all_text_contents()
    labels = [page.locator(f"#filtre-{key} option:checked").text_content() for key in ("theme", "also")]
    assert len(badges) == said(page)[1] > 0
    assert all(label.rpartition(" (")[0] in badge for label in labels for badge in badges)
