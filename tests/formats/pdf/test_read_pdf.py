import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.formats.item import Unreadable
from pipeline.formats.pdf import is_pdf, read_pdf
from tests.formats.build import build_pdf, shown
from tests.formats.pdf.pages import GOOD, LEFT, RIGHT, column, texts


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


def test_a_bold_line_is_a_heading():
    page = [(60, 714, 11, "**Les livreurs s’organisent"), *column(LEFT)]
    assert shown(read_pdf(build_pdf(page))[0])[0] == ("heading", "Les livreurs s’organisent")


def test_bullets_are_list_items():
    page = column(["• une caisse de grève", "• une mutuelle", "• un atelier de vélos"])
    assert texts(build_pdf(page), "list_item") == ["une caisse de grève", "une mutuelle", "un atelier de vélos"]


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
