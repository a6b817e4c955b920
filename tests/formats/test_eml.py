from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.formats.eml import is_eml, read_eml
from pipeline.formats.item import Unreadable

BODY = """Bonjour à toutes et à tous,

La caisse de grève a tenu trois semaines, et nous avons décidé de la garder après le conflit.

> Est-ce que la mutuelle a suivi ?
> Et les autres villes ?

-- 
Maud Le Goff
Collectif des livreurs
"""  # noqa: W291 - a signature begins with «-- »


def message(body=BODY, html="", **headers):
    mail = EmailMessage()
    said = {
        "Subject": "La grève à vélo",
        "From": "Maud Le Goff <maud@relais.example>",
        "Message-ID": "<1@relais.example>",
    }
    for name, value in (said | {"Date": "Mon, 05 Mar 2018 10:00:00 +0100"} | headers).items():
        mail[name] = value
    if body:
        mail.set_content(body)
    if html:
        mail.add_alternative(html, subtype="html")
    return mail


def kinds(mail):
    [item] = read_eml(bytes(mail))
    return [(block.kind, block.raw) for block in item.blocks]


def test_a_message_its_quotation_and_its_signature():
    mail = message()
    assert kinds(mail) == [
        ("paragraph", "Bonjour à toutes et à tous,"),
        ("paragraph", "La caisse de grève a tenu trois semaines, et nous avons décidé de la garder après le conflit."),
        ("quotation", "Est-ce que la mutuelle a suivi ?"),
        ("quotation", "Et les autres villes ?"),
        ("chrome", "--"),
        ("chrome", "Maud Le Goff"),
        ("chrome", "Collectif des livreurs"),
    ]
    [item] = read_eml(bytes(mail))
    known = item.metadata
    assert (known.title, known.author, known.date) == ("La grève à vélo", "Maud Le Goff", "2018-03-05")
    assert {block.start for block in item.blocks} == {-1}


def test_a_message_in_html_only_and_an_attachment():
    mail = message(body="", html="<p>On tient&nbsp;!</p><ul><li>une caisse</li></ul>")
    mail.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="tract.pdf")
    assert kinds(mail) == [("paragraph", "On tient\u00a0!"), ("list_item", "une caisse")]


def test_the_plain_part_is_preferred():
    assert kinds(message(body="On tient bon.\n", html="<p>On tient bon, en couleurs.</p>")) == [
        ("paragraph", "On tient bon.")
    ]


@pytest.mark.parametrize("date", ["hier", "Mon, 05 Mar 99999999999999 10:00:00", "Mon, 99 Mar 2018 10:00:00 +0100", ""])
def test_an_impossible_date_is_no_date(date):
    raw = bytes(message()).replace(b"Mon, 05 Mar 2018 10:00:00 +0100", date.encode())
    assert read_eml(raw)[0].metadata.date == ""


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (bytes(message()), True),
        (b"Titre: La greve\nAuteur: Maud\n\nOn tient.", False),
        (b"Une phrase : et une autre.", False),
    ],
)
def test_a_message_is_known_by_its_header(content, expected):
    assert is_eml(content) is expected


def test_a_message_without_text_has_no_block():
    mail = message(body="")
    mail.set_content(b"GIF89a", maintype="image", subtype="gif")
    assert kinds(mail) == []


def test_an_unknown_encoding_is_refused():
    raw = bytes(message()).replace(b'charset="utf-8"', b'charset="klingon"')
    with pytest.raises(Unreadable):
        read_eml(raw)


GOOD = bytes(message(html=f"<p>{BODY}</p>"))


@given(st.integers(0, len(GOOD)), st.integers(0, 40), st.binary(max_size=8))
def test_damaged_messages_raise_nothing_else(start, length, patch):
    try:
        items = read_eml(GOOD[:start] + patch + GOOD[start + length :])
    except Unreadable:
        return
    assert len(items) == 1
