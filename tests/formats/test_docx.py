import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.formats.docx import is_docx, read_docx
from pipeline.formats.item import Unreadable
from tests.formats.build import build_zip, shown

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STYLES = {
    "Titre1": '<w:name w:val="heading 1"/>',
    "Encadre": '<w:name w:val="Encadré"/><w:basedOn w:val="Citation"/>',
    "Citation": '<w:name w:val="Quote"/>',
    "TM1": '<w:name w:val="toc 1"/>',
    "Boucle": '<w:name w:val="Boucle"/><w:basedOn w:val="Boucle"/>',
}


def part(body, root="document"):
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{root} xmlns:w="{W}">{body}</w:{root}>'


def docx(body, **others):
    styles = "".join(f'<w:style w:styleId="{key}">{said}</w:style>' for key, said in STYLES.items())
    return build_zip(
        {
            "[Content_Types].xml": "<Types/>",
            "word/document.xml": part(f"<w:body>{body}</w:body>"),
            "word/styles.xml": part(styles, "styles"),
            **{f"word/{name}.xml": part(content, name) for name, content in others.items()},
        }
    )


def p(text, properties=""):
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def style(name):
    return f'<w:pStyle w:val="{name}"/>'


PROSE = p("Les livreurs ont monté une caisse de grève pour tenir jusqu’au printemps.")


def blocks(body, **others):
    [item] = read_docx(docx(PROSE + body, **others))
    assert all(block.start == block.end == -1 for block in item.blocks)
    return shown(item)[1:]


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        (p("La grève", style("Titre1")), ("heading", "La grève")),
        (p("On tient.", style("Encadre")), ("quotation", "On tient.")),
        (p("Introduction 3", style("TM1")), ("chrome", "Introduction 3")),
        (p("On tient.", style("Boucle")), ("paragraph", "On tient.")),
        (p("un atelier", "<w:numPr/>"), ("list_item", "un atelier")),
        (p("Annexe", '<w:outlineLvl w:val="0"/>'), ("heading", "Annexe")),
        (f"<w:tbl><w:tr><w:tc>{p('2018')}</w:tc></w:tr></w:tbl>", ("table", "2018")),
        (f"<w:sdt><w:sdtContent>{p('Un champ.')}</w:sdtContent></w:sdt>", ("paragraph", "Un champ.")),
        ("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>En gras</w:t></w:r></w:p>", ("heading", "En gras")),
        ('<w:p><w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t>En maigre</w:t></w:r></w:p>', ("paragraph", "En maigre")),
    ],
)
def test_a_paragraph_takes_the_kind_of_its_style(paragraph, expected):
    assert blocks(paragraph) == [expected]


@pytest.mark.parametrize(
    ("runs", "text"),
    [
        ("<w:r><w:t>une </w:t></w:r><w:ins><w:r><w:t>vraie paie</w:t></w:r></w:ins>", "une vraie paie"),
        ("<w:r><w:t>une paie</w:t></w:r><w:del><w:r><w:delText> de misère</w:delText></w:r></w:del>", "une paie"),
        ("<w:moveFrom><w:r><w:t>ici</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>là</w:t></w:r></w:moveTo>", "là"),
        ("<w:hyperlink><w:r><w:t>le syndicat</w:t></w:r></w:hyperlink>", "le syndicat"),
        ("<w:r><w:instrText>PAGEREF _Toc1</w:instrText><w:t>suite</w:t></w:r>", "suite"),
        ("<w:r><w:t>peut</w:t><w:noBreakHyphen/><w:t>on</w:t><w:tab/><w:t>dire</w:t></w:r>", "peut\u2011on dire"),
        ("<w:r><w:t>tra</w:t><w:softHyphen/><w:t>vail</w:t><w:footnoteReference/></w:r>", "travail"),
        ("<w:r><w:t>une</w:t><w:br/><w:t>adresse</w:t></w:r>", "une\nadresse"),
    ],
)  # fmt: skip
def test_changes_are_accepted_and_marks_are_dropped(runs, text):
    assert [raw for _, raw in blocks(f"<w:p>{runs}</w:p>")] == [text]


def test_a_text_box_follows_its_paragraph_and_is_read_once():
    box = f"<w:txbxContent>{p('Dans le cadre.')}</w:txbxContent>"
    body = f"<w:p><w:r><w:t>Autour.</w:t><w:Choice>{box}</w:Choice><w:Fallback>{box}</w:Fallback></w:r></w:p>"
    assert blocks(body) == [("paragraph", "Autour."), ("paragraph", "Dans le cadre.")]


def test_notes_comments_and_heads_follow_the_text():
    [item] = read_docx(
        docx(
            PROSE,
            footnotes=f'<w:footnote w:type="separator">{p("—")}</w:footnote><w:footnote>{p("À Lyon.")}</w:footnote>',
            comments=f"<w:comment>{p('À revoir ?')}</w:comment>",
            header1=p("Rapport d’étape"),
            header2=p("Rapport d’étape"),
        )
    )
    assert [(block.kind, block.voice, block.raw) for block in item.blocks[1:]] == [
        ("paragraph", "source", "À Lyon."),
        ("comment", "annotator", "À revoir ?"),
        ("chrome", "source", "Rapport d’étape"),
    ]


def test_the_first_lines_describe_the_document_before_its_properties_do():
    core = (
        '<c:coreProperties xmlns:c="urn:c" xmlns:d="urn:d"><d:title>Document1</d:title>'
        "<d:creator>Maud Le Goff</d:creator><d:created>2020-01-15T09:30:00Z</d:created>"
        "<c:keywords>grève; livreurs</c:keywords></c:coreProperties>"
    )
    members = {"word/document.xml": part(f"<w:body>{p('Tenir')}{p('Publié le 9 octobre 2014')}{PROSE}</w:body>")}
    [item] = read_docx(build_zip(members | {"docProps/core.xml": core}))
    assert [block.kind for block in item.blocks] == ["heading", "metadata", "paragraph"]
    known = item.metadata
    assert (known.title, known.author, known.date, known.tags) == (
        "Tenir", "Maud Le Goff", "2014-10-09", ("grève", "livreurs"),
    )  # fmt: skip


GOOD = docx(PROSE + p("un atelier", "<w:numPr/>"))


def test_a_document_is_known_by_its_parts():
    assert is_docx(GOOD)
    assert not is_docx(build_zip({"xl/workbook.xml": ""}))
    assert not is_docx(b"PK\x03\x04")


@pytest.mark.parametrize(
    "content",
    [
        GOOD[: len(GOOD) // 2],
        build_zip({"word/document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}),
        build_zip({"word/document.xml": "<w:document>"}),
    ],
)
def test_broken_and_hostile_documents_are_refused(content):
    with pytest.raises(Unreadable) as refused:
        read_docx(content)
    assert refused.value.reason == "unreadable"


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(GOOD)), st.integers(0, 30), st.binary(max_size=8))
def test_damaged_files_raise_nothing_else(start, length, patch):
    try:
        items = read_docx(GOOD[:start] + patch + GOOD[start + length :])
    except Unreadable:
        return
    assert len(items) == 1


def test_an_empty_paragraph_is_no_block():
    [item] = read_docx(docx(p("") + PROSE + p(" ")))
    assert len(item.blocks) == 1
