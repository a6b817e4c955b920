import contextlib
import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.formats import read_file
from pipeline.formats.item import Unreadable
from pipeline.formats.zip import is_zip
from tests.formats import test_docx, test_epub, test_xlsx
from tests.formats.build import build_zip

NOTE = "---\ntitle: Une caisse\nsite: Le Relais\n---\n\nOn partage les clés.\n"
TABLE = "titre;texte\nUn;Une première phrase.\nDeux;Une autre phrase.\n"


def read(members):
    name, items = read_file("textes.zip", members if isinstance(members, bytes) else build_zip(members))
    assert name == "zip"
    return items


def outcome(items):
    return [(item.metadata.variables["membre"], item.refused.reason if item.refused else "") for item in items]


def test_each_member_is_read_as_a_file_of_its_own():
    items = read({"b/enquête.csv": TABLE, "a/note.md": NOTE, "c.docx": test_docx.GOOD, "b/": ""})
    assert outcome(items) == [("a/note.md", ""), ("b/enquête.csv", ""), ("b/enquête.csv", ""), ("c.docx", "")]
    assert [item.metadata.title for item in items[:3]] == ["Une caisse", "Un", "Deux"]
    assert items[0].metadata.site == "Le Relais"
    assert [block.raw for block in items[1].blocks] == ["Une première phrase."]
    assert all(item.has_text for item in items)


def test_a_member_that_cannot_be_read_is_refused_alone():
    items = read({"a.txt": "Une phrase.", "photo.jpg": b"\xff\xd8\xff" + bytes(9), "vide.txt": "", "z.csv": "a;b\n1;2"})
    assert outcome(items) == [
        ("a.txt", ""),
        ("photo.jpg", "unknown_format"),
        ("vide.txt", "empty"),
        ("z.csv", "no_text"),
    ]
    assert [item.metadata.title for item in items] == ["a.txt", "photo.jpg", "vide.txt", "z.csv"]
    assert all(item.refused.sentence.endswith(".") for item in items[1:])


def test_archives_are_opened_two_levels_deep():
    inner = build_zip({"c.txt": "Une phrase au fond.", "trop.zip": build_zip({"d.txt": "Plus bas encore."})})
    items = read({"a.zip": inner, "b.txt": "Une phrase."})
    assert outcome(items) == [("a.zip/c.txt", ""), ("a.zip/trop.zip", "unknown_format"), ("b.txt", "")]


def test_a_bomb_costs_its_member_only():
    items = read({"a.txt": "Une phrase.", "bombe.txt": bytes(20_000_000)})
    assert outcome(items) == [("a.txt", ""), ("bombe.txt", "too_large")]


def test_a_damaged_inner_archive_is_refused_alone():
    assert outcome(read({"a.zip": build_zip({"b.txt": "Une phrase."})[:40], "c.txt": "Une phrase."})) == [
        ("a.zip", "unreadable"),
        ("c.txt", ""),
    ]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../etc/été.txt", "../../etc/été.txt"),
        ("/abs.txt", "/abs.txt"),
        ("note\u202etxt.exe", r"note\u202etxt.exe"),
        ("deux\nlignes.txt", r"deux\nlignes.txt"),
    ],
)
def test_names_are_shown_and_never_used(name, shown):
    assert outcome(read({name: "Une phrase."})) == [(shown, "")]


def test_a_name_in_utf8_that_does_not_say_so_is_read():
    content = build_zip({"etes.txt": "Une phrase."}).replace(b"etes.txt", "été.txt".encode()[:8].ljust(8, b"t"))
    assert outcome(read(content))[0][0].startswith("été.tx")


def test_two_members_of_one_name_are_two_documents():
    content = build_zip({"a.txt": "Une phrase.", "b.txt": "Une autre."}).replace(b"b.txt", b"a.txt")
    assert outcome(read(content)) == [("a.txt", ""), ("a.txt (n° 2)", "")]


def test_what_belongs_to_the_system_is_passed_over():
    assert outcome(read({"__MACOSX/._a.txt": "x", ".DS_Store": "x", "~$a.docx": "x", "d/a.txt": "Une phrase."})) == [
        ("d/a.txt", "")
    ]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (build_zip({}), "empty"),
        (build_zip({"dossier/": ""}), "empty"),
        (build_zip({"a.txt": "Une phrase."})[:30], "unreadable"),
    ],
)
def test_an_archive_without_members_is_refused(content, reason):
    with pytest.raises(Unreadable) as refused:
        read(content)
    assert refused.value.reason == reason


@pytest.mark.parametrize("content", [test_docx.GOOD, test_xlsx.GOOD, test_epub.GOOD, b"", b"Une phrase."])
def test_office_documents_are_no_archives(content):
    assert not is_zip(content)


def test_a_protected_member_is_refused_alone():
    content = bytearray(build_zip({"a.txt": "Une phrase."}))
    content[content.find(b"PK\x01\x02") + 8] |= 1
    assert outcome(read(bytes(content))) == [("a.txt", "unreadable")]


GOOD = build_zip({"a.txt": "La caisse de grève a tenu.", "b.zip": build_zip({"c.md": NOTE}), "d.csv": TABLE})


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(GOOD)), st.integers(0, 30), st.binary(max_size=8))
def test_damaged_files_raise_nothing_else(start, length, patch):
    with contextlib.suppress(Unreadable):
        read_file("a.zip", GOOD[:start] + patch + GOOD[start + length :])


def test_the_members_of_our_sample_are_whole():
    assert zipfile.ZipFile(io.BytesIO(GOOD)).testzip() is None
