"""The views of the explorer on paper, in an old browser, without script, and for those who do not see them."""

from __future__ import annotations

from importlib.resources import files

import pytest

AXE = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")


def test_on_paper_there_is_the_report_and_nothing_else(explore) -> None:
    page = explore("passages?q=caisse")
    page.emulate_media(media="print")
    assert page.locator(".panel:visible").count() == 0
    assert page.locator("main").is_visible()
    assert page.locator(".page-head .facts").is_visible()


def test_an_old_browser_is_told_so(window, library: str) -> None:
    page = window(library, anchor="passages", before="delete window.DecompressionStream")
    page.get_by_text("Ce navigateur est trop ancien").wait_for()
    page.evaluate("location.hash = 'en-bref'")
    page.locator("#en-bref").wait_for()


def test_without_script_the_report_is_read_and_nothing_is_promised(window, library: str) -> None:
    page = window(library, java_script_enabled=False)
    assert page.locator("#en-bref").is_visible()
    assert page.locator(".panel:visible, .quick:visible").count() == 0


@pytest.mark.parametrize("width", [360, 1280, 1920])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_views(visit, width: int, scheme: str) -> None:
    page = visit(width=width, color_scheme=scheme, anchor="passages")
    page.locator("#passages .passage").first.wait_for()
    page.evaluate(AXE)
    page.evaluate("document.querySelector('main').replaceChildren()")  # hidden here, and long to look through
    document = page.locator("#passages .read").first.get_attribute("href")
    for address in ("#passages?q=le", "#passages?q=le&view=concordance", document):
        page.evaluate("address => { location.hash = address }", address)
        page.locator("[data-part=results] > *:visible, [data-part=reading] > *:visible").first.wait_for()
        page.evaluate("document.querySelectorAll('.panel details').forEach(fold => fold.open = true)")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
        assert [(rule["id"], [node["target"] for node in rule["nodes"]][:3]) for rule in found] == []
