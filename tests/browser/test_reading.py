"""A document is read whole, by keyboard too; a passage is cited, and the report found again where it was left."""

from __future__ import annotations

import re

from tests.browser.explorer import KEPT, PASSAGES, said, words
from tests.sample_texts import NAVIGATION


def test_a_document_is_read_whole(explore) -> None:
    page = explore("passages?q=apicultrice")
    page.get_by_role("link", name="Lire dans le document").click()
    page.locator(".target").wait_for()
    text = next(text for text in KEPT if text.title == "Le bureau du coin de la rue")
    assert page.locator("#document h2").inner_text() == text.title
    assert page.evaluate("document.activeElement.id") == "document-titre"
    parts = page.locator("#document .part").evaluate_all(
        "parts => parts.map(part => [...part.querySelectorAll('.badges')].map(e => e.remove()) && part.textContent)"
    )
    assert parts == list(text.paragraphs)
    assert "apicultrice" in page.locator(".target").inner_text()
    left_out = page.locator("#document .left-out")
    assert left_out.locator("summary").inner_text().startswith("Écarté\u00a0: navigation du site")
    assert left_out.locator("p").inner_text() == f"Menu du site. {NAVIGATION}"
    page.keyboard.press("Escape")
    page.locator("#passages .passage").first.wait_for()
    assert page.url.endswith("#passages?q=apicultrice")


def test_a_document_says_the_themes_of_its_passages(explore) -> None:
    page = explore("passages?theme=subordination")
    page.get_by_role("link", name="Lire dans le document").first.click()
    held = page.locator("#document .held")
    held.first.wait_for()
    assert all("subordination" in text for text in held.locator(".badges").all_text_contents())
    link = page.locator("#document ul.badges a", has_text="subordination")
    total = int(re.search(r"(\d+)\spassage", link.inner_text())[1])
    link.click()
    page.locator("#passages .passage").first.wait_for()
    assert said(page)[1::2] == (total, 1)


def test_a_document_that_is_not_there_is_said(explore) -> None:
    page = explore("passages")
    page.evaluate("location.hash = 'document?id=d0000000000'")
    page.get_by_text("Cette adresse ne mène à aucun document").wait_for()


def test_the_keyboard_is_enough(explore) -> None:
    page = explore()
    page.goto(page.url.partition("#")[0])
    page.keyboard.press("/")
    page.wait_for_function("() => document.activeElement.id === 'question'")
    page.keyboard.type("subordination")
    page.wait_for_function("() => location.hash.includes('q=subordination')")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("[...document.querySelectorAll('#passages .read')].indexOf(document.activeElement)") == 1
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "question"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.locator(".target").wait_for()
    page.keyboard.press("Escape")
    page.locator("#passages .passage").first.wait_for()
    assert page.locator("#question").input_value() == "subordination"


def test_one_comes_back_where_the_report_was_left(explore) -> None:
    page = explore()
    page.goto(page.url.partition("#")[0])
    page.evaluate("window.scrollTo(0, 1500)")
    before = page.evaluate("window.scrollY")
    page.locator("#chercher").fill("caisse")
    page.locator("#chercher").press("Enter")
    page.locator("#passages .passage").first.wait_for()
    assert said(page)[1] == sum("caisse" in words(paragraph) for _, paragraph in PASSAGES)
    page.locator("#passages").get_by_role("link", name="Le rapport").click()
    page.locator("main").wait_for()
    assert abs(page.evaluate("window.scrollY") - before) < 400


def test_a_passage_is_cited_whole(explore) -> None:
    page = explore("passages?q=apicultrice", permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copier la citation").click()
    page.get_by_role("button", name="Citation copiée").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()").replace("\u00a0", " ")
    assert "une apicultrice : une communauté de hasard" in copied
    assert "« Le bureau du coin de la rue », gazette-du-travail.example, février 2018." in copied
    assert "presse/bureau.html, paragraphe 3" in copied
