"""Compare: what only a look at the whole corpus shows, repeated lines and duplicates."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pandas as pd

from pipeline.schema import MARKS
from pipeline.stages.compare.copies import find_copies, fold_words

_LAST_DATE = "9999"
# Texts whose lengths fall between two powers of this are about as long.
_ABOUT_AS_LONG = 1.25


def compare_documents(
    documents: pd.DataFrame,
    blocks: pd.DataFrame,
    *,
    near_duplicate: float = 0.8,
    repeated: int = 3,
    long_block: int = 20,
) -> pd.DataFrame:
    """Mark the documents and blocks that repeat others: the table `marks`, sorted by document and block.

    `near_duplicate`: share of the five-word shingles of a document, or of a long block, found again in another one
    from which it is a copy. `long_block`: fewest words of a long block. `repeated`: from how many documents of one
    source, or times in one document, a shorter block is a repeated line.

    Documents first, then the blocks of those that stay. Of copies the longest is kept; when they are about as long,
    the oldest, then the first identifier. Of a line repeated from page to page nothing is kept, of one repeated in a
    document the first.
    """
    kept = documents.loc[documents["left_out"] == "", ["id", "source", "date"]].astype(str)
    kept = kept.assign(date=kept["date"].where(kept["date"] != "", _LAST_DATE))
    units = blocks.loc[blocks["left_out"] == "", ["id", "document", "position", "text"]]
    units = units.astype({"id": str, "document": str, "text": str})
    units = units.merge(kept.rename(columns={"id": "document"}), on="document").sort_values(["document", "position"])
    if units.empty:
        return MARKS.frame()
    units["folded"] = units.pop("text").map(fold_words)
    units = units[units["folded"] != ""].assign(words=units["folded"].str.count(" ") + 1)

    whole = units.groupby("document", as_index=False).agg({"folded": " ".join, "words": "sum", "date": "first"})
    marks = list(_mark_copies(whole.assign(id=whole["document"]), near_duplicate, of_documents=True))
    copies = {mark["document"] for mark in marks}
    units = units[~units["document"].isin(copies)]
    is_long = units["words"] >= long_block
    marks += _mark_copies(units[is_long], near_duplicate, of_documents=False)
    marks += _mark_repeated_lines(units[~is_long], repeated)
    return MARKS.frame(sorted(marks, key=lambda mark: (mark["document"], mark["block"])))


def _mark_copies(units: pd.DataFrame, containment: float, *, of_documents: bool) -> Iterator[dict[str, Any]]:
    """Marks of the documents, or of the long blocks, that repeat a longer or older one."""
    units = units.assign(length=np.floor(np.log(units["words"]) / np.log(_ABOUT_AS_LONG)))
    units = units.sort_values(["length", "date", "id"], ascending=[False, True, True])
    texts, ids, parents = units["folded"].tolist(), units["id"].tolist(), units["document"].tolist()
    kind = "document" if of_documents else "passage"
    for text, twin, similarity in find_copies(texts, containment=containment):
        exact = texts[text] == texts[twin]
        manner = "mot pour mot" if exact else "presque entièrement"
        yield {
            "document": parents[text],
            "block": "" if of_documents else ids[text],
            "left_out": "duplicate" if exact else "near_duplicate",
            "left_out_why": f"Ce {kind} se retrouve {manner} dans un autre, gardé à sa place.",
            "twin": ids[twin],
            "similarity": similarity,
        }


def _mark_repeated_lines(lines: pd.DataFrame, repeated: int) -> Iterator[dict[str, Any]]:
    """Marks of the short blocks that come back in several documents of a source, or many times in one document."""
    by_source = lines.groupby(["source", "folded"])
    pages = by_source["document"].transform("nunique")
    by_document = lines.groupby(["document", "folded"])
    times = by_document["id"].transform("size")
    first = by_document["id"].transform("first")
    for block, document, n_pages, n_times, kept in zip(
        lines["id"], lines["document"], pages, times, first, strict=True
    ):
        if n_pages >= repeated:
            why, twin = f"Ligne répétée dans {n_pages} documents de la même source.", ""
        elif n_times >= repeated and block != kept:
            why, twin = f"Ligne répétée {n_times} fois dans le document, gardée la première fois.", kept
        else:
            continue
        yield {
            "document": document,
            "block": block,
            "left_out": "repeated_line",
            "left_out_why": why,
            "twin": twin,
            "similarity": 1.0,
        }
