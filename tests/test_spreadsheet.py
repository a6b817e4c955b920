"""The analyst's tables: what stands in their place and is no table is said in one French sentence."""

import io
import os
import zipfile
from pathlib import Path

import pytest

from pipeline.corrections import correct_listing
from pipeline.errors import TrameError
from pipeline.keep_themes import keep_themes
from pipeline.own_lemmas import read_own_lemmas
from pipeline.own_themes import read_own_themes
from pipeline.places import Places
from pipeline.schema import IDENTITIES
from pipeline.spreadsheet import read_rows, read_spreadsheet

READERS = {
    "lemmes.csv": lambda folder: read_own_lemmas(folder / "settings.toml"),
    "themes.csv": lambda folder: read_own_themes(folder / "settings.toml"),
    "metadata.csv": lambda folder: correct_listing(folder, []),
}


def workbook(path):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", "<worksheet/>" * 100)
    path.write_bytes(content.getvalue())


def unopened(path, monkeypatch):
    """A file whose rights forbid to read it, even where the tests run as root."""
    path.write_text("forme;lemme\n", encoding="utf-8")

    def refuse(_path):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    monkeypatch.setattr(os, "access", lambda *_: False)


@pytest.mark.parametrize("name", READERS)
@pytest.mark.parametrize(
    ("make", "said"),
    [
        (os.mkdir, "ne peut pas être lu.* : remplacez-le par un"),
        (os.mkfifo, "ne peut pas être lu"),
        (lambda path: path.symlink_to("absent.csv"), "ne peut pas être lu"),
        (lambda path: path.symlink_to(path), "ne peut pas être lu"),
        (workbook, "n'est pas un tableau en texte.*enregistrez-le au format"),
        (lambda path: path.write_bytes(bytes(range(256)) * 40), "n'est pas un tableau en texte"),
        (
            lambda path: path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)),
            "n'est pas un tableau en texte",
        ),
    ],
    ids=["folder", "pipe", "broken link", "looping link", "xlsx", "any bytes", "xls"],
)
def test_what_is_no_table_is_said_in_one_sentence(tmp_path, name, make, said):
    make(tmp_path / name)
    with pytest.raises(TrameError, match=said) as error:
        READERS[name](tmp_path)
    assert name in str(error.value)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("name", READERS)
def test_a_table_that_does_not_open_is_said_in_one_sentence(tmp_path, monkeypatch, name):
    unopened(tmp_path / name, monkeypatch)
    with pytest.raises(TrameError, match=f"{name} » ne peut pas être lu"):
        READERS[name](tmp_path)


def test_themes_are_not_kept_in_the_place_of_a_folder(tmp_path, monkeypatch):
    (tmp_path / "themes.csv").mkdir()
    monkeypatch.setattr("pipeline.keep_themes.load", lambda *_: IDENTITIES.frame())
    with pytest.raises(TrameError, match="ce n'est pas un fichier ordinaire"):
        keep_themes(Places(tmp_path, tmp_path, tmp_path, tmp_path / "settings.toml", "local"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_any_encoding_is_read(tmp_path, encoding):
    path = tmp_path / "lemmes.csv"
    path.write_bytes("forme;lemme\nprécarisées;précariser\n".encode(encoding))
    assert read_spreadsheet(path) == [(1, ["forme", "lemme"]), (2, ["précarisées", "précariser"])]


@pytest.mark.parametrize(("content", "rows"), [(b"", []), (b"\xef\xbb\xbf", []), (b"\n", [(1, [])])])
def test_an_empty_table_has_no_cells(content, rows):
    assert read_rows(content, "lemmes.csv") == rows


def test_a_link_to_a_table_is_followed_and_no_table_is_none(tmp_path):
    assert read_spreadsheet(tmp_path / "lemmes.csv") is None
    (tmp_path / "commun.csv").write_text("a;b\n", encoding="utf-8")
    (tmp_path / "lemmes.csv").symlink_to("commun.csv")
    assert read_spreadsheet(tmp_path / "lemmes.csv") == [(1, ["a", "b"])]
