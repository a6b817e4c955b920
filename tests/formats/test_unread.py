import pytest

from pipeline.formats import read_file
from pipeline.formats.item import Unreadable
from pipeline.formats.unread import known_refusal
from tests.formats.build import build_zip


@pytest.mark.parametrize(
    ("content", "reason", "advice"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), "unknown_format", ".docx"),
        (b"\xd0\xcf\x11\xe0" + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "unreadable", "mot de passe"),
        (b"\xff\xd8\xff\xe0" + bytes(50), "unknown_format", "OCR"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "unknown_format", "OCR"),
        (b"RIFF\x00\x00\x00\x00WAVEfmt ", "unknown_format", "transcri"),
        (b"\x00\x00\x00\x20ftypisom", "unknown_format", "transcri"),
        (b"\x00\x00\x00\x18ftypheic", "unknown_format", "OCR"),
        (b"\x1f\x8b\x08" + bytes(20), "unknown_format", "décompress"),
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
