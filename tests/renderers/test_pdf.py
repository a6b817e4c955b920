"""The PDF: everything of the report is on the pages, inside the margins, inert, accessible, the same each time."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from matplotlib.figure import Figure

from pipeline.outline import (
    Block,
    Cards,
    Chart,
    Paragraph,
    Passage,
    Passages,
    Points,
    Report,
    Section,
    TableView,
    ThemeCard,
)
from pipeline.renderers.pdf import PdfError, render_pdf

ROOT = Path(__file__).parent.parent.parent
POINTS_PER_MM = 72 / 25.4
SENTENCE = "Au café, chacune garde son employeur et partage la table, l’imprimante et les coups durs. "
HOSTILE = (
    '#read("/etc/passwd")', "<script>alert(1)</script>", "{{7*7}}", "$x$", "*gras*", "_souligné_", "@renvoi",
    "// note", "/* note */", "= Titre", "`code`", "\\n", "<étiquette>", "#let x = 1", "[crochets]", "~", "--", '"',
)  # fmt: skip


def _table(rows: int, columns: int = 2) -> TableView:
    names = ("Texte", "Segments", "Adresse", "Auteur", "Date", "Source", "Verdict", "Mots", "Score")[:columns]
    long = "https://exemple.org/" + "parametre=" * 8
    cells = [(f"texte {rank}", 1200 + rank, long, "Anticonstitutionnellement", *("mot",) * 5) for rank in range(rows)]
    return TableView("textes", "Textes lus", names, tuple(row[:columns] for row in cells))


def _chart(rows: int = 3, height: float = 2) -> Chart:
    drawing = Figure(figsize=(6.4, height))
    drawing.subplots().bar(["solidarité", "coworking"], [0.2, 0.1])
    return Chart("parts", "Part des thèmes", "Intervalles à 90 %.", "Deux barres.", drawing, _table(rows))


def _passage(text: str, url: str = "https://exemple.org/cafe") -> Passage:
    return Passage("d1.s1", text, ((3, 7),), "Table ouverte", "Équipe", "2016-05", "Journal", url, "a.txt, §3", 0.4)


def _report(*blocks: Block) -> Report:
    below = Section("theme-coworking", "Coworking", blocks)
    sections = (Section("themes", "Les thèmes", (), (below,)), Section("annexe", "Annexe", (Paragraph("Fin."),)))
    return Report("Le travail à l’ère numérique", "Rapport d’essai", "2016-05-31", (("Textes", "12 lus"),), sections)


CARD = ThemeCard(
    "theme-coworking", "coworking", "named", 1, "fragile", "Présent dans 4 % des segments.", ("table", "café")
)
FULL = _report(
    Paragraph("Deux thèmes tiennent.", "lead"), Paragraph(SENTENCE * 3), Paragraph("Une remarque.", "note"),
    Paragraph("Une seule source parle.", "warning"), Points(("Premier point.", "Second point.")),
    Cards((CARD,)), replace(_table(3), note="Textes gardés.", links={"Texte": ("theme-coworking", "ailleurs", "")}),
    _chart(), Passages("Passages typiques", (_passage(SENTENCE),)),
)  # fmt: skip


def _pages(pdf: bytes) -> Iterator[str]:
    for page in pypdfium2.PdfDocument(pdf):
        yield re.sub(r"\s+", " ", page.get_textpage().get_text_range().replace("\u200b", ""))


def _text(pdf: bytes) -> str:
    """All the text, without spaces: where a line ends does not matter."""
    return re.sub(r"\s", "", "".join(_pages(pdf)))


@pytest.fixture(scope="module")
def full() -> bytes:
    return render_pdf(FULL)


@pytest.mark.parametrize(
    "words",
    [
        "Le travail à l’ère numérique", "Rapport d’essai", "31 mai 2016", "Textes 12 lus", "Sommaire",
        "Deux thèmes tiennent.", "et les coups durs.", "Une remarque.", "Attention. Une seule source parle.",
        "Premier point.", "Second point.", "◐ fragile · thème cherché", "Présent dans 4 % des segments.",
        "table · café", "Tableau 1. – Textes lus", "1 202", "Textes gardés.",
        "Fig. 1. – Part des thèmes Intervalles à 90 %.",
        "Passages typiques", "Équipe, « Table ouverte », Journal, mai 2016. a.txt, §3", "https://exemple.org/cafe",
    ],
)  # fmt: skip
def test_every_kind_of_block_is_on_the_page(full: bytes, words: str) -> None:
    assert re.sub(r"\s", "", words) in _text(full)


def test_pages_are_numbered_after_the_cover(full: bytes) -> None:
    pages = list(_pages(full))
    assert "p. 1 /" not in pages[0]
    for rank, page in enumerate(pages[1:], start=2):
        assert f"p. {rank} / {len(pages)}" in page
        assert page.startswith("Le travail à l’ère numérique")


def test_headings_are_bookmarks(full: bytes) -> None:
    marks = [(mark.level, mark.get_title()) for mark in pypdfium2.PdfDocument(full).get_toc()]
    assert marks == [(0, "1 Les thèmes"), (1, "1.1 Coworking"), (0, "2 Annexe")]


def test_document_is_accessible(full: bytes) -> None:
    assert pypdfium2.PdfDocument(full).get_metadata_dict()["Title"] == "Le travail à l’ère numérique"
    assert b"/Lang(fr-FR)" in full
    assert b"pdfuaid:part" in full
    for tag in (b"/S/H1", b"/S/TH", b"/S/Caption", b"/S/BlockQuote", b"/S/TOC", b"/S/Figure"):
        assert tag in full


def test_internal_links_lead_to_sections_and_unknown_anchors_to_nothing() -> None:
    without = render_pdf(_report(replace(_table(3), links={"Texte": ("ailleurs", "", "")})))
    with_one = render_pdf(_report(replace(_table(3), links={"Texte": ("theme-coworking", "", "")})))
    assert with_one.count(b"/Subtype/Link") == without.count(b"/Subtype/Link") + 1


def test_only_web_addresses_become_links() -> None:
    urls = ("https://exemple.org/a", "javascript:alert(1)", "file:///etc/passwd")
    pdf = render_pdf(_report(Passages("Passages", tuple(_passage(SENTENCE, url) for url in urls))))
    assert re.findall(rb"/URI\(([^)]*)\)", pdf) == [b"https://exemple.org/a"]
    assert "javascript:alert(1)" in _text(pdf)


def test_texts_of_documents_are_inert_everywhere() -> None:
    for text in HOSTILE:
        table = TableView("t", text, (text,), ((text,),), note=text)
        card = replace(CARD, label=text, kind=text, verdict=text, sentence=text, terms=(text,))
        passage = replace(_passage(text, text), hits=((0, 2),), title=text, author=text, date=text, where=text)
        blocks = (Paragraph(text), Points((text,)), table, Cards((card,)), Passages(text, (passage,)))
        section = Section("s", text, (*blocks, replace(_chart(), title=text, caption=text, alternative=text)))
        report = Report(text, text, "", ((text, text),), (section,))
        assert _text(render_pdf(report)).count(re.sub(r"\s", "", text)) >= 20


def test_a_character_that_no_font_draws_is_shown_by_its_number() -> None:
    text = _text(render_pdf(_report(Paragraph("À vélo 🚲, 工, \ud83d, \x07"), Passages("P", (_passage("🚲🚲🚲🚲"),)))))
    assert "Àvélo[U+1F6B2],[U+5DE5],[U+D83D],[U+0007]" in text
    assert "[U+1F6B2]" * 4 in text


@pytest.mark.parametrize(
    "block",
    [
        Paragraph("x" * 500),
        Paragraph(SENTENCE * 200),
        Points(("https://exemple.org/" + "dossier/" * 60,)),
        _table(70, 9),
        _chart(height=30),
        Passages("Très long", (_passage(SENTENCE * 100), _passage("mot" * 400, "https://exemple.org/" + "a" * 400))),
        Cards(tuple(replace(CARD, label="x" * 90, terms=("long" * 30,)) for _ in range(9))),
        TableView("t", "Un seul texte", ("Texte", "Autre"), ((SENTENCE * 90, "x" * 80),)),
    ],
    ids=["word", "prose", "address", "wide table", "tall chart", "passages", "cards", "tall cell"],
)
def test_nothing_leaves_the_margins(block: Block) -> None:
    for page in pypdfium2.PdfDocument(render_pdf(_report(block))):
        text = page.get_textpage()
        width, height = page.get_size()
        side, foot = 22 * POINTS_PER_MM, 8 * POINTS_PER_MM  # margins of 24 mm, where hyphens may hang out
        for left, bottom, right, top in (text.get_rect(rank) for rank in range(text.count_rects())):
            assert side <= left
            assert right <= width - side
            assert foot <= bottom
            assert top <= height - foot


def test_header_of_a_table_comes_again_on_every_page() -> None:
    pages = [page for page in _pages(render_pdf(_report(_table(55)))) if "texte" in page]
    assert len(pages) > 1
    assert all("Texte Segments" in page for page in pages)


@pytest.mark.parametrize("filler", range(20, 52, 2))
def test_no_heading_and_no_caption_stays_alone_at_the_foot_of_a_page(filler: int) -> None:
    lines = tuple(Paragraph("Ligne.") for _ in range(filler))
    tail = Section("suite", "Titre suivi", (_table(4), Paragraph(SENTENCE * 2)))
    report = _report()
    [page] = [
        page for page in _pages(render_pdf(replace(report, sections=(Section("a", "Début", lines, (tail,)),))))
        if "1.1 Titre suivi" in page and "Sommaire" not in page
    ]  # fmt: skip
    assert "Textes lus" in page
    assert "texte 0" in page


@pytest.mark.parametrize(("rows", "printed"), [(12, True), (13, False)])
def test_many_numbers_behind_a_figure_are_left_to_the_html_report(rows: int, printed: bool) -> None:  # noqa: FBT001  # a table of cases
    text = _text(render_pdf(_report(_chart(rows))))
    assert ("texte11" in text) is printed
    assert (f"Lesnombresdecettefigure({rows}lignes)sontdanslerapportHTML." in text) is not printed


@pytest.mark.parametrize("date", ["", "2016", "2016-05", "2016-05-31"])
def test_date_of_the_file_is_that_of_the_report(date: str) -> None:
    created = pypdfium2.PdfDocument(render_pdf(replace(FULL, date=date))).get_metadata_dict()["CreationDate"]
    assert created == ("" if not date else "D:" + (date.replace("-", "") + "0101")[:8] + "000000Z")


def test_a_report_without_sections_is_still_a_document() -> None:
    assert "Rapportd’essai" in _text(render_pdf(replace(FULL, sections=())))


def test_same_report_same_bytes_whatever_the_place_and_the_hash_seed(full: bytes, tmp_path: Path) -> None:
    script = tmp_path / "again.py"
    script.write_text(
        "import sys\nfrom pipeline.renderers.pdf import render_pdf\nfrom tests.renderers.test_pdf import FULL\n"
        "sys.stdout.buffer.write(render_pdf(FULL))\n"
    )
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONHASHSEED": "7", "LC_ALL": "C", "TZ": "Asia/Tokyo"}
    again = subprocess.run([sys.executable, script], cwd=tmp_path, env=environment, capture_output=True, check=True)
    assert again.stdout == full == render_pdf(FULL)


def test_missing_glyph_stops_with_its_cause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.renderers.pdf.tree.printable", str)
    with pytest.raises(PdfError, match=r"Le PDF n’a pas pu être composé.*🚲"):
        render_pdf(_report(Paragraph("vélo 🚲")))


def test_figure_without_alternative_stops_with_its_name() -> None:
    with pytest.raises(PdfError, match="«\u00a0Part des thèmes\u00a0» n’a pas de texte de remplacement"):
        render_pdf(_report(replace(_chart(), alternative="")))


def test_figure_that_cannot_be_drawn_stops_with_its_name() -> None:
    chart = _chart()
    chart.drawing.axes[0].set_title(r"$\frac{$")
    with pytest.raises(PdfError, match="«\u00a0Part des thèmes\u00a0» n’a pas pu être dessinée"):
        render_pdf(_report(chart))


def test_invalid_svg_stops_with_the_name_of_its_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.renderers.pdf._svg", lambda _: b"<svg")
    with pytest.raises(PdfError, match=r"Le PDF n’a pas pu être composé.*SVG.*parts\.svg"):
        render_pdf(_report(_chart()))
