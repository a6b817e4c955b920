"""The PDF: everything of the report is on the pages, inert, accessible, the same each time."""

import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from pipeline.links import document_address, passages_address
from pipeline.outline import (
    Cards,
    Paragraph,
    Passages,
    Points,
    Report,
    Section,
    TableView,
)
from pipeline.renderers.pdf import render_pdf
from tests.renderers.pdf.sample import (
    CARD,
    FULL,
    SENTENCE,
    chart,
    pages_of,
    quotation,
    report_of,
    table_view,
    text_of,
    without_hyphens,
)

ROOT = Path(__file__).parent.parent.parent
HOSTILE = (
    '#read("/etc/passwd")', "<script>alert(1)</script>", "{{7*7}}", "$x$", "*gras*", "_souligné_", "@renvoi",
    "// note", "/* note */", "= Titre", "`code`", "\\n", "<étiquette>", "#let x = 1", "[crochets]", "~", "--", '"',
)  # fmt: skip


@pytest.fixture(scope="module")
def full() -> bytes:
    return render_pdf(FULL)


@pytest.mark.parametrize(
    "words",
    [
        "Le travail à l’ère numérique", "Rapport d’essai", "31 mai 2016", "12 lus Textes", "Sommaire",
        "Deux thèmes tiennent.", "et les coups durs.", "Une remarque.", "Attention. Une seule source parle.",
        "Premier point.", "Second point.", "◐ fragile · thème cherché", "Présent dans 4 % des segments.",
        "table · café", "Tableau 1. – Textes lus", "1 202", "Textes gardés.",
        "Fig. 1. – Part des thèmes Intervalles à 90 %.",
        "Passages typiques", "Équipe, « Table ouverte », Journal, mai 2016. a.txt, §3", "https://exemple.org/cafe",
    ],
)  # fmt: skip
def test_every_kind_of_block_is_on_the_page(full: bytes, words: str) -> None:
    assert re.sub(r"\s", "", words) in text_of(full)


def test_pages_are_numbered_after_the_cover(full: bytes) -> None:
    pages = list(pages_of(full))
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
    without = render_pdf(report_of(replace(table_view(3), links={"Texte": ("ailleurs", "", "")})))
    with_one = render_pdf(report_of(replace(table_view(3), links={"Texte": ("theme-coworking", "", "")})))
    assert with_one.count(b"/Subtype/Link") == without.count(b"/Subtype/Link") + 1


def test_what_leads_to_the_search_of_the_page_is_plain_text_on_paper() -> None:
    links = (passages_address(theme="d1", source="Le Monde"), document_address("d0123456789"), "")
    pdf = render_pdf(report_of(replace(table_view(3), links={"Texte": links})))
    assert pdf.count(b"/Subtype/Link") == render_pdf(report_of(table_view(3))).count(b"/Subtype/Link")


def test_only_web_addresses_become_links() -> None:
    urls = ("https://exemple.org/a", "javascript:alert(1)", "file:///etc/passwd")
    pdf = render_pdf(report_of(Passages("Passages", tuple(quotation(SENTENCE, url) for url in urls))))
    assert re.findall(rb"/URI\(([^)]*)\)", pdf) == [b"https://exemple.org/a"]
    assert "javascript:alert(1)" in text_of(pdf)


def test_texts_of_documents_are_inert_everywhere() -> None:
    for text in HOSTILE:
        table = TableView("t", text, (text,), ((text,),), note=text)
        card = replace(CARD, label=text, kind=text, verdict=text, sentence=text, terms=(text,))
        passage = replace(quotation(text, text), hits=((0, 2),), title=text, author=text, date=text, where=text)
        blocks = (Paragraph(text), Points((text,)), table, Cards((card,)), Passages(text, (passage,)))
        section = Section("s", text, (*blocks, replace(chart(), title=text, caption=text, alternative=text)))
        report = Report(text, text, "", ((text, text, ""),), (section,))
        assert text_of(render_pdf(report)).count(re.sub(r"\s", "", text)) >= 20


def test_a_character_that_no_font_draws_is_shown_by_its_number() -> None:
    text = text_of(
        render_pdf(report_of(Paragraph("À vélo 🚲, 工, \ud83d, \x07"), Passages("P", (quotation("🚲🚲🚲🚲"),))))
    )
    assert "Àvélo[U+1F6B2],[U+5DE5],[U+D83D],[U+0007]" in text
    assert "[U+1F6B2]" * 4 in text


@pytest.mark.parametrize("date", ["", "2016", "2016-05", "2016-05-31"])
def test_date_of_the_file_is_that_of_the_report(date: str) -> None:
    created = pypdfium2.PdfDocument(render_pdf(replace(FULL, date=date))).get_metadata_dict()["CreationDate"]
    assert created == ("" if not date else "D:" + (date.replace("-", "") + "0101")[:8] + "000000Z")


def test_a_third_level_of_detail_is_left_to_the_html_report() -> None:
    details = tuple(Section(f"d{rank}", f"Détail {rank}", (Paragraph("Long tableau."),)) for rank in range(3))
    chapter = Section("a", "Chapitre", (), (Section("b", "Partie", (Paragraph("Résumé."),), details),))
    text = text_of(render_pdf(replace(FULL, sections=(chapter,))))
    assert "Résumé.DanslerapportHTML:3rubriquesdedétail." in text
    assert "Longtableau." not in text


def test_a_report_without_sections_is_still_a_document() -> None:
    assert "Rapportd’essai" in text_of(render_pdf(replace(FULL, sections=())))


def test_a_composed_report_is_on_the_pages_with_all_its_passages(report: Report) -> None:
    themes = [section for section in report.sections if section.anchor.startswith("theme-")]
    groups = [block for theme in themes for below in theme.sections for block in below.blocks]
    passages = [item for group in groups if isinstance(group, Passages) for item in group.items[: group.handout]]
    text = without_hyphens(text_of(render_pdf(report)))
    assert len(passages) > 10
    for passage in passages:
        assert without_hyphens(re.sub(r"\s", "", passage.text)) in text


def test_same_report_same_bytes_whatever_the_place_and_the_hash_seed(full: bytes, tmp_path: Path) -> None:
    script = tmp_path / "again.py"
    script.write_text(
        "import sys\nfrom pipeline.renderers.pdf import render_pdf\nfrom tests.renderers.pdf.sample import FULL\n"
        "sys.stdout.buffer.write(render_pdf(FULL))\n"
    )
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONHASHSEED": "7", "LC_ALL": "C", "TZ": "Asia/Tokyo"}
    again = subprocess.run([sys.executable, script], cwd=tmp_path, env=environment, capture_output=True, check=True)
    assert again.stdout == full == render_pdf(FULL)
