import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.formats.item import Unreadable
from pipeline.formats.pdf import is_pdf, read_pdf
from pipeline.formats.pdf.hyphens import join_lines, known_words
from tests.formats.build import build_pdf, shown

LEFT = (
    "La solidarité entre les livreurs se",
    "construit dans la rue et sur les",
    "messageries, où ils échangent des",
    "conseils, des alertes et des coups",
    "de main pour réparer les vélos.",
)
RIGHT = (
    "Les espaces de coworking offrent",
    "aux indépendants un lieu de travail",
    "partagé, mais aussi une équipe",
    "qui rompt l’isolement de chacun et",
    "crée des occasions de travailler.",
)


def column(lines, x=60, y=700, size=11):
    return [(x, y - 14 * i, size, line) for i, line in enumerate(lines)]


def texts(content, *kinds):
    [item] = read_pdf(content)
    return [block.raw for block in item.blocks if not kinds or block.kind in kinds]


def test_lines_become_paragraphs_and_a_large_line_a_heading():
    page = [(60, 760, 18, "Le travail partagé"), *column(LEFT), *column(RIGHT, y=600)]
    [item] = read_pdf(build_pdf(page))
    assert shown(item) == [
        ("heading", "Le travail partagé"),
        ("paragraph", " ".join(LEFT)),
        ("paragraph", " ".join(RIGHT)),
    ]
    assert item.metadata.title == "Le travail partagé"
    assert {(block.start, block.end) for block in item.blocks} == {(-1, -1)}


def test_an_indented_line_and_a_short_last_line_part_paragraphs():
    indented = [*column(LEFT), *column(RIGHT[:1], x=75, y=630), *column(RIGHT[1:], y=616)]
    assert texts(build_pdf(indented)) == [" ".join(LEFT), " ".join(RIGHT)]
    short = [*column((*LEFT[:4], "de main.")), *column(RIGHT, y=630)]
    assert texts(build_pdf(short)) == [" ".join((*LEFT[:4], "de main.")), " ".join(RIGHT)]


def test_a_bold_line_is_a_heading():
    page = [(60, 714, 11, "**Les livreurs s’organisent"), *column(LEFT)]
    assert shown(read_pdf(build_pdf(page))[0])[0] == ("heading", "Les livreurs s’organisent")


@pytest.mark.parametrize("is_interleaved", [False, True])
def test_columns_are_read_one_after_the_other(is_interleaved):
    left, right = column(LEFT), column(RIGHT, x=320)
    page = [line for row in zip(left, right, strict=True) for line in row] if is_interleaved else left + right
    assert texts(build_pdf(page)) == [" ".join(LEFT), " ".join(RIGHT)]


def test_a_title_across_the_columns_stays_between_them():
    rows = zip(column(LEFT), column(RIGHT, x=320), strict=True)
    below = zip(column(RIGHT, y=560), column(LEFT, x=320, y=560), strict=True)
    title = (60, 600, 16, "Un titre qui court d’une colonne jusqu’à l’autre")
    page = [*(line for row in rows for line in row), title, *(line for row in below for line in row)]
    assert texts(build_pdf(page)) == [" ".join(LEFT), " ".join(RIGHT), title[3], " ".join(RIGHT), " ".join(LEFT)]


def test_a_finished_paragraph_ends_with_its_page():
    assert texts(build_pdf(column(LEFT), column(RIGHT))) == [" ".join(LEFT), " ".join(RIGHT)]


def test_the_cells_of_a_table_stay_on_their_row():
    rows = [("Année", "Espaces"), ("2015", "250"), ("2018", "600"), ("2021", "1 800"), ("2023", "3 500")]
    page = [(x, 700 - 14 * i, 11, cell) for i, row in enumerate(rows) for x, cell in zip((60, 320), row, strict=True)]
    assert "2018 600" in " ".join(texts(build_pdf(page)))


def test_a_paragraph_goes_on_over_the_page_and_a_note():
    first = [*column(LEFT[:3]), (60, 90, 8, "Note : entretien mené en mars 2019, à Lyon, avec trois livreurs.")]
    content = build_pdf(first, column(LEFT[3:]))
    assert texts(content)[0] == " ".join(LEFT)
    assert len(texts(content)) == 2


