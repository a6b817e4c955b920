import io
import random
import zipfile
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.formats import read_file
from pipeline.formats.archive import open_archive
from pipeline.formats.item import Unreadable
from pipeline.formats.salvage import is_cut, salvage_zip
from tests.formats import test_docx
from tests.formats.build import build_zip

PAGES = {
    "a/été.txt": "On partage le café, et la clé reste sous la pierre. " * 40,
    "b.txt": "La caisse a tenu jusqu’au printemps. " + "".join(random.Random(3).choices("aeiou rst", k=3_000)),
    "c.txt": "Il a fallu compter après.",
}
MOST = 10_000_000


class _Stream(io.BytesIO):
    """What cannot be rewound: the sizes of members are then written after them."""

    def seekable(self):
        return False

    def seek(self, *_):
        raise OSError


def build(method, *, streamed):
    stream = _Stream() if streamed else io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as zipped:
        for name, text in PAGES.items():
            zipped.writestr(zipfile.ZipInfo(name), text, method)  # dated the same in every run
    return stream.getvalue()


ARCHIVES = [
    build(zipfile.ZIP_DEFLATED, streamed=False),
    build(zipfile.ZIP_DEFLATED, streamed=True),
    build(zipfile.ZIP_STORED, streamed=False),
]


def contents(content):
    archive = open_archive(content)
    return {name: archive.read(name).decode("utf-8", "replace") for name in archive.find_all(r"(?s).*")}


@pytest.mark.parametrize("archive", ARCHIVES)
def test_the_members_before_the_cut_are_whole_again_and_the_one_that_is_cut_is_named(archive):
    third = archive.index(b"c.txt")
    salvaged = salvage_zip(archive[: third - 200], most=MOST)
    assert contents(salvaged.content) == {"a/été.txt": PAGES["a/été.txt"]}
    assert (salvaged.cut, salvaged.is_cut) == ("b.txt", True)
    assert is_cut(archive[: third - 200])
    assert not is_cut(salvaged.content)


@pytest.mark.parametrize("archive", ARCHIVES)
def test_nothing_is_lost_where_only_the_list_at_the_end_is_cut(archive):
    salvaged = salvage_zip(archive[: archive.index(b"PK\x01\x02") + 60], most=MOST)
    assert contents(salvaged.content) == PAGES
    assert (salvaged.cut, salvaged.is_cut) == ("", False)


def test_the_documents_of_an_archive_cut_short_are_read_and_the_loss_is_said():
    archive = ARCHIVES[0]
    outer = build_zip({"vieux.zip": archive[: archive.index(b"c.txt") - 200], "z.txt": "Une phrase."})
    for content, around in ((archive[: archive.index(b"c.txt") - 200], ""), (outer, "vieux.zip/")):
        _, items = read_file("textes.zip", content)
        fates = {item.metadata.variables["membre"]: item.refused and item.refused.sentence for item in items}
        assert fates[f"{around}a/été.txt"] is None
        assert fates[f"{around}b.txt"].startswith("L’archive est coupée au milieu de ce document")
    _, items = read_file("textes.zip", archive[: archive.index(b"b.txt") - 29])
    assert [item.metadata.variables["membre"] for item in items] == ["a/été.txt", "fin de l’archive"]


@pytest.mark.parametrize(
    "content",
    [ARCHIVES[0][:100], test_docx.GOOD[: len(test_docx.GOOD) // 2], b"PK\x03\x04"],
    ids=["half a member", "half a document", "a signature"],
)
def test_what_holds_no_whole_document_is_refused_as_a_whole(content):
    with pytest.raises(Unreadable) as refused:
        read_file("textes.zip", content)
    assert refused.value.reason == "unreadable"


def test_a_bomb_in_a_stream_is_given_up():
    stream = _Stream()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as zipped:
        zipped.writestr("bombe.txt", bytes(5_000_000))
    cut = stream.getvalue()[: stream.getvalue().index(b"PK\x01\x02")]
    assert salvage_zip(cut, most=1_000_000).cut == "bombe.txt"
    assert salvage_zip(cut, most=MOST).cut == ""


@given(st.integers(0, len(ARCHIVES) - 1), st.data())
def test_wherever_it_is_cut_what_is_salvaged_is_what_was_there(rank, data):
    archive = ARCHIVES[rank]
    start = data.draw(st.integers(0, len(archive)))
    salvaged = salvage_zip(archive[:start], most=MOST)
    assert contents(salvaged.content).items() <= PAGES.items()
    damaged = archive[:start] + data.draw(st.binary(max_size=6)) + archive[start + 3 :]
    with suppress(Unreadable):
        contents(salvage_zip(damaged, most=MOST).content)
