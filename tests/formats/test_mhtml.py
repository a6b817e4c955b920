import quopri

import pytest

from pipeline.formats import read_file
from pipeline.formats.item import Unreadable
from pipeline.formats.mhtml import is_mhtml, read_mhtml
from tests.formats.test_eml import message
from tests.formats.webpage.pages import PAGE

HEADER = """From: <Saved by Blink>
Snapshot-Content-Location: https://relais.example/caisse?a=1
Subject: =?utf-8?Q?Une=20caisse?=
Date: Sat, 11 Jun 2022 09:00:00 -0000
MIME-Version: 1.0
Content-Type: multipart/related;
\ttype="text/html";
\tboundary="----limite----"

"""
PARTS = """
------limite----
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable
Content-Location: https://relais.example/caisse

{page}
------limite----
Content-Type: text/css
Content-Location: cid:style@mhtml.blink

body {{ margin: 0 }}
------limite------
"""


def saved(page, header=HEADER):
    encoded = quopri.encodestring(page.encode()).decode()
    return (header + PARTS.format(page=encoded)).replace("\n", "\r\n").encode()


GOOD = saved(PAGE)


def test_the_page_is_read_as_a_page():
    name, [item] = read_file("caisse.mht", GOOD)
    assert name == "mhtml"
    assert (item.metadata.title, item.metadata.date) == ("Une caisse à nous", "2017-08-29")
    kinds = {block.raw[:15]: block.kind for block in item.blocks}
    assert (kinds["Accueil"], kinds["Neuf voisines o"]) == ("chrome", "paragraph")
    assert not any("margin" in block.raw for block in item.blocks)
    assert {(block.start, block.end) for block in item.blocks} == {(-1, -1)}


def test_the_address_is_that_of_the_header_and_the_day_of_saving_is_no_date():
    [item] = read_mhtml(saved("<html><body><p>On partage une caisse à trois.</p></body></html>"))
    assert item.metadata.url == "https://relais.example/caisse?a=1"
    assert item.metadata.date == ""


@pytest.mark.parametrize(
    ("content", "known"),
    [
        (HEADER.encode(), True),
        (b'From: "Saved by Windows Internet Explorer 8"\r\nSubject: Une caisse\r\n', True),
        (b"From: =?Windows-1252?Q?Enregistr=E9_par_Windows_Internet_Explorer_11?=\r\nSubject: Une caisse\r\n", True),
        ("From: <Enregistré par Microsoft Internet Explorer 5>\r\nSubject: Une caisse\r\n".encode(), True),
        (b"From: Enregistrement <disques@exemple.fr>\r\nSubject: Une caisse\r\n", False),
        (bytes(message(html="<p>Une caisse.</p>")), False),
        (b"Un texte saved by une amie.", False),
    ],
)
def test_a_saved_page_is_told_from_a_message(content, known):
    assert is_mhtml(content) is known


def test_without_a_page_it_is_refused():
    with pytest.raises(Unreadable, match="incomplète"):
        read_mhtml(HEADER.encode())
