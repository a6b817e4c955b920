import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.formats.decode import decode

PROSE = "L’été, à Besançon, les télétravailleurs « déconnectés » œuvrent où ils veulent – même à l’hôtel."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252", "mac-roman"])
def test_french_prose_is_decoded_whatever_its_encoding(encoding):
    assert decode(PROSE.encode(encoding)) == PROSE


def test_a_table_saved_by_excel_for_dos_is_decoded():
    prose = "ville;réponse\nBesançon;À l'été, où l'on « gère » tout, la caisse a dépanné l'équipe entière."
    assert decode(prose.encode("cp850")) == prose


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark(encoding):
    assert decode(PROSE.encode(encoding)) == PROSE


def test_a_declared_latin9_page_keeps_its_euros_and_ligatures():
    page = '<meta charset="iso-8859-15"><p>Le cœur du métier à 12 €.</p>'
    assert decode(page.encode("iso8859-15")) == page


def test_a_few_stray_bytes_do_not_spoil_a_utf8_file():
    content = "Précarité, équité, solidarité, ".encode() + "cœur coupé".encode("cp1252")
    assert decode(content) == "Précarité, équité, solidarité, cœur coupé"


def test_a_character_cut_at_the_end_of_a_download():
    assert decode("précarité et santé".encode()[:-1]).startswith("précarité et sant")


@pytest.mark.parametrize(
    ("spoiled", "meant"),
    [
        ("La prÃ©caritÃ© des livreurs.\r\nUne ligne saine.", "La précarité des livreurs.\r\nUne ligne saine."),
        ("Lâ€™entraide dÃ©borde.", "L’entraide déborde."),
    ],
)
def test_mojibake_is_repaired_line_by_line(spoiled, meant):
    assert decode(spoiled.encode()) == meant


@pytest.mark.parametrize("sound", ["« L’œuvre » d’un ﬁls", "Ça, c’est Âme & Co", "SÃO PAULO, ÂGE, PÂQUES"])
def test_sound_text_is_left_alone(sound):
    assert decode(sound.encode()) == sound


def test_line_ends_stay_as_they_are():
    assert decode(b"un\r\ndeux\rtrois\n") == "un\r\ndeux\rtrois\n"


@given(st.binary())
def test_any_bytes_decode_to_text_that_can_be_stored(content):
    decode(content).encode("utf-8")


@given(
    st.text(alphabet=st.characters(codec="utf-8", exclude_characters="ÃÂâÅ\x00")).filter(
        lambda t: t.encode()[:3] != codecs.BOM_UTF8
    )
)
def test_utf8_is_read_as_it_is(text):
    assert decode(text.encode()) == text
