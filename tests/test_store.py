import os

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest
import scipy.sparse as sp
from hypothesis import given
from hypothesis import strategies as st

from pipeline import store
from pipeline.errors import TrameError
from pipeline.schema import DOCUMENTS, MARKS, TABLES, TOKENS
from pipeline.stages import folder_of, room_named
from pipeline.store import (
    ASIDE,
    RECORD,
    file_hash,
    load,
    load_columns,
    matrix_bytes,
    read_part,
    read_record,
    read_tables,
    table_bytes,
    to_arrow,
    write_bytes,
    write_json,
)


def test_a_table_comes_back_as_it_went(tmp_path):
    frame = DOCUMENTS.frame(
        [
            {"id": "d1", "title": "L’été à vélo", "tags": ["travail", "ville"], "variables": [("métier", "livreuse")]},
            {"id": "d2", "item": 3, "left_out": "empty", "left_out_why": "Le fichier est vide."},
        ]
    )
    path = tmp_path / "documents.parquet"
    write_bytes(path, table_bytes(to_arrow("documents", frame)))
    pd.testing.assert_frame_equal(read_tables([path], "documents").to_pandas(), frame)


@given(st.lists(st.text(st.characters(codec="utf-8")), max_size=20))
def test_any_text_survives_and_the_bytes_are_the_same_twice(texts):
    frame = MARKS.frame([{"document": "d1", "left_out_why": text} for text in texts])
    arrow = to_arrow("marks", frame)
    assert table_bytes(arrow) == table_bytes(to_arrow("marks", frame.copy()))
    assert arrow["left_out_why"].to_pylist() == texts


@pytest.mark.parametrize("row_group", [1, 3, 100])
def test_a_table_of_words_gives_the_same_bytes_however_it_is_held(tmp_path, monkeypatch, row_group):
    monkeypatch.setattr(store, "_ROW_GROUP", row_group)
    rows = [
        {"segment": f"d1.s000{n // 3}", "position": n, "form": form} for n, form in enumerate(["été", "à", "vélo", "à"])
    ]
    plain = TOKENS.frame(rows)
    numbered = plain.astype({"form": pd.CategoricalDtype(["vélo", "à", "jamais", "été"]), "segment": "category"})
    content = table_bytes(to_arrow("tokens", plain))
    pieces = pa.concat_tables([to_arrow("tokens", numbered.iloc[:3]), to_arrow("tokens", numbered.iloc[3:])])
    assert table_bytes(to_arrow("tokens", numbered)) == table_bytes(pieces) == content
    path = tmp_path / "tokens.parquet"
    path.write_bytes(content)
    pd.testing.assert_frame_equal(read_tables([path], "tokens").to_pandas(), plain)
    part = read_part(path, "tokens", ("segment", "form"))
    assert part.to_pylist() == plain[["segment", "form"]].to_dict("records")
    assert all(pa.types.is_dictionary(kind) for kind in part.schema.types)


WORDS = [("grève", True), ("été", False), ("vélo", True), ("été", True)]


def test_columns_come_as_categories_in_alphabetical_order_whatever_the_parts(tmp_path):
    room, files = room_named("lemmatise"), []
    for number, part in enumerate((WORDS[:2], [], WORDS[2:])):
        rows = [{"segment": f"d{number}.s0000", "lemma": lemma, "kept": kept} for lemma, kept in part]
        files.append(f"{number}.parquet")
        write_bytes(tmp_path / folder_of(room) / files[-1], table_bytes(to_arrow("tokens", TOKENS.frame(rows))))
    write_json(tmp_path / folder_of(room) / RECORD, {"tables": {"tokens": files}})
    columns = ["segment", "lemma", "kept"]
    found = load_columns(tmp_path, "tokens", columns)
    assert found["lemma"].cat.categories.tolist() == ["grève", "vélo", "été"]
    assert found["lemma"].tolist() == [lemma for lemma, _ in WORDS]
    expected = load(tmp_path, "tokens")[columns]
    pd.testing.assert_frame_equal(found.astype({"segment": str, "lemma": str}), expected)


@pytest.mark.parametrize("name", TABLES)
def test_every_table_can_be_empty(name):
    assert list(read_tables([], name).to_pandas().columns) == list(TABLES[name])
    assert len(to_arrow(name, TABLES[name].frame())) == 0


@pytest.mark.parametrize(
    "frame",
    [
        MARKS.frame([{"document": "d1"}]).drop(columns="twin"),
        MARKS.frame([{"document": "d1"}]).assign(surplus=1),
        MARKS.frame([{"document": "d1"}]).assign(twin=None),
    ],
    ids=["missing column", "surplus column", "null text"],
)
def test_a_table_that_does_not_follow_the_schema_is_refused(frame):
    with pytest.raises(ValueError, match="marks"):
        to_arrow("marks", frame)


def test_a_matrix_is_saved_without_clock_or_pickle():
    matrix = sp.csr_matrix(np.array([[0, 2], [1, 0]], dtype=np.int32))
    assert matrix_bytes(matrix) == matrix_bytes(matrix.copy())
    assert b"pickle" not in matrix_bytes(matrix)


def test_a_failed_write_leaves_the_former_file_and_nothing_aside(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    write_bytes(path, b"avant")

    def full(_descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_bytes(path, b"apres")
    assert path.read_bytes() == b"avant"
    assert not list(tmp_path.glob(f"{ASIDE}*"))


def test_what_is_not_computed_yet_is_said_in_french(tmp_path):
    with pytest.raises(TrameError, match="make"):
        load(tmp_path, "segments")


def test_the_hash_of_an_absent_file_is_blank(tmp_path):
    assert file_hash(tmp_path / "absent") == ""


@pytest.mark.parametrize(
    ("tables", "trusted"),
    [({"documents": [], "blocks": []}, True), ({"documents": []}, False), ({"pages": [], "blocks": []}, False)],
)
def test_a_record_of_another_version_is_not_trusted(tmp_path, tables, trusted):
    room = room_named("collect")
    write_json(tmp_path / folder_of(room) / RECORD, {"tables": tables})
    assert (read_record(tmp_path, room) is not None) is trusted
