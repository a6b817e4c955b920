import pytest

from pipeline.formats import read_file
from pipeline.formats.item import Unreadable
from pipeline.formats.unread import known_refusal
from tests.formats.build import build_zip

IMAGES = (
    *(b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", b"GIF89a", b"II*\x00", b"MM\x00*", b"AT&TFORM"),
    *(b"RIFF\x00\x00\x00\x00WEBPVP8 ", b"\x00\x00\x00\x18ftypheic", b"\x00\x00\x00\x1cftypavif"),
)
SOUNDS = (
    *(b"ID3\x03", b"\xff\xfb\x90", b"OggS", b"RIFF\x00\x00\x00\x00WAVEfmt ", b"\x00\x00\x00\x20ftypisom"),
    b"\x1aE\xdf\xa3",
)
ARCHIVES = (b"\x1f\x8b\x08", b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07", b"BZh9")


@pytest.mark.parametrize(
    ("content", "reason", "advice"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), "unknown_format", ".docx"),
        (b"\xd0\xcf\x11\xe0" + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "unreadable", "mot de passe"),
        (b"%!PS-Adobe-3.0", "unknown_format", "convertissez-le en PDF"),
        *((start + bytes(50), "unknown_format", "OCR") for start in IMAGES),
        *((start + bytes(50), "unknown_format", "transcri") for start in SOUNDS),
        *((start + bytes(50), "unknown_format", "décompress") for start in ARCHIVES),
        (build_zip({"ppt/presentation.xml": ""}), "unknown_format", "PDF"),
        (
            build_zip({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": ""}),
            "unknown_format",
            ".xlsx",
        ),
        (build_zip({"[Content_Types].xml": "<Types/>"}), "unreadable", "endommagé"),
    ],
)
def test_a_known_kind_is_refused_with_advice(content, reason, advice):
    refusal = known_refusal(content)
    assert (refusal.reason, advice in refusal.sentence) == (reason, True)


@pytest.mark.parametrize("content", [b"", "Une caisse de grève.".encode(), bytes(range(256))])
def test_an_unknown_kind_is_not_explained(content):
    assert known_refusal(content) is None


@pytest.mark.parametrize("suffix", ["pdf", "docx", "xlsx", "odt"])
def test_a_file_that_is_not_what_it_is_called_is_to_be_fetched_again(suffix):
    with pytest.raises(Unreadable, match="Téléchargez-le de nouveau") as refused:
        read_file(f"rapport.{suffix}", bytes(range(256)) * 4)
    assert refused.value.reason == "unreadable"
    assert "PDF" not in refused.value.sentence
