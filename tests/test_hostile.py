"""A folder of hostile and broken files beside a few good ones: nothing hangs, nothing is lost, no one else pays."""

import pandas as pd
import pytest

from pipeline.ledger import count_units
from pipeline.places import Places
from pipeline.prepare import prepare
from pipeline.raw import list_raw
from pipeline.schema import REASONS, ROWS, unit_of, unit_of_file
from pipeline.stages import room_named
from pipeline.store import load, table_bytes, to_arrow
from pipeline.walk import walk_room
from tests.hostile_files import CANARY, GOOD, write_good, write_hostile

ROOMS = ("collect", "clean", "compare", "segment")
TABLES = ("documents", "blocks", "marks", "segments")


def walk(folder, engine):
    """The tables of the first four rooms over folder / raw."""
    (folder / "settings.toml").write_text("")
    places = Places(folder / "raw", folder / "out", folder / "reports", folder / "settings.toml", engine)
    prepare(places)
    for name in ROOMS:
        walk_room(room_named(name), places)
    return {name: load(places.processed, name) for name in TABLES}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hostile")
    secret = folder / "secrets" / "mot de passe.txt"
    secret.parent.mkdir()
    secret.write_text(f"Le mot de passe du coffre est {CANARY}, ne le dites à personne.\n", encoding="utf-8")
    write_good(folder / "raw")
    write_hostile(folder / "raw", secret)
    return folder


@pytest.fixture(scope="module")
def tables(folder):
    return walk(folder, "processes")


def test_every_file_has_a_row_with_a_known_reason_and_a_french_sentence(folder, tables):
    documents = tables["documents"]
    listed = {entry.file for entry in list_raw(folder / "raw")}
    assert len(listed) > 350
    assert set(documents["file"]) == listed
    lost = documents[documents["left_out"] != ""]
    assert set(lost["left_out"]) <= set(REASONS)
    assert lost["left_out_why"].str.fullmatch(r"[A-ZÀÉÊŒÇI][^\n]{15,}\.").all()
    assert not lost["left_out_why"].str.contains(r"Error|Exception|Traceback|\bthe\b|0x").any()
    assert (documents.loc[documents["left_out"] == "", "left_out_why"] == "").all()
    assert list(lost.loc[lost["left_out"].isin(["too_slow", "crash"]), "file"]) == []


def test_refusing_everything_is_no_way_to_pass(tables):
    documents = tables["documents"]
    kept = documents.loc[documents["left_out"] == "", "file"]
    assert set(GOOD) <= set(kept)
    assert kept.str.startswith("déguisé").sum() > 50
    assert {"membres.zip", "dossier.txt/dedans.txt", "lignes.jsonl", r"caf\xe9.txt"} <= set(kept)


def test_the_ledger_closes(tables):
    ledger = count_units(*(tables[name] for name in TABLES), ROWS.frame())
    for _, step in ledger.groupby("step"):
        is_total = step["outcome"] == "total"
        assert step.loc[is_total, "count"].sum() == step.loc[~is_total, "count"].sum()


def test_members_rows_and_lines_are_accounted_one_by_one(tables):
    documents = tables["documents"].set_index("file")
    assert list(documents.loc["lignes.jsonl", "left_out"]) == ["", "unreadable", ""]
    assert "unreadable" in set(documents.loc["rangées.csv", "left_out"])
    assert len(documents.loc["membres.zip"]) == 4


def test_nothing_outside_the_folder_was_read(tables):
    for name, table in tables.items():
        assert not table.apply(lambda column: column.astype(str).str.contains(CANARY).any()).any(), name


def test_the_rows_of_good_files_are_the_same_bytes_without_the_hostile_ones(tables, tmp_path):
    write_good(tmp_path / "raw")
    alone = walk(tmp_path, "local")
    good = {unit_of_file(name) for name in GOOD}
    for name in ("documents", "blocks", "segments"):
        column = "id" if name == "documents" else "document"
        among = tables[name][tables[name][column].map(unit_of).isin(good)].reset_index(drop=True)
        assert table_bytes(to_arrow(name, among)) == table_bytes(to_arrow(name, alone[name])), name
        assert isinstance(among, pd.DataFrame)
        assert len(among)
