import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.formats import read_file
from pipeline.formats.mbox import is_mbox, read_mbox
from tests.formats.build import shown
from tests.formats.test_eml import message
from tests.work import little_work

OPENINGS = (
    b"From maud@relais.example Tue Mar  4 10:22:31 2014\n",
    b"From - Tue Mar 04 10:22:31 2014\n",
    b"From 1462@xxx Tue Mar 04 10:22:31 +0000 2014\n",
)
FIRST = bytes(message("On nous prête la salle jeudi.\n\n>From Ancy, il y a un train à 10:22 en 2014.\n"))
SECOND = bytes(message("Merci, je viendrai.\n", From="Yanis <y@relais.example>", Subject="Re: la salle"))


def mailbox(opening, *messages):
    return b"\n".join(opening + content for content in messages)


GOOD = mailbox(OPENINGS[0], FIRST, SECOND)


@pytest.mark.parametrize("opening", OPENINGS)
@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_each_message_is_an_item(opening, end):
    name, items = read_file("liste.mbox", mailbox(opening, FIRST, SECOND).replace(b"\n", end))
    assert name == "mbox"
    assert [(item.metadata.title, item.metadata.author) for item in items] == [
        ("La grève à vélo", "Maud Le Goff"),
        ("Re: la salle", "Yanis"),
    ]
    assert shown(items[0]) == [
        ("paragraph", "On nous prête la salle jeudi."),
        ("paragraph", "From Ancy, il y a un train à 10:22 en 2014."),
    ]
    assert shown(items[1]) == [("paragraph", "Merci, je viendrai.")]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        FIRST,
        b"From Ancy to Vaubrun, 10:22 2014\n\nUne phrase.",
        b"Un texte.\n\n" + GOOD,
        b"From: maud 10:22\nTo: a\n",
    ],
)
def test_what_is_no_mailbox(content):
    assert not is_mbox(content)


def test_a_mailbox_without_a_message_holds_nothing():
    assert read_mbox(b"") == []


@given(st.binary(max_size=60), st.integers(0, len(GOOD)))
def test_a_damaged_mailbox_is_still_read(content, place):
    for item in read_mbox(GOOD[:place] + content + GOOD[place:]):
        assert all(block.raw.strip() for block in item.blocks)


@pytest.mark.parametrize("piece", [b"From ", b"From a 10:22\n", b"\n\nFrom a 10:22\nA:", b">From "])
def test_hostile_mailboxes_are_read_in_linear_time(piece):
    with little_work():
        read_mbox(OPENINGS[0] + b"A: b\n\n" + piece * (100_000 // len(piece)))
