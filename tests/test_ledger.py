"""The ledger closes: at each step, what is kept and what is left out make the total."""

from __future__ import annotations

import hypothesis.strategies as st
import pandas as pd
import pytest
from hypothesis import given, settings

from pipeline import schema
from pipeline.ledger import block_outcomes, count_units, document_outcomes, label_of
from tests.sample import sample_tables

READ = ("documents", "blocks", "marks", "segments", "rows")
REASONS = ("", "navigation", "duplicate", "other_language")


def ledger_of(tables: dict[str, pd.DataFrame]) -> pd.DataFrame:
    return count_units(**{name: tables[name] for name in READ})


def counts_of(ledger: pd.DataFrame, step: str) -> dict[str, int]:
    lines = ledger[ledger["step"] == step]
    return dict(zip(lines["outcome"], lines["count"], strict=True))


@pytest.mark.parametrize(
    ("step", "counts"),
    [
        ("files", {"total": 11, "kept": 10, "other_language": 1}),
        ("documents", {"total": 12, "kept": 10, "near_duplicate": 1, "other_language": 1}),
        ("blocks", {"total": 46, "kept": 32, "navigation": 11, "document_left_out": 3}),
        ("segments", {"total": 32, "kept": 32}),
    ],
)
def test_the_sample_is_counted_step_by_step(step: str, counts: dict[str, int]) -> None:
    assert counts_of(ledger_of(sample_tables()), step) == counts


def test_an_empty_corpus_has_four_steps_of_zero() -> None:
    ledger = ledger_of(sample_tables(()))
    assert list(ledger["outcome"]) == ["total", "kept"] * 4
    assert ledger["count"].sum() == 0


def test_kept_units_that_the_next_step_cannot_use_are_counted_apart() -> None:
    tables = sample_tables()
    tables["segments"] = tables["segments"].iloc[1:]
    tables["rows"] = tables["rows"].iloc[1:].assign(terms=[0, *tables["rows"]["terms"].iloc[2:]])
    ledger = ledger_of(tables)
    assert counts_of(ledger, "blocks")["without_segment"] == 1
    assert counts_of(ledger, "segments") == {"total": 31, "kept": 30, "without_term": 1}


def test_a_reason_of_the_block_comes_before_that_of_its_document() -> None:
    documents = schema.DOCUMENTS.frame([{"id": "d1", "file": "a.html"}])
    blocks = schema.BLOCKS.frame(
        [
            {"id": "d1.b0", "document": "d1", "left_out": "cookies"},
            {"id": "d1.b1", "document": "d1"},
            {"id": "d1.b2", "document": "d1"},
        ]
    )
    marks = schema.MARKS.frame(
        [
            {"document": "d1", "left_out": "duplicate"},
            {"document": "d1", "block": "d1.b1", "left_out": "repeated_line"},
        ]
    )
    assert list(document_outcomes(documents, marks)) == ["duplicate"]
    assert list(block_outcomes(documents, blocks, marks)) == ["cookies", "repeated_line", "document_left_out"]


def test_every_reason_has_a_french_label_and_an_unknown_one_speaks_for_itself() -> None:
    assert label_of("cookies") == "bandeau cookies ou consentement"
    assert label_of("without_term").startswith("non classés")
    assert label_of("nouveau") == "nouveau"


PARAGRAPHS = st.lists(
    st.tuples(st.sampled_from(REASONS), st.sampled_from(REASONS), st.booleans(), st.integers(0, 2)), max_size=3
)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from("abc"), st.sampled_from(REASONS), st.sampled_from(REASONS), PARAGRAPHS), max_size=5
    )
)
def test_every_step_closes_whatever_is_left_out(corpus: list) -> None:
    documents, blocks, marks, segments, rows = [], [], [], [], []
    for rank, (file, reason, mark, paragraphs) in enumerate(corpus):
        identifier = f"d{rank}"
        documents.append({"id": identifier, "file": file, "left_out": reason})
        if mark:
            marks.append({"document": identifier, "left_out": mark})
        for position, (block_reason, block_mark, has_segment, terms) in enumerate(paragraphs):
            block = f"{identifier}.b{position}"
            blocks.append({"id": block, "document": identifier, "left_out": block_reason})
            if block_mark:
                marks.append({"document": identifier, "block": block, "left_out": block_mark})
            if has_segment:
                segments.append({"id": f"{block}.s", "pieces": [{"block": block, "start": 0, "end": 1}]})
                rows.append({"segment": f"{block}.s", "terms": terms})
    ledger = count_units(
        schema.DOCUMENTS.frame(documents), schema.BLOCKS.frame(blocks), schema.MARKS.frame(marks),
        schema.SEGMENTS.frame(segments), schema.ROWS.frame(rows),
    )  # fmt: skip
    totals = {"files": len({row["file"] for row in documents}), "documents": len(documents), "blocks": len(blocks)}
    for step, total in (totals | {"segments": len(segments)}).items():
        counts = counts_of(ledger, step)
        assert counts.pop("total") == total
        assert sum(counts.values()) == total
