"""The page stands alone, does nothing but be read, and shows what documents hold as text."""

from __future__ import annotations

import base64
import dataclasses
import hashlib
import re
from itertools import pairwise

import pytest
from lxml import html

from pipeline.outline import Paragraph, Passage, Passages, Report, Section, TableView
from pipeline.renderers.html import render_html
from pipeline.stages.report import compose_report
from tests.hostile import CANARY, CORPORA
from tests.sample import sample_tables

ADDRESSES = ("src", "href", "action", "formaction", "poster", "data", "srcset", "background", "ping")


@pytest.fixture(scope="module")
def page(report: Report) -> str:
    return render_html(report)


@pytest.fixture(scope="module", params=CORPORA)
def tree(request, report_on) -> html.HtmlElement:
    return html.document_fromstring(render_html(report_on(request.param)))


def small(*blocks) -> str:
    return render_html(Report("Titre", "Sous-titre", "", (), (Section("a", "A", blocks),)))


def test_nothing_is_fetched_followed_or_run(tree: html.HtmlElement) -> None:
    for element in tree.iter():
        for name, value in element.attrib.items():
            assert not name.lower().startswith("on"), f"a handler on {element.tag}"
            assert name != "style", f"an inline style on {element.tag}"
            if name in ADDRESSES:
                followed = element.tag == "a" and value.startswith(("https://", "http://"))
                assert followed or value.startswith("#"), f"{element.tag} {name}={value}"
    assert not tree.xpath("//iframe | //object | //embed | //link | //base | //form | //img | //foreignObject")
    assert [script.get("type") for script in tree.xpath("//script")] == ["application/octet-stream", "module"]


def test_the_policy_allows_exactly_the_style_and_script_of_the_page(tree: html.HtmlElement) -> None:
    [policy] = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")

    def source_of(tag: str) -> str:
        element = tree.xpath(f"//{tag}")[-1]  # the first script is data, which no browser runs
        return "sha256-" + base64.b64encode(hashlib.sha256(element.text.encode()).digest()).decode()

    assert policy == (
        f"default-src 'none'; style-src '{source_of('style')}'; script-src '{source_of('script')}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def test_identifiers_are_unique_and_references_lead_somewhere(tree: html.HtmlElement) -> None:
    identifiers = tree.xpath("//@id")
    assert len(identifiers) == len(set(identifiers))
    targets = {value[1:].partition("?")[0] for value in tree.xpath("//@href") if value.startswith("#")}
    targets |= set(re.findall(r"url\(#([^)]+)\)", " ".join(tree.xpath("//@clip-path"))))
    targets |= {name for value in tree.xpath("//@aria-labelledby") for name in value.split()}
    assert targets <= set(identifiers)


def test_the_page_can_be_read_by_all(tree: html.HtmlElement) -> None:
    assert tree.get("lang") == "fr"
    assert [len(tree.xpath(f"//{tag}")) for tag in ("h1", "main", "nav", "header", "footer", "title")[:5]] == [1] * 5
    assert tree.xpath("//body/a[1]/@href") == ["#contenu"]
    levels = [int(element.tag[1]) for element in tree.xpath("//h1 | //h2 | //h3 | //h4")]
    assert all(deeper - level <= 1 for level, deeper in pairwise(levels))
    for drawing in tree.xpath("//svg"):
        title, alternative = drawing[0], drawing[1]
        assert drawing.get("role") == "img"
        assert (title.tag, alternative.tag) == ("title", "desc")
        assert drawing.get("aria-labelledby") == f"{title.get('id')} {alternative.get('id')}"
        assert drawing.xpath("ancestor::figure//details//table"), "a figure without its numbers"
    for table in tree.xpath("//table"):
        assert table.xpath("caption")
        assert table.xpath("thead/tr/th[@scope='col']")
        assert table.getparent().get("tabindex") == "0"


def test_a_figure_with_a_narrow_drawing_is_drawn_twice_and_says_the_same(page: str) -> None:
    figures = html.document_fromstring(page).xpath("//figure[div[contains(@class, 'narrow')]]")
    assert figures
    for figure in figures:
        wide, narrow = figure.xpath("div[contains(@class, 'drawing')]/svg")
        assert [part.text for part in wide[:2]] == [part.text for part in narrow[:2]]
        assert float(narrow.get("viewbox").split()[2]) < float(wide.get("viewbox").split()[2])


def test_documents_are_shown_as_text(report_on) -> None:
    page = render_html(report_on("hostile"))
    assert CANARY not in page
    assert "{{ 7*7 }} {% raw %} {#" in page
    assert "javascript:" not in "".join(html.document_fromstring(page).xpath("//@href"))
    assert "titre" * 600 in page
    page.encode("utf-8")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (CANARY, CANARY),
        ("</style></script><b>", "</style></script><b>"),
        ("{{ 7*7 }}", "{{ 7*7 }}"),
        ("nul\x00 et \ud83d seul", "nul\ufffd et \ufffd seul"),
        ("🚲 تضامن", "🚲 تضامن"),
        ("l'été &amp; « l’hiver »", "l'été &amp; « l’hiver »"),
    ],
)
def test_any_text_comes_back_as_it_was(text: str, shown: str) -> None:
    tree = html.document_fromstring(small(Paragraph(text)))
    assert tree.xpath("//section//p")[0].text_content() == shown


