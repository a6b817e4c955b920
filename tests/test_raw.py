import json
import os

import pytest

from pipeline.errors import TrameError
from pipeline.raw import as_json, list_raw, read_raw, shown_name


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("L'été à vélo.txt", "L'été à vélo.txt"),
        (os.fsdecode(b"caf\xe9.txt"), r"caf\xe9.txt"),
        ("caf\\xe9.txt", r"caf\\xe9.txt"),
        ("deux\nlignes.txt", r"deux\nlignes.txt"),
        ("note\u202etxt.exe", r"note\u202etxt.exe"),
    ],
)
def test_shown_name(path, shown):
    assert shown_name(path) == shown


def test_lists_every_ordinary_file_sorted_and_skips_what_belongs_to_the_system(tmp_path):
    (tmp_path / "été").mkdir()
    (tmp_path / "été" / "à lire.txt").write_text("Bonjour.", encoding="utf-8")
    (tmp_path / "b.md").write_text("Salut.", encoding="utf-8")
    for name in (".DS_Store", "~$lettre.docx", "LISEZMOI.md"):
        (tmp_path / name).write_text("x")
    (tmp_path / "été" / "LISEZMOI.md").write_text("Celui-ci est un texte.", encoding="utf-8")
    entries = list_raw(tmp_path)
    assert [entry.file for entry in entries] == ["b.md", "été/LISEZMOI.md", "été/à lire.txt"]
    assert read_raw(tmp_path, entries[0]) == b"Salut."
    assert [entry.refusal for entry in entries] == ["", "", ""]


def test_a_name_in_any_bytes_is_listed_as_plain_text_and_read_back(tmp_path):
    for name in (b"caf\xe9.txt", "été\n.txt".encode(), b"caf\\xe9.txt"):
        (tmp_path / os.fsdecode(name)).write_bytes(name)
    entries = list_raw(tmp_path)
    assert [entry["path"] for entry in json.loads(json.dumps(as_json(entries), ensure_ascii=False).encode())] == [
        entry.path for entry in entries
    ]
    assert {entry.file: read_raw(tmp_path, entry) for entry in entries} == {
        r"caf\xe9.txt": b"caf\xe9.txt",
        r"été\n.txt": "été\n.txt".encode(),
        r"caf\\xe9.txt": b"caf\\xe9.txt",
    }


def test_what_is_no_ordinary_file_is_listed_with_a_refusal_and_never_opened(tmp_path):
    raw = tmp_path / "raw"
    raw.mkdir()
    (tmp_path / "secret.txt").write_text("secret")
    (tmp_path / "dossier").mkdir()
    (tmp_path / "dossier" / "autre.txt").write_text("autre")
    (raw / "dehors.txt").symlink_to(tmp_path / "secret.txt")
    (raw / "dossier dehors").symlink_to(tmp_path / "dossier")
    (raw / "pendant.txt").symlink_to(raw / "absent.txt")
    (raw / "boucle.txt").symlink_to(raw / "boucle.txt")
    os.mkfifo(raw / "tube.txt")
    (raw / "dossier.txt").mkdir()
    assert {entry.file: entry.refusal for entry in list_raw(raw)} == {
        "dehors.txt": "outside",
        "dossier dehors": "outside",
        "pendant.txt": "unreadable",
        "boucle.txt": "unreadable",
        "tube.txt": "not_a_file",
    }


def test_a_missing_folder_is_said_in_french(tmp_path):
    with pytest.raises(TrameError, match="n'existe pas"):
        list_raw(tmp_path / "absent")


def test_a_file_that_changes_under_our_eyes_is_refused(tmp_path):
    (tmp_path / "a.txt").write_text("un")
    [entry] = list_raw(tmp_path)
    (tmp_path / "a.txt").write_text("deux")
    with pytest.raises(TrameError, match="a changé"):
        read_raw(tmp_path, entry)


@pytest.mark.parametrize(
    ("file", "refusal"),
    [
        ("Une caisse_files/logo.png", "page_part"),
        ("Une caisse_files/cadres/pub.html", "page_part"),
        ("blog/L’été_fichiers/style.css", "page_part"),
        ("blog/L’été.htm", ""),
        ("entretiens_files/maud.txt", ""),
    ],
)
def test_what_a_browser_saves_beside_a_page_is_no_text(tmp_path, file, refusal):
    for name in ("Une caisse.html", "blog/L’été.htm", "entretiens.txt", file):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    assert {entry.file: entry.refusal for entry in list_raw(tmp_path)}[file] == refusal


@pytest.mark.parametrize(("name", "said"), [("absent", "n'existe pas"), ("note.txt", "est un fichier")])
def test_what_is_no_folder_of_texts_is_said(tmp_path, name, said):
    (tmp_path / "note.txt").write_text("Une phrase.")
    with pytest.raises(TrameError, match=said):
        list_raw(tmp_path / name)


def test_a_folder_that_does_not_open_is_listed(tmp_path, monkeypatch):
    (tmp_path / "fermé").mkdir()
    (tmp_path / "note.txt").write_text("Une phrase.")
    scan, allowed = os.scandir, os.access

    def refuse(path):
        if str(path).endswith("fermé"):
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    monkeypatch.setattr(os, "access", lambda path, mode: not str(path).endswith("fermé") and allowed(path, mode))
    assert [(entry.file, entry.refusal) for entry in list_raw(tmp_path)] == [("fermé", "unreadable"), ("note.txt", "")]
