"""The page in a browser: quiet, inert, readable at every width, by day and by night, by eye and by ear."""

from __future__ import annotations

from importlib.resources import files

import pytest

AXE = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
WIDTHS = (360, 1280, 1920)
BRIGHTNESS = "rgb => rgb.match(/[0-9.]+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / 765"


def test_nothing_is_said_asked_or_run(visit) -> None:
    page = visit()
    page.wait_for_load_state("networkidle")
    assert page.evaluate("typeof window.__canari") == "undefined"


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_sticks_out(visit, width: int) -> None:
    page = visit(width=width)
    page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_on_a_telephone_no_figure_has_to_be_scrolled(visit) -> None:
    page = visit(width=360)
    drawings = page.locator(".drawing:visible").all()
    assert all(drawing.evaluate("box => box.scrollWidth <= box.clientWidth") for drawing in drawings)


@pytest.mark.parametrize(("scheme", "dark"), [("light", False), ("dark", True)])
def test_the_page_follows_the_light_of_the_room(visit, scheme: str, *, dark: bool) -> None:
    page = visit(color_scheme=scheme)
    ground, ink = (
        page.evaluate(f"({BRIGHTNESS})(getComputedStyle(document.body).{side})")
        for side in ("backgroundColor", "color")
    )
    assert (ground < 0.2, ink > 0.8) == (dark, dark)


@pytest.mark.parametrize("width", WIDTHS[:2])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(visit, width: int, scheme: str) -> None:
    page = visit(width=width, color_scheme=scheme)
    page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)")
    page.evaluate(AXE)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
    assert [(rule["id"], [node["target"] for node in rule["nodes"]][:3]) for rule in found] == []


def test_the_first_key_leads_past_the_contents(visit) -> None:
    page = visit()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Aller au contenu"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "contenu"


def test_a_table_is_sorted_by_its_numbers_then_the_other_way(visit) -> None:
    page = visit(anchor="mots-de-depart")
    table = page.locator("#mots-de-depart table").first
    table.evaluate("table => { if (table.closest('details')) table.closest('details').open = true; }")  # long: folded
    header = table.locator("th.number").first
    column = header.evaluate("header => header.cellIndex")
    keys = f"table => [...table.tBodies[0].rows].map(row => Number(row.cells[{column}].dataset.key))"
    for state, backwards in (("ascending", False), ("descending", True)):
        header.locator("button").click()
        assert header.get_attribute("aria-sort") == state
        numbers = table.evaluate(keys)
        assert len(set(numbers)) > 1
        assert numbers == sorted(numbers, reverse=backwards)


def test_a_citation_is_copied_whole(visit) -> None:
    page = visit(permissions=["clipboard-read", "clipboard-write"])
    passage = page.locator(".passage").first
    passage.locator(".copy").click()
    passage.locator(".copy", has_text="Citation copiée").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    for part in ("blockquote", ".where bdi"):
        assert " ".join(passage.locator(part).text_content().split()) in copied


def test_an_address_opens_the_fold_that_holds_it(visit) -> None:
    page = visit()
    anchor = page.locator("details.folded > [id]").first.get_attribute("id")
    assert not page.locator(f"[id='{anchor}']").is_visible()
    page.evaluate("anchor => { location.hash = anchor }", anchor)
    page.locator(f"[id='{anchor}']").wait_for(state="visible")
    assert visit(anchor=anchor).locator(f"[id='{anchor}']").is_visible()


def test_the_printed_page_leaves_out_what_only_a_screen_can_do(visit) -> None:
    page = visit()
    page.emulate_media(media="print")
    assert page.locator(".quick:visible, .actions:visible, .contents:visible, .panel:visible").count() == 0
    assert page.locator("main").is_visible()
