"""Tables: rows and columns become a frame of the schema's types, and frames become rows again."""

import pandas as pd
import pytest

from pipeline.schema import TERM_HITS, stream_rows, table

HITS = [
    ("lien social", "d1.s0000", 3, 14),
    ("caisse de grève", "d1.s0000", 20, 35),
    ("l’été", "d2.s0001", 0, 5),
]


def columns_of(rows):
    return dict(zip(TERM_HITS, zip(*rows, strict=True), strict=True))


@pytest.mark.parametrize("at_a_time", [1, 2, 3, 100])
def test_rows_columns_and_dictionaries_give_the_same_frame(monkeypatch, at_a_time):
    monkeypatch.setattr(table, "_AT_A_TIME", at_a_time)
    expected = TERM_HITS.frame([dict(zip(TERM_HITS, row, strict=True)) for row in HITS])
    streamed = TERM_HITS.stream_frame(iter(HITS))
    assert streamed["term"].cat.categories.tolist() == ["caisse de grève", "lien social", "l’été"]
    pd.testing.assert_frame_equal(streamed.astype({"term": str, "segment": str}), expected)
    pd.testing.assert_frame_equal(TERM_HITS.column_frame(**columns_of(HITS)), expected)
    assert list(stream_rows(expected, list(TERM_HITS))) == HITS
    assert list(stream_rows(expected, ("end", "term"))) == [(end, term) for term, _, _, end in HITS]


def test_no_row_gives_an_empty_frame_of_the_same_types():
    empty = TERM_HITS.stream_frame(())
    pd.testing.assert_frame_equal(empty.astype({"term": str, "segment": str}), TERM_HITS.frame())
    assert empty.dtypes.astype(str).equals(TERM_HITS.stream_frame(HITS).dtypes.astype(str))
    assert list(stream_rows(empty, list(TERM_HITS))) == []


def test_a_cell_left_unsaid_is_blank():
    [row] = TERM_HITS.frame([{"term": "lien social"}]).to_numpy().tolist()
    assert row == ["lien social", "", 0, 0]


def test_a_column_that_the_table_does_not_have_is_refused():
    with pytest.raises(KeyError, match=r"term_hits has no column.*terme"):
        TERM_HITS.frame([{"terme": "lien social"}])
    with pytest.raises(KeyError):
        TERM_HITS.column_frame(term=["lien social"])


@pytest.mark.parametrize("row", [("lien social", "d1.s0000", 3), ("lien social", "d1.s0000", "trois", 14)])
def test_a_row_that_does_not_fit_is_refused(row):
    with pytest.raises((ValueError, TypeError)):
        TERM_HITS.stream_frame([row])
