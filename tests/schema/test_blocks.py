"""Blocks of a long table become one frame whose texts are categories."""

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.schema import join_blocks

PLAIN = pa.schema([("form", pa.string()), ("text", pa.string()), ("start", pa.int32()), ("kept", pa.bool_())])
SCHEMA = PLAIN.set(0, pa.field("form", pa.dictionary(pa.int32(), pa.string())))
FORMS = st.sampled_from(["été", "vélo", "grève", ""])
ROWS = st.lists(st.tuples(FORMS, FORMS, st.integers(0, 9), st.booleans()), max_size=6)


def block(rows):
    return pa.Table.from_pylist([dict(zip(PLAIN.names, row, strict=True)) for row in rows], schema=PLAIN)


@given(st.lists(ROWS, max_size=5))
def test_the_rows_are_those_of_the_blocks_and_categories_are_in_alphabetical_order(blocks):
    frame = join_blocks(map(block, blocks), SCHEMA)
    rows = [row for some in blocks for row in some]
    assert list(frame.itertuples(index=False, name=None)) == rows
    assert frame["form"].cat.categories.tolist() == sorted({form for form, *_ in rows})
    assert frame.dtypes.astype(str).tolist() == ["category", "str", "int32", "bool"]


def test_a_null_is_refused():
    with pytest.raises(ValueError, match="not null"):
        join_blocks([block([(None, "", 1, True)])], SCHEMA)


def test_lists_are_read_cell_by_cell():
    kind = pa.list_(pa.struct([("block", pa.string()), ("start", pa.int32())]))
    pieces = [[{"block": "d1.b0000", "start": 0}, {"block": "d1.b0001", "start": 4}], []]
    blocks = [pa.table({"pieces": pa.array([cell], kind)}) for cell in pieces]
    frame = join_blocks(blocks, pa.schema([("pieces", kind)]))
    assert [frame["pieces"].array[row] for row in range(2)] == pieces
