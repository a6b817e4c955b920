"""Blocks of a long table become one frame whose texts are categories."""

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.schema import join_blocks

SCHEMA = pa.schema([("form", pa.string()), ("start", pa.int32()), ("kept", pa.bool_())])
ROWS = st.lists(st.tuples(st.sampled_from(["été", "vélo", "grève", ""]), st.integers(0, 9), st.booleans()), max_size=6)


def block(rows):
    return pa.Table.from_pylist([dict(zip(SCHEMA.names, row, strict=True)) for row in rows], schema=SCHEMA)


@given(st.lists(ROWS, max_size=5))
def test_the_rows_are_those_of_the_blocks_and_categories_are_in_alphabetical_order(blocks):
    frame = join_blocks(map(block, blocks), SCHEMA)
    rows = [row for some in blocks for row in some]
    assert list(frame.itertuples(index=False, name=None)) == rows
    assert frame["form"].cat.categories.tolist() == sorted({form for form, *_ in rows})
    assert frame[["start", "kept"]].dtypes.astype(str).tolist() == ["int32", "bool"]


def test_a_null_is_refused():
    with pytest.raises(ValueError, match="not null"):
        join_blocks([block([(None, 1, True)])], SCHEMA)
