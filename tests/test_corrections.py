import os
import unicodedata

import pandas as pd
import pytest

from pipeline.corrections import correct_listing
from pipeline.errors import TrameError
from pipeline.places import Places
from pipeline.prepare import prepare
from pipeline.raw import list_raw
from pipeline.schema import DOCUMENTS, PROVENANCE
from pipeline.stages import room_named
from pipeline.stages.report import compose_report
from pipeline.store import load
from pipeline.walk import walk_room
from tests.sample import sample_tables


@pytest.fixture
def raw(tmp_path):
    """A folder with two notes, one of them named as macOS writes accents."""
    (tmp_path / "carnet").mkdir()
    (tmp_path / "a.txt").write_text("Une phrase.", encoding="utf-8")
    (tmp_path / "carnet" / unicodedata.normalize("NFD", "été.txt")).write_text("Une autre.", encoding="utf-8")
    return tmp_path


def correct(raw, table, encoding="utf-8"):
    (raw / "metadata.csv").write_bytes(table.encode(encoding))
    entries, targets, problems = correct_listing(raw, list_raw(raw))
    return {entry.file: list(entry.corrections) for entry in entries if entry.corrections}, targets, problems


def test_the_spreadsheet_is_no_document_and_may_be_absent(raw):
    entries = list_raw(raw)
    assert correct_listing(raw, entries) == (entries, [], [])
    (raw / "metadata.csv").write_text("fichier;titre\n", encoding="utf-8")
    assert list_raw(raw) == entries
    (raw / "carnet" / "metadata.csv").write_text("auteur;texte\nMaud;Une phrase.\n", encoding="utf-8")
    assert "carnet/metadata.csv" in [entry.file for entry in list_raw(raw)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_each_file_receives_the_rows_that_name_it(raw, encoding, delimiter):
    table = "Fichier;Item;titre;ville\na.txt;2;Clés;\na.txt;;;Ancy\ncarnet\\été.txt;;Été;\n".replace(";", delimiter)
    given, targets, problems = correct(raw, table, encoding)
    assert given == {
        "a.txt": [{"item": "2", "titre": "Clés"}, {"ville": "Ancy"}],
        f"carnet/{unicodedata.normalize('NFD', 'été.txt')}": [{"titre": "Été"}],
    }
    assert [line for line, _ in targets] == ["ligne 2", "ligne 3", "ligne 4"]
    assert targets[0][1] == "a.txt (n° 2)"
    assert problems == []


def test_a_row_without_its_file_and_a_cell_that_means_nothing_are_said(raw):
    table = "fichier;item;date;langue;titre\nb.txt;;;;Rien\na.txt;deux;31/02/2015;français;Clés\n;;;;Personne\n"
    given, targets, problems = correct(raw, table)
    assert given == {"a.txt": [{"titre": "Clés"}]}
    assert problems == [
        "ligne 2 : aucun fichier ne s'appelle « b.txt ».",
        "ligne 3 : « deux » n'est pas le numéro d'un document.",
        "ligne 3 : « 31/02/2015 » n'est pas une date possible.",
        "ligne 3 : « français » n'est pas le code d'une langue (fr, en, de...).",
    ]
    assert len(targets) == 5


@pytest.mark.parametrize("table", ["titre;auteur\nUn;Maud\n", "", "fichier\n" + '"' + "a" * 200_000])
def test_a_table_that_cannot_be_read_stops_the_run_in_french(raw, table):
    with pytest.raises(TrameError, match=r"metadata\.csv"):
        correct(raw, table)


@pytest.mark.parametrize("make", [os.mkfifo, lambda path: path.symlink_to("/etc/hostname"), os.mkdir])
def test_a_spreadsheet_that_is_no_ordinary_file_is_refused_unread(raw, make):
    make(raw / "metadata.csv")
    with pytest.raises(TrameError, match="fichier ordinaire"):
        correct_listing(raw, list_raw(raw))


def test_a_changed_row_redoes_one_file_and_its_removal_gives_the_bytes_of_before(raw, tmp_path_factory):
    folder = tmp_path_factory.mktemp("étude")
    settings = folder / "settings.toml"
    settings.write_text("")
    places = Places(raw, folder / "out", folder / "reports", settings, "local")

    def collect():
        prepare(places)
        return walk_room(room_named("collect"), places), load(places.processed, "documents", before=room_named("clean"))

    _, before = collect()
    (raw / "metadata.csv").write_text("fichier;titre\na.txt;Clés\n", encoding="utf-8")
    said, after = collect()
    assert said == "fichiers traités : 1, repris tels quels : 1"
    assert list(after["title"]) == ["Clés", "été"]
    (raw / "metadata.csv").unlink()
    _, again = collect()
    pd.testing.assert_frame_equal(again, before)


def test_the_report_says_what_was_corrected_and_what_found_nothing():
    tables = sample_tables()
    first, *others = tables["documents"].to_dict("records")
    first["former"] = [("title", "Sans titre"), ("tags", "a, b"), ("ville", "Ancy")]
    first["variables"] = [("ville", "Vaubrun")]
    tables["documents"] = DOCUMENTS.frame([first, *others])
    lines = [("ligne 2", first["file"]), ("ligne 3", "absent.txt")]
    rows = [{"room": "corrections", "name": name, "value": value} for name, value in lines]
    tables["provenance"] = pd.concat([tables["provenance"], PROVENANCE.frame(rows)], ignore_index=True)
    report = compose_report(**tables)
    [table] = [block for block in report.sections[-1].blocks if getattr(block, "name", "") == "corrections"]
    assert [row[1:3] for row in table.rows] == [("titre", "Sans titre"), ("mots-clés", "a, b"), ("ville", "Ancy")]
    assert table.rows[2][3] == "Vaubrun"
    [said] = [item for section in report.sections for item in _points(section) if "metadata.csv" in item]
    assert "ligne 3 (absent.txt)" in said
    assert "ligne 2" not in said


def _points(section):
    return [item for block in section.blocks for item in getattr(block, "items", ()) if isinstance(item, str)]
