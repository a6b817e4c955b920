"""Every number of the report leads to as many passages."""

from __future__ import annotations

import re

from tests.browser.explorer import choices, said

LINKED_NUMBERS = """() => [...document.querySelectorAll('section:not(#sources) td > a[href^="#passages"]')]
  .flatMap(link => {
    const cell = link.closest('td');
    const heads = [...link.closest('table').tHead.rows[0].cells].map(cell => cell.textContent);
    const kind = `${heads.join()} ${cell.cellIndex} ${new URLSearchParams(link.hash.split('?')[1]).has('theme')}`;
    if (cell.dataset.key) return [[kind, link.hash, Number(cell.dataset.key)]];
    const pairs = heads.includes('Segments communs');
    const counted = ['Segments communs', 'Segments du thème', 'Ses segments du thème', 'Segments'];
    const column = counted.map(name => heads.indexOf(name)).find(rank => rank >= 0);
    if (pairs && !link.hash.includes('beside=')) return []; // leads to one word of the two
    return column === undefined ? [] : [[kind, link.hash, Number(cell.parentElement.cells[column].dataset.key)]];
})"""


def test_the_numbers_of_the_tables_lead_to_as_many_passages(visit) -> None:
    page = visit()
    kinds: dict[str, list[tuple[str, int]]] = {}
    for heads, address, number in page.evaluate(LINKED_NUMBERS):
        kinds.setdefault(heads, []).append((address, number))
    assert len(kinds) > 8
    for linked in kinds.values():
        for address, number in linked[:: max(1, len(linked) // 8)]:
            page.evaluate("address => { location.hash = address }", address)
            page.locator("[data-part=status]", has_text=re.compile(rf"^{number}\s")).wait_for()


def test_the_numbers_of_a_sentence_lead_to_as_many_passages(visit) -> None:
    page = visit()
    linked = page.evaluate(
        """() => [...document.querySelectorAll('main p > a[href^="#passages?theme"]')]
        .filter(link => / segments?$/.test(link.textContent.replaceAll('\u00a0', ' ')))
        .map(link => [link.hash, parseInt(link.textContent)])"""
    )
    assert linked
    for address, number in linked:
        page.evaluate("address => { location.hash = address }", address)
        page.locator("[data-part=status]", has_text=re.compile(rf"^{number}\s")).wait_for()


def test_a_bar_leads_where_its_row_does(visit) -> None:
    page = visit()
    bar = page.locator("svg [id*=-sources-bar-]:visible").first
    row = bar.evaluate("bar => bar.closest('figure').querySelector('tbody tr a').hash")
    bar.click()
    page.locator("#passages .passage").first.wait_for()
    assert page.url.endswith(row)


def test_a_theme_and_the_index_of_sources_lead_to_what_they_name(visit) -> None:
    page = visit(anchor="sources")
    theme = page.locator(".all a").first
    address = theme.get_attribute("href")
    theme.evaluate("link => link.click()")
    page.locator("#passages .passage").first.wait_for()
    assert page.url.endswith(address)
    assert (
        choices(page, "theme")[page.locator("#filtre-theme option:checked").inner_text().rpartition(" (")[0]]
        == said(page)[1]
    )
    page.go_back()
    source = page.locator("#sources td a[href^='#document?']").first
    source.evaluate("link => link.click()")
    page.locator("#document .part").first.wait_for()
