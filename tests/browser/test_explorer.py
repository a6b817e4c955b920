"""The explorer as a reader uses it: search, filter, line up contexts, read, share an address, use the keys."""

from __future__ import annotations

import re
import unicodedata
from importlib.resources import files

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import KINDS
from tests.sample_texts import DOCUMENTS, NAVIGATION, SEEDS

AXE = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
KEPT = [text for text in DOCUMENTS if not text.left_out]
PASSAGES = [(text, paragraph) for text in KEPT for paragraph in text.paragraphs]
NOWHERE = "(?!)"
FILED_IN_2019 = ("blog/rentree.md", "blog/hiver.md")
STATUS = re.compile(r"(?:(\d+) occurrences? dans )?(\d+) passages? sur (\d+), (\d+) documents?")


def folded(text: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(letter))


def words(text: str) -> list[str]:
    return re.findall(r"tiers-lieux?|[^\W_]+", folded(text))  # a compound of the library is one word


def said(page: Page) -> tuple[int, ...]:
    """Occurrences (0 without concordance), passages found, all passages, documents: as the page counts them."""
    match = STATUS.fullmatch(page.locator("[data-part=status]").inner_text().replace("\u00a0", " "))
    assert match
    return tuple(int(number or 0) for number in match.groups())


def shown(page: Page) -> list[str]:
    return page.locator("#passages blockquote").all_text_contents()


def ask(page: Page, question: str) -> None:
    page.locator("#question").fill(question)
    page.wait_for_function("asked => new URLSearchParams(location.hash.split('?')[1]).get('q') === asked", arg=question)


def choices(page: Page, facet: str) -> dict[str, int]:
    """Choice -> passages it would leave, as the list says; the blank one apart."""
    options = page.locator(f"[id='filtre-{facet}'] option:not([value=''])").all_text_contents()
    return {
        name: int(total) for name, total in (re.fullmatch(r"(.*) \((\d+)\)", option).groups() for option in options)
    }


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


def test_passages_of_a_theme_come_in_the_order_of_their_scores(explore) -> None:
    page = explore("passages?theme=coworking")
    badges = page.locator("#passages .passage .badges").all_text_contents()
    scores = [float(re.search(r"coworking (\d,\d+)", badge)[1].replace(",", ".")) for badge in badges]
    assert scores == sorted(scores, reverse=True)
    marks = {folded(mark) for mark in page.locator("#passages mark").all_text_contents()}
    assert {folded(seed) for seed in SEEDS["coworking"]} <= marks
    for order, backwards in (("newest", True), ("oldest", False)):
        page.locator("#ordre").select_option(order)
        dates = [next(text.date for text in KEPT if paragraph in text.paragraphs) for paragraph in shown(page)]
        assert [date for date in dates if date] == sorted((date for date in dates if date), reverse=backwards)


def test_the_words_that_make_one_see_a_theme_are_said(explore) -> None:
    said_words = explore("passages?theme=subordination").locator("[data-part=forms]").inner_text()
    assert said_words.startswith("Mots du thème surlignés\u00a0: algorithme, contrat, ")
    assert "requalification" in said_words


@pytest.mark.parametrize("side", ["right", "left"])
def test_contexts_line_up_in_order(explore, side: str) -> None:
    page = explore("passages?q=la&view=concordance")
    page.locator("#ordre").select_option(side)
    rows = page.locator(".concordance tbody tr").evaluate_all(
        "rows => rows.map(row => [...row.cells].slice(0, 3).map(cell => cell.textContent))"
    )
    assert len(rows) == said(page)[0] == sum(words(paragraph).count("la") for _, paragraph in PASSAGES)
    around = [words(before)[::-1] if side == "left" else words(after) for before, _, after in rows]
    assert [context[:4] for context in around] == sorted(context[:4] for context in around)
    for text in KEPT:
        whole = " ".join(text.paragraphs)
        rows = [row for row in rows if "".join(row) not in whole and " ".join(row) not in whole]
    assert rows == []


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


LINKED_NUMBERS = """() => [...document.querySelectorAll('[id^=theme-] td > a[href^="#passages?"]')].flatMap(link => {
    const heads = [...link.closest('table').tHead.rows[0].cells].map(cell => cell.textContent);
    const pairs = heads.includes('Segments communs');
    const counted = ['Segments communs', 'Segments du thème', 'Ses segments du thème', 'Segments'];
    const column = counted.map(name => heads.indexOf(name)).find(rank => rank >= 0);
    if (pairs && !link.hash.includes('beside=')) return []; // leads to one word of the two
    return [[heads.join(), link.hash, Number(link.closest('tr').cells[column].dataset.key)]];
})"""


def test_the_numbers_of_a_theme_lead_to_as_many_passages(visit) -> None:
    page = visit()
    kinds: dict[str, list[tuple[str, int]]] = {}
    for heads, address, number in page.evaluate(LINKED_NUMBERS):
        kinds.setdefault(heads, []).append((address, number))
    assert len(kinds) > 2
    for linked in kinds.values():
        for address, number in linked[:: max(1, len(linked) // 12)]:
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
