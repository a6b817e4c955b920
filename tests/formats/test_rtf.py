import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.formats import read_file
from pipeline.formats.rtf import is_rtf, read_rtf
from tests.formats.build import shown

GOOD = rb"""{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss Arial;}}{\colortbl;\red0\green0\blue0;}
{\stylesheet{\s0 Normal;}{\s1 heading 1;}{\s4 List Bullet;}}
{\info{\title Tract du 1er mai}{\author Maud Le Goff}{\keywords gr\'e8ve, v\'e9lo}{\creatim\yr2018\mo4\dy28\hr9}}
{\header Le Relais\par}
\pard\s1 On pose les v\'e9los\par
\pard\plain Nous demandons un tarif minimum par course{\footnote La course dure vingt minutes.}, et rien
 d\rquote autre.\par
\pard\plain\b Qui sommes-nous ?\b0\par
Des livreuses {\b et} des livreurs {\v cach\'e9}{\deleted supprim\'e9}d\u8217?Ancy, {\*\annotation \'e0 revoir}
r\'e9unis.\par
\pard\ls1 une caisse\par {\listtext\'b7\tab}un local\par
\pard\trowd\intbl 12\cell douze euros\cell\row
{\*\shppict{\pict\wmetafile8 0102030405060708}}\pard Un dessin.\par
{\*\shpinst{\shptxt Un encadr\'e9.\par}}}"""


def read(text):
    [item] = read_rtf(text.encode("cp1252"))
    return item


def test_the_text_its_kinds_and_its_properties():
    [item] = read_rtf(GOOD)
    assert shown(item) == [
        ("heading", "On pose les vélos"),
        ("paragraph", "Nous demandons un tarif minimum par course, et rien d’autre."),
        ("heading", "Qui sommes-nous ?"),
        ("paragraph", "Des livreuses et des livreurs d’Ancy, réunis."),
        ("list_item", "une caisse"),
        ("list_item", "un local"),
        ("table", "12"),
        ("table", "douze euros"),
        ("paragraph", "Un dessin."),
        ("paragraph", "Un encadré."),
        ("paragraph", "La course dure vingt minutes."),
        ("chrome", "Le Relais"),
    ]
    known = item.metadata
    assert (known.title, known.author, known.date) == ("Tract du 1er mai", "Maud Le Goff", "2018-04-28")
    assert known.tags == ("grève", "vélo")
    assert {(block.start, block.end) for block in item.blocks} == {(-1, -1)}


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (r"L\'92\'e9t\'e9, \'e0 v\'e9lo.", "L’été, à vélo."),
        (r"{\uc2 l\u8217\'92xy\'e9t\'e9}.", "l’yété."),
        (r"{\uc0 l\u8217 }\u233?t\u233e.", "l’été."),
        (r"\u-10179?\u-9086? gr\'e8ve.", "\U0001f482 grève."),
        (r"\ldblquote Tenir\rdblquote\~: un \endash deux\emdash trois.", "“Tenir”\u00a0: un –deux—trois."),
        (r"Des accolades \{ici\} et \\ l\'e0.", r"Des accolades {ici} et \ là."),
        (r"Une\line ligne\tab et une autre.", "Une\nligne et une autre."),
        (r"{\uc2 v{\u233??}lo, \u233??t\u233??}", "vélo, été"),
        (r"{\field{\*\fldinst HYPERLINK http://a.example}{\fldrslt Un lien}} suit.", "Un lien suit."),
        ("Un texte\r\nsur deux lignes\r\n de source.", "Un textesur deux lignes de source."),
        (r"Avant{\bin3 }}}, apr\'e8s}.", "Avant, après."),
        (r"Avant{\bin4 }non}, apr\'e8s.", "Avant, après."),
    ],
)
def test_letters_and_signs(source, text):
    assert read(rf"{{\rtf1\ansi\ansicpg1252 {source}\par}}").blocks[0].raw == text


@pytest.mark.parametrize(
    ("table", "byte"), [(r"\mac", r"\'8e"), (r"\ansicpg850", r"\'82"), (r"\ansicpg99999", r"\'e9")]
)
def test_code_pages(table, byte):
    assert read(rf"{{\rtf1{table} La gr{byte}ve.\par}}").blocks[0].raw == "La gréve."


def test_a_document_is_known_by_its_first_bytes_whatever_its_name():
    assert read_file("tract.doc", GOOD)[0] == "rtf"
    assert not is_rtf(b"Un texte sur {\\rtf1}.")


@given(st.binary(max_size=200), st.integers(0, len(GOOD)))
def test_any_bytes_give_one_document(content, place):
    [item] = read_rtf(GOOD[:place] + content + GOOD[place:])
    assert all(block.raw.strip() for block in item.blocks)


def test_braces_that_never_close_are_no_matter():
    [item] = read_rtf(rb"{\rtf1 " + b"{" * 100_000 + rb"Une caisse.\par")
    assert shown(item) == [("paragraph", "Une caisse.")]
