import os

import numpy as np
import pandas as pd
import pytest
import scipy.sparse as sp
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import TrameError
from pipeline.schema import DOCUMENTS, MARKS, TABLES
from pipeline.store import ASIDE, file_hash, load, matrix_bytes, read_tables, table_bytes, to_arrow, write_bytes


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
