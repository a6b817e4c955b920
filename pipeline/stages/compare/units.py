"""Units: the blocks that are compared, or whole documents, with their words as numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from pipeline.stages.compare.words import Texts, number_words

_LAST_DATE = "9999"
_AT_A_TIME = 10_000  # texts that are Python objects at the same time


@dataclass(frozen=True)
class Units:
    """n blocks in the order of their documents, or n documents in alphabetical order."""

    table: pd.DataFrame
    """n rows: id; document and source, as numbers; date, as a number, the oldest first."""
    texts: Texts
    """Their words; those of the blocks of a document follow one another."""
    documents: pd.Series[str]
    """Number of a document -> its identifier."""

    def choose(self, which: NDArray[np.bool_]) -> Units:
        """Some of the units, in the same order."""
        return Units(self.table[which].reset_index(drop=True), self.texts.take(np.flatnonzero(which)), self.documents)

    def join(self) -> Units:
        """The documents that the blocks make together."""
        first = np.flatnonzero(np.diff(self.table["document"], prepend=-1))
        last = np.append(first, len(self.table))[1:] - 1
        table = self.table.iloc[first].reset_index(drop=True)
        names = self.documents.iloc[table["document"]].reset_index(drop=True)
        texts = Texts(self.texts.words, self.texts.starts[first], self.texts.ends[last])
        return Units(table.assign(id=names), texts, self.documents)


def gather_units(documents: pd.DataFrame, blocks: pd.DataFrame) -> Units:
    """The blocks that hold a word and are not left out, nor their document."""
    kept = documents.loc[documents["left_out"] == "", ["id", "source", "date"]].astype(str).sort_values("id")
    dates = kept["date"].where(kept["date"] != "", _LAST_DATE)
    document = pd.Index(kept["id"]).get_indexer(pd.Index(blocks["document"]))
    rows = np.flatnonzero((document >= 0) & (blocks["left_out"] == "").to_numpy())
    rows = rows[np.lexsort((blocks["position"].to_numpy()[rows], document[rows]))]
    number = document[rows]
    table = pd.DataFrame(
        {
            "id": blocks["id"].iloc[rows].reset_index(drop=True),
            "document": number,
            "source": pd.factorize(kept["source"])[0][number],
            "date": pd.factorize(dates, sort=True)[0][number],
        }
    )
    units = Units(table, number_words(_in_order(blocks["text"], rows)), kept["id"].reset_index(drop=True))
    return units.choose(units.texts.lengths > 0)


def _in_order(texts: pd.Series[str], rows: NDArray[np.int64]) -> Iterator[str]:
    for first in range(0, len(rows), _AT_A_TIME):
        yield from texts.iloc[rows[first : first + _AT_A_TIME]].tolist()
