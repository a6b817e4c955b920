import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.formats.item import Unreadable
from pipeline.formats.odt import is_odt, read_odt
from tests.formats.build import build_zip, shown

SPACES = " ".join(
    f'xmlns:{name}="urn:{name}"' for name in ("office", "text", "table", "style", "draw", "dc", "meta", "m")
)
TYPE = "application/vnd.oasis.opendocument.text"
AUTOMATIC = '<style:style style:name="P1" style:parent-style-name="Quotations"/>'
PROSE = "<text:p>Les livreurs ont monté une caisse de grève pour tenir jusqu’au printemps.</text:p>"


def odt(body, **others):
    return build_zip(
        {
            "mimetype": TYPE,
            "content.xml": f"<office:document {SPACES}>{AUTOMATIC}<office:body>{body}</office:body></office:document>",
            **{
                f"{name}.xml": f"<office:document {SPACES}>{content}</office:document>"
                for name, content in others.items()
            },
        }
    )


LISTED = "<text:list><text:list-item><text:p>un atelier</text:p></text:list-item></text:list>"
CONTENTS = "<text:table-of-content><text:p>Introduction 3</text:p></text:table-of-content>"
NOTED = "<text:p>Elle dit<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>À Lyon.</text:p>"
NOTED += "</text:note-body></text:note> non.</text:p>"
BOMB = '<text:p>une<text:s text:c="1000000000"/>paie<text:line-break/>juste</text:p>'


@pytest.mark.parametrize(
    ("xml", "expected"),
    [
        ("<text:h>La grève</text:h>", [("heading", "La grève")]),
        ('<text:p text:style-name="P1">On tient.</text:p>', [("quotation", "On tient.")]),
        ('<text:p text:style-name="Title">Tenir</text:p>', [("heading", "Tenir")]),
        (LISTED, [("list_item", "un atelier")]),
        ("<table:table><table:table-cell><text:p>2018</text:p></table:table-cell></table:table>", [("table", "2018")]),
        (CONTENTS, [("chrome", "Introduction 3")]),
        (BOMB, [("paragraph", "une paie\njuste")]),
        ("<text:p>une <text:span>vraie</text:span>\n   paie</text:p>", [("paragraph", "une vraie paie")]),
        ("<text:tracked-changes><text:p>barré</text:p></text:tracked-changes>", []),
        (NOTED, [("paragraph", "Elle dit non."), ("paragraph", "À Lyon.")]),
        (
            "<text:p>Autour.<draw:frame><draw:text-box><text:p>Dedans.</text:p></draw:text-box></draw:frame></text:p>",
            [("paragraph", "Autour."), ("paragraph", "Dedans.")],
        ),
    ],
)  # fmt: skip
def test_blocks_are_read_in_order_with_their_kind(xml, expected):
    [item] = read_odt(odt(PROSE + xml))
    assert shown(item)[1:] == expected


def test_a_reviewer_s_comment_speaks_with_another_voice():
    note = "<office:annotation><dc:creator>M.</dc:creator><text:p>À revoir ?</text:p></office:annotation>"
    [item] = read_odt(odt(f"{PROSE}<text:p>Ils gagnent{note} peu.</text:p>"))
    assert [(block.kind, block.voice, block.raw) for block in item.blocks[1:]] == [
        ("paragraph", "source", "Ils gagnent peu."),
        ("comment", "annotator", "À revoir ?"),
    ]


def test_properties_and_page_heads():
    meta = "<dc:title>Tenir</dc:title><meta:initial-creator>Maud Le Goff</meta:initial-creator>"
    meta += "<meta:creation-date>2022-02-24T10:00:00</meta:creation-date><dc:date>2023-01-01</dc:date>"
    [item] = read_odt(odt(PROSE, meta=meta, styles="<style:header><text:p>Rapport</text:p></style:header>"))
    assert (item.metadata.title, item.metadata.author, item.metadata.date) == ("Tenir", "Maud Le Goff", "2022-02-24")
    assert shown(item)[-1] == ("chrome", "Rapport")


GOOD = odt(PROSE)


def test_a_text_is_known_by_its_type_and_a_spreadsheet_is_another():
    assert is_odt(GOOD)
    assert not is_odt(build_zip({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": ""}))
    assert not is_odt(b"")


LOCKED = build_zip(
    {
        "mimetype": TYPE,
        "content.xml": b"\x8f\x02",
        "META-INF/manifest.xml": '<m:manifest xmlns:m="urn:m"><m:encryption-data/></m:manifest>',
    }
)


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (GOOD[:200], "endommagé"),
        (build_zip({"mimetype": TYPE}), "content.xml"),
        (build_zip({"mimetype": TYPE, "content.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), "DOCTYPE"),
        (LOCKED, "mot de passe"),
    ],
)
def test_broken_hostile_and_protected_texts_are_refused(content, word):
    with pytest.raises(Unreadable, match=word) as refused:
        read_odt(content)
    assert refused.value.reason == "unreadable"


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(GOOD)), st.integers(0, 30), st.binary(max_size=8))
def test_damaged_files_raise_nothing_else(start, length, patch):
    try:
        items = read_odt(GOOD[:start] + patch + GOOD[start + length :])
    except Unreadable:
        return
    assert len(items) == 1


def test_an_empty_paragraph_is_no_block():
    [item] = read_odt(odt(f"<text:p/>{PROSE}<text:p> </text:p>"))
    assert len(item.blocks) == 1
