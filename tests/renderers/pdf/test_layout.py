"""Layout: nothing outside the margins, nothing alone at the foot of a page, headers that come again."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pypdfium2
import pytest

from pipeline.outline import Block, Cards, Charts, Paragraph, Passages, Points, Section, TableView
from pipeline.renderers.pdf import render_pdf
from tests.renderers.pdf.sample import CARD, SENTENCE, chart, pages_of, quotation, report_of, table_view, text_of

POINTS_PER_MM = 72 / 25.4
SIDE = 22 * POINTS_PER_MM  # margins of 24 mm, where hyphens and rules may hang out a little
FOOT = 8 * POINTS_PER_MM  # below the page number, above the running head


@pytest.mark.parametrize(
    "block",
    [
        Paragraph("x" * 500),
        Paragraph(SENTENCE * 200),
        Points(("https://exemple.org/" + "dossier/" * 60,)),
        table_view(70, 9),
        chart(height=30),
        chart(width=15),
        Passages("Très long", (quotation(SENTENCE * 100), quotation("mot" * 400, "https://exemple.org/" + "a" * 400))),
        Cards(tuple(replace(CARD, label="x" * 90, terms=("long" * 30,)) for _ in range(9))),
        TableView("t", "Un seul texte", ("Texte", "Autre"), ((SENTENCE * 90, "x" * 80),)),
    ],
    ids=["word", "prose", "address", "wide table", "tall chart", "wide chart", "passages", "cards", "tall cell"],
)
def test_nothing_leaves_the_margins(block: Block) -> None:
    for page in pypdfium2.PdfDocument(render_pdf(report_of(block))):
        width, height = page.get_size()
        for left, bottom, right, top in _boxes(page):
            assert left >= SIDE
            assert right <= width - SIDE
            assert bottom >= FOOT
            assert top <= height - FOOT


def _boxes(page: pypdfium2.PdfPage) -> Iterator[tuple[float, float, float, float]]:
    """Left, bottom, right and top, in points, of all that is drawn or written."""
    text = page.get_textpage()
    yield from (text.get_rect(rank) for rank in range(text.count_rects()))
    yield from (drawn.get_bounds() for drawn in page.get_objects(max_depth=1))


def test_no_hyphen_slips_into_addresses_and_names_of_files() -> None:
    name = "corpus/compterendu-assemblees-professionnelles-independantes-coworkeurs.html"
    pdf = render_pdf(report_of(TableView("t", "Fichiers", ("Texte", "Fichier"), (("mot " * 60, name),) * 5)))
    assert text_of(pdf).count(name) == 5


def test_header_of_a_table_comes_again_on_every_page() -> None:
    pdf = render_pdf(report_of(Paragraph(SENTENCE * 20), table_view(55)))
    pages = [page for page in pages_of(pdf) if "texte" in page]
    assert len(pages) > 1
    assert all("Texte Segments" in page for page in pages)


@pytest.mark.parametrize("filler", range(4))
def test_a_row_of_a_table_stays_on_one_page(filler: int) -> None:
    rows = tuple((f"début {SENTENCE * 5} fin", "mot " * 40) for _ in range(40))
    lines = (Paragraph("Ligne."),) * filler
    pages = list(pages_of(render_pdf(report_of(*lines, TableView("t", "Textes", ("Texte", "Mots"), rows)))))
    assert sum("début" in page for page in pages) > 1
    assert all(page.count("début") == page.count(" fin ") for page in pages)


@pytest.mark.parametrize("filler", range(22, 42))
@pytest.mark.parametrize(("rows", "together"), [(4, 4), (60, 1)])
def test_no_heading_and_no_caption_stays_alone_at_the_foot_of_a_page(filler: int, rows: int, together: int) -> None:
    lines = tuple(Paragraph("Ligne.") for _ in range(filler))
    tail = Section("suite", "Titre suivi", (table_view(rows), Paragraph(SENTENCE * 2)))
    pdf = render_pdf(replace(report_of(), sections=(Section("a", "Début", lines, (tail,)),)))
    [page] = [page for page in pages_of(pdf) if "1.1 Titre suivi" in page and "Sommaire" not in page]
    assert "Textes lus" in page
    assert f"texte {together - 1}" in page


def test_the_numbers_behind_a_figure_are_left_to_the_html_report() -> None:
    text = text_of(render_pdf(report_of(chart())))
    assert "Fig.1.–Partdesthèmes" in text
    assert "texte1" not in text
    assert "Lefichierrapport.htmldonneenpluslesnombresdechaquefigure" in text


@pytest.mark.parametrize("filler", range(0, 40, 4))
def test_figures_read_together_stand_side_by_side_on_one_page(filler: int) -> None:
    left, right = (replace(chart(width=3.05), name=name, title=name) for name in ("gauche", "droite"))
    pdf = pypdfium2.PdfDocument(render_pdf(report_of(*(Paragraph("Ligne."),) * filler, Charts((left, right)))))
    texts = [page.get_textpage() for page in pdf]
    found = [
        (rank, *text.get_charbox(match[0])[:2])
        for title in ("gauche", "droite")
        for rank, text in enumerate(texts)
        if (match := text.search(title).get_next())
    ]
    [(page, x, y), (other_page, other_x, other_y)] = found
    assert page == other_page
    assert abs(y - other_y) < 3  # points: descenders
    assert other_x - x > 80 * POINTS_PER_MM


def _found(pdf: bytes, text: str) -> tuple[int, float]:
    """The page on which a text stands first, and how far from its left border, in points."""
    [found, *_] = [
        (rank, page.get_textpage().get_charbox(match[0])[0])
        for rank, page in enumerate(pypdfium2.PdfDocument(pdf))
        if (match := page.get_textpage().search(text).get_next())
    ]
    return found


def test_narrow_tables_stand_side_by_side() -> None:
    left, right = (replace(table_view(3), name=name, caption=name) for name in ("Fichiers", "Segments lus"))
    pdf = render_pdf(report_of(left, right))
    (page, x), (other_page, other_x) = _found(pdf, "Fichiers"), _found(pdf, "Segments lus")
    assert page == other_page
    assert other_x - x > 70 * POINTS_PER_MM


def test_a_figure_is_drawn_smaller_when_the_page_has_nearly_enough_left() -> None:
    before = Section("avant", "Avant", tuple(Paragraph("Ligne.") for _ in range(5)))
    feet = []
    for height in (2.0, 2.5, 3.5, 4.0, 6.0):  # inches
        below = (before, Section("suite", "Titre suivi", (chart(height=height),)))
        pdf = render_pdf(replace(report_of(), sections=(Section("a", "Début", (), below),)))
        text = pypdfium2.PdfDocument(pdf)[0].get_textpage()
        if match := text.search("Intervalles à 90").get_next():
            feet.append(text.get_charbox(match[0])[1])
    natural, taller, smaller, shrunk = feet  # the tallest goes to the next page
    assert natural - taller == pytest.approx(0.5 * 72, abs=1)
    assert smaller == pytest.approx(shrunk, abs=3)


@pytest.mark.parametrize("filler", range(0, 36, 3))
def test_page_numbers_are_right_beside_figures_that_could_shrink(filler: int) -> None:
    """A figure that leaves a page must not make the room that would call it back: the pages would never settle."""
    charts = [replace(chart(height=3 + rank % 3), name=f"figure-{rank}") for rank in range(5)]
    below = tuple(Section(item.name, item.name, (Paragraph(SENTENCE), item, Paragraph("Suite."))) for item in charts)
    first = Section("a", "Début", tuple(Paragraph("Ligne.") for _ in range(filler)), below)
    last = Section("fin", "Conclusion", (Paragraph("Le mot de la fin."),))
    pages = list(pages_of(render_pdf(replace(report_of(), sections=(first, last)))))
    assert all(f"p. {rank} / {len(pages)}" in page for rank, page in enumerate(pages[1:], 2))
    [end] = [rank for rank, page in enumerate(pages, 1) if "Le mot de la fin" in page]
    assert re.search(r"2 Conclusion[ .\u2060]*(\d+)", pages[0])[1] == str(end)  # type: ignore[index]


@pytest.mark.parametrize("rows", range(20, 34, 2))
def test_the_notes_of_a_table_are_never_alone(rows: int) -> None:
    pdf = render_pdf(report_of(Paragraph(SENTENCE * 9), replace(table_view(rows), note="Un zéro : rien trouvé.")))
    [page] = [page for page in pages_of(pdf) if "Un zéro" in page]
    assert "texte 0" in page


def test_a_paragraph_that_ends_a_subsection_does_not_follow_the_next_one() -> None:
    tall = Section("haute", "Figure haute", (chart(width=6.4, height=7.4),))
    last = Section("courte", "Courte", (Paragraph("Une seule phrase."),))
    pdf = render_pdf(replace(report_of(), sections=(Section("a", "Début", (), (last, tall)),)))
    [page] = [page for page in pages_of(pdf) if "Une seule phrase" in page]
    assert "1.2 Figure haute" not in page.replace("Sommaire", "")