@pytest.mark.parametrize(
    ("value", "share", "written"),
    [
        (1234, False, "1\u202f234"),
        (0.125, True, "12\u202f%"),
        (2.5, False, "2,50"),
        (float("nan"), True, "–"),
        ("2016", False, "2016"),
    ],
)
def test_numbers_are_written_in_french(value, *, share: bool, written: str) -> None:
    view = TableView("t", "T", ("Valeur",), ((value,),), percent=("Valeur",) if share else ())
    [cell] = html.document_fromstring(small(view)).xpath("//td")
    assert cell.text_content() == written
    assert (cell.get("class") == "number") == (not isinstance(value, str))


def test_only_web_addresses_become_links() -> None:
    rows = (("https://a.example/é",), ("javascript:alert(1)",), ("data:text/html,x",), ("#a",))
    links = html.document_fromstring(small(TableView("t", "T", ("Adresse",), rows))).xpath("//td/a")
    assert [link.get("href") for link in links] == ["https://a.example/%C3%A9"]
    assert links[0].text == "https://a.example/é"
    assert links[0].get("rel") == "noopener noreferrer"


def test_a_long_table_is_folded_and_a_short_one_is_not() -> None:
    def folded(rows: int) -> bool:
        view = TableView("t", "T", ("Rang",), tuple((rank,) for rank in range(rows)))
        return bool(html.document_fromstring(small(view)).xpath("//details//table"))

    assert [folded(rows) for rows in (0, 30, 31)] == [False, False, True]


def test_hits_are_marked_where_they_stand() -> None:
    passage = Passage("d1.s1", "La solidarité des livreurs", ((3, 13), (18, 26)), "", "", "2016-05", "s", "", "f", 0.5)
    tree = html.document_fromstring(small(Passages("Typiques", (passage,))))
    assert [mark.text for mark in tree.xpath("//mark")] == ["solidarité", "livreurs"]
    assert tree.xpath("//blockquote")[0].text_content() == passage.text
    assert "Sans titre" in tree.xpath("//cite")[0].text_content()
    assert "mai\u00a02016" in tree.xpath("//span[@class='reference']")[0].text_content()


def test_a_theme_has_one_colour_everywhere(page: str) -> None:
    tree = html.document_fromstring(page)
    for rank, anchor in enumerate(card.get("href")[1:] for card in tree.xpath("//p[@class='card-label']/a")):
        places = tree.xpath(f"//*[@id='{anchor}'] | //nav//li[a/@href='#{anchor}'] | //li[.//p/a/@href='#{anchor}']")
        assert len(places) == 3
        assert all(f"theme-color-{rank}" in place.get("class") for place in places)


def test_the_same_report_gives_the_same_page(report: Report, page: str) -> None:
    assert render_html(report) == page
    assert render_html(compose_report(**sample_tables())) == page
    assert render_html(dataclasses.replace(report, title="Autre")) != page
