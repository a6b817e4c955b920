"""Compare: what only a look at the whole corpus shows, repeated lines and duplicates."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pandas as pd

from pipeline.schema import MARKS
from pipeline.stages.compare.copies import find_copies
from pipeline.stages.compare.units import Units, gather_units

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
    units = gather_units(documents, blocks)
    marks = list(_mark_copies(units.join(), near_duplicate, of_documents=True))
    copies = {mark["document"] for mark in marks}
    units = units.choose(~units.documents.isin(copies).to_numpy()[units.table["document"]])
    is_long = units.texts.lengths >= long_block
    marks += _mark_copies(units.choose(is_long), near_duplicate, of_documents=False)
    marks += _mark_repeated_lines(units.choose(~is_long), repeated)
    return MARKS.frame(sorted(marks, key=lambda mark: (mark["document"], mark["block"])))


def _mark_copies(units: Units, containment: float, *, of_documents: bool) -> Iterator[dict[str, Any]]:
    """Marks of the documents, or of the long blocks, that repeat a longer or older one."""
    length = np.floor(np.log(units.texts.lengths) / np.log(_ABOUT_AS_LONG))
    order = np.lexsort((units.table["date"], -length))  # stable: then as they stand
    texts, ids = units.texts.take(order), units.table["id"]
    kind = "document" if of_documents else "passage"
    for text, twin, similarity in find_copies(texts, containment=containment):
        exact = np.array_equal(texts[text], texts[twin])
        manner = "mot pour mot" if exact else "presque entièrement"
        yield {
            "document": units.documents[units.table["document"][order[text]]],
            "block": "" if of_documents else ids[order[text]],
            "left_out": "duplicate" if exact else "near_duplicate",
            "left_out_why": f"Ce {kind} se retrouve {manner} dans un autre, gardé à sa place.",
            "twin": ids[order[twin]],
            "similarity": similarity,
        }


def _mark_repeated_lines(lines: Units, repeated: int) -> Iterator[dict[str, Any]]:
    """Marks of the short blocks that come back in several documents of a source, or many times in one document."""
    table = lines.table.assign(line=np.arange(len(lines.table)), words=lines.texts.numbered())
    pages = table.groupby(["source", "words"])["document"].transform("nunique").to_numpy()
    by_document = table.groupby(["document", "words"])["line"]
    times, first = by_document.transform("size").to_numpy(), by_document.transform("first").to_numpy()
    comes_back = (times >= repeated) & (first != table["line"])
    for line in np.flatnonzero((pages >= repeated) | comes_back):
        if pages[line] >= repeated:
            why, twin = f"Ligne répétée dans {pages[line]} documents de la même source.", ""
        else:
            why = f"Ligne répétée {times[line]} fois dans le document, gardée la première fois."
            twin = table["id"][first[line]]
        yield {
            "document": lines.documents[table["document"][line]],
            "block": table["id"][line],
            "left_out": "repeated_line",
            "left_out_why": why,
            "twin": twin,
            "similarity": 1.0,
        }