def test_heads_and_page_numbers_are_chrome():
    pages = [
        [(60, 810, 9, f"Revue du travail n° 12 | {n}"), *column(LEFT, y=720 - 10 * n), (290, 30, 9, f"– {n} –")]
        for n in range(1, 5)
    ]
    assert texts(build_pdf(*pages), "chrome") == [
        line for n in range(1, 5) for line in (f"Revue du travail n° 12 | {n}", f"– {n} –")
    ]


@pytest.mark.parametrize(
    "entries",
    [
        ["Introduction ........ 3", "La mutuelle de grève . . . . . . 7", "Conclusion ______ 12"],
        ["Sommaire", "Introduction 3", "Les livreurs et le droit du travail", "en France 5", "Conclusion 12"],
    ],
)
def test_contents_are_chrome(entries):
    assert texts(build_pdf(column(entries), column(LEFT)), "chrome") == entries


def test_a_sentence_that_ends_with_a_number_is_no_contents():
    prose = ["Sommaire", "La loi date de 2016", "et le décret de 2017"]
    assert texts(build_pdf(column(prose)), "chrome") == []


def test_bullets_are_list_items():
    page = column(["• une caisse de grève", "• une mutuelle", "• un atelier de vélos"])
    assert texts(build_pdf(page), "list_item") == ["une caisse de grève", "une mutuelle", "un atelier de vélos"]


@pytest.mark.parametrize(
    ("document", "lines", "whole"),
    [
        ("", ("la coopéra\u00ad", "tive du lieu"), "la coopérative du lieu"),
        ("le micro-travail", ("du micro\u00ad", "travail payé"), "du micro-travail payé"),
        ("le microtravail", ("du micro\u00ad", "travail payé"), "du microtravail payé"),
        ("une micro-tâche, un travail", ("du micro-", "travail payé"), "du micro-travail payé"),
        ("il peut venir", ("Peut\u00ad", "on parler"), "Peut-on parler"),
        ("", ("Y a-t\u00ad", "il un lien"), "Y a-t-il un lien"),
        ("par et tout", ("un peu par\u00ad", "tout en ville"), "un peu partout en ville"),
        ("le contrat tient", ("il con\u00ad", "tient tout"), "il contient tout"),
        ("", ("à Seine-Saint\u00ad", "Denis, en mai"), "à Seine-Saint-Denis, en mai"),
        ("", ("de 2010-", "2012 environ"), "de 2010-2012 environ"),
        ("", ("d’un contrat –", "le premier –"), "d’un contrat – le premier –"),
        ("", ("l’inter\u00ad", "médiation des"), "l’intermédiation des"),
    ],
)
def test_cut_words_are_joined_as_the_document_writes_them(document, lines, whole):
    assert join_lines(lines, known_words((document, *lines))) == whole


@pytest.mark.parametrize(
    ("info", "title", "author", "date"),
    [
        ([("Title", "Vivre à la tâche"), ("Author", "Maud Le Goff"), ("CreationDate", "D:20190314101500+01'00'")],
         "Vivre à la tâche", "Maud Le Goff", "2019-03-14"),
        ([("Title", "Microsoft Word - rapport_v3.doc"), ("Author", "Utilisateur"), ("CreationDate", "D:20191499")],
         "", "", ""),
        ([("Title", "rapport_v3.indd"), ("Author", "u123456")], "", "", ""),
    ],
)  # fmt: skip
def test_properties_are_read_when_someone_chose_them(info, title, author, date):
    [item] = read_pdf(build_pdf(column(LEFT), info=info))
    assert (item.metadata.title, item.metadata.author, item.metadata.date) == (title, author, date)


