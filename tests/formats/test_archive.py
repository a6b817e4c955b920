import contextlib
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.formats.archive import archive_holds, archive_type, open_archive
from pipeline.formats.item import Unreadable
from pipeline.formats.limits import Limits
from tests.formats.build import build_zip


def refusal(content, name):
    with pytest.raises(Unreadable) as refused:
        open_archive(content).read(name)
    return refused.value


def test_members_are_read_by_name_only():
    opened = open_archive(build_zip({"../../etc/passwd": "rien", "b.xml": "é", "a.xml": ""}))
    assert opened.find_all(r".*\.xml") == ["a.xml", "b.xml"]
    assert opened.read("b.xml") == "é".encode()
    assert opened.read("../../etc/passwd") == b"rien"


def test_a_member_that_unpacks_too_much_is_refused_without_unpacking_it_all():
    bomb = build_zip({"a.xml": bytes(50_000_000)})
    assert len(bomb) < 100_000
    refused = refusal(bomb, "a.xml")
    assert refused.reason == "too_large"
    assert "plus de 100 fois" in refused.sentence
    assert "max_ratio" in refused.sentence
    assert len(open_archive(bomb, Limits(max_ratio=2000)).read("a.xml")) == 50_000_000


def test_a_small_member_may_be_as_compressed_as_it_likes():
    assert len(open_archive(build_zip({"a.xml": bytes(900_000)})).read("a.xml")) == 900_000


def test_the_limit_holds_for_all_members_together():
    opened = open_archive(build_zip({"a": "x" * 600_000, "b": "y" * 600_000}), Limits(max_unpacked_megabytes=1))
    opened.read("a")
    with pytest.raises(Unreadable, match=r"au-delà de 1 Mo.*relevez max_unpacked_megabytes") as refused:
        opened.read("b")
    assert refused.value.reason == "too_large"


def test_members_of_one_name_are_all_there():
    content = build_zip({"a.txt": "un", "b.txt": "deux"}).replace(b"b.txt", b"a.txt")
    opened = open_archive(content)
    assert [opened.read(name) for name in opened.find_all(r"(?s).*")] == [b"un", b"deux"]


def test_an_archive_in_an_archive_shares_its_limits():
    inner = build_zip({"b": "y" * 600_000})
    opened = open_archive(build_zip({"a": "x" * 600_000, "a.zip": inner}), Limits(max_unpacked_megabytes=1))
    opened.read("a")
    with pytest.raises(Unreadable) as refused:
        opened.open(opened.read("a.zip")).read("b")
    assert refused.value.reason == "too_large"


def test_too_many_members_are_refused():
    with pytest.raises(Unreadable, match=r"plus de 3 éléments.*relevez max_members") as refused:
        open_archive(build_zip(dict.fromkeys("abcd", "")), Limits(max_members=3))
    assert refused.value.reason == "too_large"


def test_a_missing_a_protected_and_a_strange_member_are_refused_in_french():
    content = build_zip({"a.xml": "texte"})
    assert "incomplet" in refusal(content, "b.xml").sentence
    locked = bytearray(content)
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        locked[locked.find(mark) + offset] |= 1
    assert "mot de passe" in refusal(bytes(locked), "a.xml").sentence
    strange = bytearray(content)
    for mark, offset in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        strange[strange.find(mark) + offset] = zipfile.ZIP_LZMA
    assert "endommagé" in refusal(bytes(strange), "a.xml").sentence


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"PK\x03\x04" + bytes(100), "Une mutuelle de grève.".encode()])
def test_what_is_no_archive_is_refused(content):
    with pytest.raises(Unreadable):
        open_archive(content)
    assert not archive_holds(content, ".*")
    assert archive_type(content) == ""


def test_an_archive_says_its_type():
    assert archive_type(build_zip({"mimetype": "application/epub+zip", "a": ""})) == "application/epub+zip"
    assert archive_type(build_zip({"a": ""})) == ""


GOOD = build_zip({"a.xml": "La caisse de grève a tenu trois semaines." * 20, "b.xml": "b"})


@given(st.integers(0, len(GOOD)), st.integers(0, 20), st.binary(max_size=6))
def test_damaged_archives_raise_nothing_else(start, length, patch):
    with contextlib.suppress(Unreadable):
        open_archive(GOOD[:start] + patch + GOOD[start + length :]).read("a.xml")
