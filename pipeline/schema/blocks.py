"""Blocks: a long table that comes piece by piece -> one frame, each of its texts held once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
from numpy.typing import NDArray


def join_blocks(blocks: Iterable[pa.Table | pa.RecordBatch], schema: pa.Schema) -> pd.DataFrame:
    """Blocks of rows as one frame of these columns; a text of dictionary type is a category, in alphabetical order.

    A category takes four bytes instead of twenty and more, and nothing else is ever held of more than one block.
    ValueError when such a text is null.

    | segment d1.s0000, form été  |      | codes 0, 0 | categories d1.s0000      |
    | segment d1.s0000, form vélo |  ->  | codes 1, 0 | categories vélo, été     |
    """
    known: dict[str, dict[str, int]] = {field.name: {} for field in schema if pa.types.is_dictionary(field.type)}
    pieces = {field.name: [pa.array([], pa.int32() if field.name in known else field.type)] for field in schema}
    for block in blocks:
        for name, before in pieces.items():
            values = block.column(name)
            before.extend([_numbers(values, known[name])] if name in known else _chunks(values))
    frame: dict[str, Any] = {}
    for name in schema.names:
        column = pa.chunked_array(pieces.pop(name))
        frame[name] = _categories(column.to_numpy(), known.pop(name)) if name in known else _series(column)
    return pd.DataFrame(frame, copy=False)


def _series(column: pa.ChunkedArray) -> pd.Series[Any]:
    """The column as pandas has it; lists stay with Arrow, which makes Python objects of those that are read."""
    series: pd.Series[Any] = column.to_pandas(types_mapper=pd.ArrowDtype if pa.types.is_nested(column.type) else None)
    return series


def _chunks(values: pa.Array | pa.ChunkedArray) -> list[pa.Array]:
    return values.chunks if isinstance(values, pa.ChunkedArray) else [values]


def _numbers(values: pa.Array | pa.ChunkedArray, known: dict[str, int]) -> pa.Array:
    """A number for each text, the same as in the blocks before; new texts enter `known`."""
    if values.null_count:
        raise ValueError("unknown text must be '', not null")
    encoded = pa.chunked_array(_chunks(values), values.type).combine_chunks().dictionary_encode()
    numbers = [known.setdefault(text, len(known)) for text in encoded.dictionary.to_pylist()]
    return pa.array(numbers, pa.int32()).take(encoded.indices)


def _categories(codes: NDArray[np.int32], known: dict[str, int]) -> pd.Categorical[str]:
    """Numbered texts as categories in alphabetical order."""
    texts = sorted(known)
    rank = np.empty(len(texts), dtype=np.int32)
    rank[[known[text] for text in texts]] = np.arange(len(texts))
    return pd.Categorical.from_codes(rank[codes], categories=pd.Index(texts, dtype=str))
