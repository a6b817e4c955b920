import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.formats.item import Unreadable
from pipeline.formats.xlsx import is_xlsx, read_xlsx
from tests.formats.build import build_zip

HEADER = ["Auteur", "Date", "Texte"]
FIRST = ["Maud", "43466", "Les livreurs ont monté une caisse de grève ; « on tient », disent-ils."]
SECOND = ["Yanis", "43497.5", "L’espace de coworking ferme à la fin du mois.\n\nPersonne n’a été prévenu."]
STYLES = """<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/>
<numFmt numFmtId="165" formatCode="0 &quot;jours&quot;"/></numFmts>
<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>"""


def sheet(*rows, style=1):
    """Rows of texts; what starts with a digit is a number in the given style."""
    written = ""
    for i, row in enumerate(rows, 1):
        cells = ""
        for letter, text in zip("ABCDEF", row, strict=False):
            if text[:1].isdigit():
                cells += f'<c r="{letter}{i}" s="{style}"><v>{text}</v></c>'
            elif text:
                cells += f'<c r="{letter}{i}" t="inlineStr"><is><t>{text}</t></is></c>'
        written += f'<row r="{i}">{cells}</row>'
    return f"<worksheet><sheetData>{written}</sheetData></worksheet>"


def xlsx(*sheets, strings="", properties="", state="visible"):
    names = "".join(f'<sheet name="Feuille {i}" r:id="rId{i}" state="{state}"/>' for i in range(1, len(sheets) + 1))
    targets = "".join(
        f'<Relationship Id="rId{i}" Target="worksheets/sheet{i}.xml"/>' for i in range(1, len(sheets) + 1)
    )
    return build_zip(
        {
            "xl/workbook.xml": f'<workbook xmlns:r="urn:r">{properties}<sheets>{names}</sheets></workbook>',
            "xl/_rels/workbook.xml.rels": f"<Relationships>{targets}</Relationships>",
            "xl/sharedStrings.xml": f"<sst>{strings}</sst>",
            "xl/styles.xml": STYLES,
            **{f"xl/worksheets/sheet{i}.xml": content for i, content in enumerate(sheets, 1)},
        }
    )


def test_rows_become_documents_with_their_metadata():
    first, second = read_xlsx(xlsx(sheet(HEADER, FIRST, SECOND)))
    assert [block.raw for block in first.blocks] == [FIRST[2]]
    assert [block.raw for block in second.blocks] == SECOND[2].split("\n\n")
    assert {block.start for block in first.blocks + second.blocks} == {-1}
    assert (first.metadata.author, first.metadata.date) == ("Maud", "2019-01-01")
    assert (second.metadata.author, second.metadata.date) == ("Yanis", "2019-02-01")


@pytest.mark.parametrize(
    ("style", "properties", "date"),
    [
        (2, "", "2019-01-01"),
        (1, '<workbookPr date1904="1"/>', "2023-01-02"),
    ],
)
def test_dates_follow_the_style_and_the_epoch(style, properties, date):
    [item] = read_xlsx(xlsx(sheet(HEADER, FIRST, style=style), properties=properties))
    assert item.metadata.date == date


@pytest.mark.parametrize("serial", ["0", "99999999", "1e400", "43466.99"])
def test_a_day_beyond_the_calendar_is_no_date(serial):
    [item] = read_xlsx(xlsx(sheet(HEADER, ["Maud", serial, FIRST[2]]), properties='<workbookPr date1904="1"/>'))
    assert item.metadata.date == ("2023-01-02" if serial == "43466.99" else "")


def test_a_number_that_is_no_date_stays_a_number():
    [item] = read_xlsx(xlsx(sheet(["Effectif", "", "Texte"], ["43466", "", FIRST[2]], style=3)))
    assert dict(item.metadata.variables) == {"Effectif": "43466"}


def test_shared_strings_are_looked_up_and_their_runs_joined():
    strings = "<si><t>Texte</t></si><si><r><t>Une caisse </t></r><r><t>de grève solide.</t></r><rPh><t>x</t></rPh></si>"
    cells = "".join(f'<row><c r="A{i}" t="s"><v>{n}</v></c></row>' for i, n in enumerate("019", 1))
    content = xlsx(f"<worksheet>{cells.replace('9', '99')}</worksheet>", strings=strings)
    [item] = read_xlsx(content)
    assert [block.raw for block in item.blocks] == ["Une caisse de grève solide."]


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_a_hidden_sheet_is_read_and_said_to_be_hidden(state):
    [item] = read_xlsx(xlsx(sheet(HEADER, FIRST), state=state))
    assert dict(item.metadata.variables) == {"feuille": "Feuille 1 (masquée)"}


def test_every_sheet_is_read_and_named_and_one_without_text_is_left_aside():
    content = xlsx(sheet(HEADER, FIRST), sheet(["Année", "Effectif"], ["2019", "12"]), sheet(HEADER, SECOND))
    assert [dict(item.metadata.variables) for item in read_xlsx(content)] == [
        {"feuille": "Feuille 1"},
        {"feuille": "Feuille 3"},
    ]


def test_an_error_of_a_formula_is_no_text():
    broken = '<c r="B2" t="e"><v>#N/A</v></c>'
    content = xlsx(sheet(HEADER, ["Maud", "", FIRST[2]]).replace("</row></sheetData>", f"{broken}</row></sheetData>"))
    assert read_xlsx(content)[0].metadata.date == ""


def test_a_cell_far_away_costs_nothing():
    far = f'<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>{FIRST[2]}</t></is></c></row>'
    content = xlsx(sheet(HEADER, FIRST).replace("</sheetData>", f"{far}</sheetData>"))
    assert len(read_xlsx(content)) == 2


def test_the_text_column_may_be_named():
    rows = ["Question", "Réponse"], ["Qui vous a aidés à tenir pendant ces semaines ?", "Les voisins"]
    [item] = read_xlsx(xlsx(sheet(*rows)), text_column="Question")
    assert item.blocks[0].raw == rows[1][0]
    with pytest.raises(Unreadable, match="Commentaire"):
        read_xlsx(xlsx(sheet(*rows)), text_column="Commentaire")


GOOD = xlsx(sheet(HEADER, FIRST))


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (xlsx(sheet(["Année"], ["2019"])), "no_text"),
        (xlsx(), "no_text"),
        (build_zip({"xl/workbook.xml": "<workbook/>"}), "unreadable"),
        (xlsx('<!DOCTYPE a [<!ENTITY b "c">]><worksheet>&b;</worksheet>'), "unreadable"),
        (GOOD[:300], "unreadable"),
    ],
)
def test_what_holds_no_text_or_is_broken_is_refused(content, reason):
    with pytest.raises(Unreadable) as refused:
        read_xlsx(content)
    assert refused.value.reason == reason


def test_a_workbook_is_known_by_its_parts():
    assert is_xlsx(GOOD)
    assert not is_xlsx(build_zip({"word/document.xml": ""}))


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(GOOD)), st.integers(0, 30), st.binary(max_size=8))
def test_damaged_files_raise_nothing_else(start, length, patch):
    try:
        items = read_xlsx(GOOD[:start] + patch + GOOD[start + length :])
    except Unreadable:
        return
    assert items


def test_a_title_above_a_table_is_no_header():
    items = read_xlsx(xlsx(sheet(["Enquête au printemps"], ["", *FIRST], ["", *SECOND])))
    assert FIRST[2] in [block.raw for item in items for block in item.blocks]
