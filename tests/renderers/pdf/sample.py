"""A small report with every kind of block, and how to read a PDF back."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pypdfium2
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

SENTENCE = "Au café, chacune garde son employeur et partage la table, l’imprimante et les coups durs. "


def table_view(rows: int, columns: int = 2) -> TableView:
    names = ("Texte", "Segments", "Adresse", "Auteur", "Date", "Source", "Verdict", "Mots", "Score")[:columns]
    long = "https://exemple.org/" + "parametre=" * 8
    cells = [(f"texte {rank}", 1200 + rank, long, "Anticonstitutionnellement", *("mot",) * 5) for rank in range(rows)]
    return TableView("textes", "Textes lus", names, tuple(row[:columns] for row in cells))


def chart(rows: int = 3, width: float = 6.4, height: float = 2) -> Chart:
    drawing = Figure(figsize=(width, height))
    drawing.subplots().bar(["solidarité", "coworking"], [0.2, 0.1])
    return Chart("parts", "Part des thèmes", "Intervalles à 90 %.", "Deux barres.", drawing, table_view(rows))


def quotation(text: str, url: str = "https://exemple.org/cafe") -> Passage:
    return Passage("d1.s1", text, ((3, 7),), "Table ouverte", "Équipe", "2016-05", "Journal", url, "a.txt, §3", 0.4)


def report_of(*blocks: Block) -> Report:
    below = Section("theme-coworking", "Coworking", blocks)
    sections = (Section("themes", "Les thèmes", (), (below,)), Section("annexe", "Annexe", (Paragraph("Fin."),)))
    facts = (("Textes", "12 lus", "sources"),)
    return Report("Le travail à l’ère numérique", "Rapport d’essai", "2016-05-31", facts, sections)


CARD = ThemeCard(
    "theme-coworking", "coworking", "named", 1, "fragile", "Présent dans 4 % des segments.", ("table", "café")
)
FULL = report_of(
    Paragraph("Deux thèmes tiennent.", "lead"), Paragraph(SENTENCE * 3), Paragraph("Une remarque.", "note"),
    Paragraph("Une seule source parle.", "warning"), Points(("Premier point.", "Second point.")),
    Cards((CARD,)), replace(table_view(3), note="Textes gardés.", links={"Texte": ("theme-coworking", "ailleurs", "")}),
    chart(), Passages("Passages typiques", (quotation(SENTENCE),)),
)  # fmt: skip


def pages_of(pdf: bytes) -> Iterator[str]:
    for page in pypdfium2.PdfDocument(pdf):
        yield re.sub(r"\s+", " ", page.get_textpage().get_text_range().replace("\u200b", ""))


def text_of(pdf: bytes) -> str:
    """All the text, without spaces: where a line ends does not matter."""
    return re.sub(r"\s", "", "".join(pages_of(pdf)))


def without_hyphens(text: str) -> str:
    """What is left when words cut at a line end, and compounds, are glued: pypdfium2 writes U+FFFE for a cut."""
    return re.sub("[-\u00ad\u2010\ufffe]", "", text)