def test_a_typeset_page_with_hyphens_and_a_note():
    import typst

    source = """#set page(width: 9cm, height: 14cm)
    #set text(lang: "fr", size: 10pt, hyphenate: true)
    #set par(justify: true)
    Les travailleurs indépendants développent des solidarités#footnote[Voir le rapport de la commission.]
    nouvelles. Les coopératives d’activité et d’emploi accompagnent les entrepreneurs salariés dans la durée, et
    l’intermédiation algorithmique transforme continuellement la subordination des travailleurs."""
    content = typst.compile(source.encode())
    body, note = texts(content)
    assert body == (
        "Les travailleurs indépendants développent des solidarités nouvelles. Les coopératives d’activité et d’emploi "
        "accompagnent les entrepreneurs salariés dans la durée, et l’intermédiation algorithmique transforme "
        "continuellement la subordination des travailleurs."
    )
    assert note == "Voir le rapport de la commission."


GOOD = build_pdf(column(LEFT))
LOCKED = GOOD.replace(
    b"/Info",
    b"/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >> /Info" % (b"41" * 32, b"42" * 32),
)


@pytest.mark.parametrize(
    ("content", "reason", "word"),
    [
        (build_pdf([]), "no_text", "OCR"),
        (LOCKED, "unreadable", "mot de passe"),
        (b"%PDF-1.4 rien", "unreadable", "endommagé"),
    ],
)
def test_what_cannot_be_read_is_refused_with_advice(content, reason, word):
    with pytest.raises(Unreadable, match=word) as refused:
        read_pdf(content)
    assert refused.value.reason == reason


def test_a_page_tree_that_lies_about_its_pages_gives_the_good_ones():
    assert texts(GOOD.replace(b"/Count 1", b"/Count 99999999")) == [" ".join(LEFT)]


@pytest.mark.parametrize(
    ("content", "expected"), [(GOOD, True), (b"\r\n" + GOOD, True), (b"Un %PDF-1.4 dans une phrase.", False)]
)
def test_a_pdf_is_known_by_its_signature(content, expected):
    assert is_pdf(content) is expected


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(GOOD) - 1), st.integers(0, 40), st.binary(max_size=8))
def test_damaged_files_raise_nothing_else(start, length, patch):
    damaged = GOOD[:start] + patch + GOOD[start + length :]
    try:
        items = read_pdf(damaged)
    except Unreadable:
        return
    assert all(block.raw for item in items for block in item.blocks)


def test_a_page_of_nothing_but_contents_is_chrome():
    entries = ["Sommaire", "Les livreurs 3", "Les mutuelles 12", "Les ateliers 27"]
    [item] = read_pdf(build_pdf(column(entries)))
    assert [block.raw for block in item.blocks if block.kind == "chrome"] == entries
    assert not item.has_text


def test_a_blank_line_is_no_line():
    assert texts(build_pdf([*column(LEFT), (60, 600, 11, "   ")])) == [" ".join(LEFT)]


def test_a_heavy_font_is_bold_whatever_its_name():
    page = [(60, 714, 11, "**Les livreurs s’organisent"), *column(LEFT)]
    heavy = b"/Gras /FontDescriptor << /Type /FontDescriptor /FontName /Gras /Flags 32 /StemV 160 >>"
    content = build_pdf(page).replace(b"/Helvetica-Bold", heavy)
    assert shown(read_pdf(content)[0])[0] == ("heading", "Les livreurs s’organisent")


def test_a_bullet_at_the_top_of_a_page_goes_on_with_nothing():
    pages = build_pdf(column([*LEFT[:4], "de main pour réparer"]), column(["• les vélos", "• les freins"]))
    assert texts(pages, "list_item") == ["les vélos", "les freins"]


def test_a_line_that_is_shorter_than_those_above_it_ends_its_paragraph_with_the_page():
    pages = build_pdf(column([*LEFT[:4], "de main"]), column(RIGHT))
    assert texts(pages) == [" ".join((*LEFT[:4], "de main")), " ".join(RIGHT)]


def test_a_bold_line_at_the_top_of_a_page_does_not_go_on_with_the_page_before():
    pages = build_pdf(column(LEFT[:4]), column(["**de main", *RIGHT]))
    assert texts(pages)[:2] == [" ".join(LEFT[:4]), "de main"]
