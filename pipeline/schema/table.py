"""What a table is: columns with a type and a meaning, and how rows become a DataFrame."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

import pandas as pd
import pyarrow as pa

from pipeline.schema.blocks import join_blocks

_AT_A_TIME = 100_000  # rows that are Python objects at the same time
_NUMBERED = pa.dictionary(pa.int32(), pa.string())


@dataclass(frozen=True)
class Column:
    """A column: its name, its Arrow type, and what it means to a reader.

    `distinct`: a text that hardly ever comes back in another row.
    """

    name: str
    type: pa.DataType
    meaning: str
    distinct: bool = False


@dataclass(frozen=True)
class Table:
    """A table of the line: its name, what one row is, and its columns in order.

    `has_words`: a row is a word of the corpus, so that rows are many and their texts few.
    """

    name: str
    grain: str
    columns: tuple[Column, ...]
    has_words: bool = False

    @property
    def schema(self) -> pa.Schema:
        """The Arrow schema, enforced on every read and write."""
        return pa.schema([(column.name, column.type) for column in self.columns])

    @property
    def numbered_schema(self) -> pa.Schema:
        """The same where each text that comes back is a number, four bytes, and is there once."""
        numbered = {column.name for column in self.columns if pa.types.is_string(column.type) and not column.distinct}
        return pa.schema(
            [
                (name, _NUMBERED if name in numbered else kind)
                for name, kind in zip(self.schema.names, self.schema.types, strict=True)
            ]
        )

    @property
    def memory_schema(self) -> pa.Schema:
        """How parts of the table are held in memory: numbered when it has words."""
        return self.numbered_schema if self.has_words else self.schema

    def __iter__(self) -> Iterator[str]:
        """Column names, in order."""
        return (column.name for column in self.columns)

    def frame(self, rows: Sequence[dict[str, Any]] = ()) -> pd.DataFrame:
        """Rows as a DataFrame with exactly this table's columns; a column left unsaid is blank.

        Raises KeyError when a row holds a column that the table does not have.
        """
        for row in rows:
            if unknown := row.keys() - set(self):
                raise KeyError(f"{self.name} has no column {sorted(unknown)}")
        blank = {column.name: _blank(column.type) for column in self.columns}
        table = pa.Table.from_pylist([blank | row for row in rows], schema=self.schema)
        frame: pd.DataFrame = table.to_pandas()
        return frame

    def column_frame(self, **columns: Iterable[Any]) -> pd.DataFrame:
        """Whole columns as a DataFrame of exactly this table's types; every column must be given.

        For tables with many rows: `frame` would make a dictionary of each.
        """
        arrays = {column.name: pa.array(columns[column.name], column.type) for column in self.columns}
        frame: pd.DataFrame = pa.table(arrays, schema=self.schema).to_pandas()
        return frame

    def stream_frame(self, rows: Iterable[tuple[Any, ...]]) -> pd.DataFrame:
        """Rows as tuples in the order of the columns, as a DataFrame whose texts are categories (see `join_blocks`).

        For millions of rows that are made one after the other: few of them are held as Python objects.
        """
        return join_blocks(_blocks(iter(rows), self.schema), self.numbered_schema)


def _blocks(rows: Iterator[tuple[Any, ...]], schema: pa.Schema) -> Iterator[pa.RecordBatch]:
    while some := list(islice(rows, _AT_A_TIME)):
        columns = zip(*some, strict=True)
        arrays = [pa.array(values, kind) for values, kind in zip(columns, schema.types, strict=True)]
        yield pa.RecordBatch.from_arrays(arrays, schema=schema)


def _blank(kind: pa.DataType) -> Any:
    """What stands in a cell that nobody filled: '', 0, False, NaN or an empty list."""
    if pa.types.is_string(kind):
        return ""
    if pa.types.is_integer(kind):
        return 0
    if pa.types.is_boolean(kind):
        return False
    if pa.types.is_floating(kind):
        return float("nan")
    return [] if pa.types.is_nested(kind) else None


def stream_rows(frame: pd.DataFrame, columns: Sequence[str]) -> Iterator[tuple[Any, ...]]:
    """The rows of some columns as tuples, in order; few of them are held as Python objects at the same time.

    A text that is a category is the same object wherever it stands.
    """
    readers = [_reader(frame[name]) for name in columns]
    for first in range(0, len(frame), _AT_A_TIME):
        yield from zip(*(read(slice(first, first + _AT_A_TIME)) for read in readers), strict=True)


def _reader(column: pd.Series[Any]) -> Callable[[slice], list[Any]]:
    """What gives the cells of some rows of a column."""
    if not isinstance(column.dtype, pd.CategoricalDtype):
        return lambda rows: column.iloc[rows].tolist()
    codes, texts = column.cat.codes.to_numpy(), column.cat.categories.to_numpy(dtype=object)
    return lambda rows: texts[codes[rows]].tolist()


def text(name: str, meaning: str) -> Column:
    """A column of text, '' when unknown."""
    return Column(name, pa.string(), meaning)


def distinct_text(name: str, meaning: str) -> Column:
    """A column of text that hardly ever comes back in another row: an identifier, running text."""
    return Column(name, pa.string(), meaning, distinct=True)


def whole(name: str, meaning: str) -> Column:
    """A column of whole numbers, 32 bits."""
    return Column(name, pa.int32(), meaning)


def real(name: str, meaning: str) -> Column:
    """A column of real numbers, NaN when not measured."""
    return Column(name, pa.float64(), meaning)


def yes_no(name: str, meaning: str) -> Column:
    """A column of truth values."""
    return Column(name, pa.bool_(), meaning)


LEFT_OUT = (
    text("left_out", "reason code, '' when kept"),
    text("left_out_why", "the reason in one French sentence, '' when kept"),
)
"""The two columns of every table whose rows are marked instead of deleted."""
