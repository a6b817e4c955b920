"""Blocks: a long table that comes piece by piece -> one frame, each of its texts held once."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
from numpy.typing import NDArray


def join_blocks(blocks: Iterable[pa.Table | pa.RecordBatch], schema: pa.Schema) -> pd.DataFrame:
    """Blocks of rows as one frame of these columns, each text a category in alphabetical order.

    A category takes four bytes instead of twenty and more, and nothing else is ever held of more than one block. For
    columns of text, numbers and truth values; ValueError on a null.

    | segment d1.s0000, form été  |      | codes 0, 0 | categories d1.s0000      |
    | segment d1.s0000, form vélo |  ->  | codes 1, 0 | categories vélo, été     |
    """
    known: dict[str, dict[str, int]] = {field.name: {} for field in schema if pa.types.is_string(field.type)}
    cells: dict[str, list[NDArray[Any]]] = {name: [] for name in schema.names}
    for block in chain([schema.empty_table()], blocks):
        for name, pieces in cells.items():
            values = block.column(name)
            pieces.append(_codes(values, known[name]) if name in known else values.to_numpy(zero_copy_only=False))
    frame: dict[str, Any] = {}
    for name in schema.names:
        joined = np.concatenate(cells.pop(name))
        frame[name] = _categories(joined, known.pop(name)) if name in known else joined
    return pd.DataFrame(frame, copy=False)


def _codes(values: pa.Array | pa.ChunkedArray, known: dict[str, int]) -> NDArray[np.int32]:
    """A number for each text, the same as in the blocks before; new texts enter `known`."""
    if values.null_count:
        raise ValueError("unknown text must be '', not null")
    array = values.combine_chunks() if isinstance(values, pa.ChunkedArray) else values
    encoded = array.dictionary_encode()
    numbers = [known.setdefault(text, len(known)) for text in encoded.dictionary.to_pylist()]
    codes: NDArray[np.int32] = np.array(numbers, dtype=np.int32)[encoded.indices.to_numpy()]
    return codes


def _categories(codes: NDArray[np.int32], known: dict[str, int]) -> pd.Categorical[str]:
    """Numbered texts as categories in alphabetical order."""
    texts = sorted(known)
    rank = np.empty(len(texts), dtype=np.int32)
    rank[[known[text] for text in texts]] = np.arange(len(texts))
    return pd.Categorical.from_codes(rank[codes], categories=pd.Index(texts, dtype=str))
