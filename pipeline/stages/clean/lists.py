"""Lists: their items, and the line that announces them, belong together, however short some of them are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from pipeline.stages.clean.shape import Shape

_ANNOUNCING_WORDS = 2


def complete_lists(
    kinds: Sequence[str], texts: Sequence[str], shapes: Sequence[Shape], reasons: Sequence[str]
) -> list[str]:
    """The reasons of the blocks of a document, without those of the short lines of a list that is read.

    A list is read whole where the items kept by themselves hold a third of its words, or those written as the rest of
    a sentence hold half of them: in lower case, with an article or a preposition. A menu has hardly any of either.
    A single word with a capital stays a label. With the list is read the short line that ends with a colon above it.

    « Cette caisse finance : » | « la réparation des vélos ; » | « un café ; »:  too_short | '' | too_short  ->  ''
    """
    completed = list(reasons)
    for items in _lists(kinds):
        words = sum(shapes[i].words for i in items)
        kept = sum(shapes[i].words for i in items if not reasons[i])
        continuing = sum(shapes[i].words for i in items if texts[i][:1].islower() and shapes[i].function_share)
        if 3 * kept < words and (2 * continuing < words or len(items) == 1):
            continue
        for i in items:
            is_label = shapes[i].words == 1 and not texts[i][:1].islower()
            completed[i] = "" if reasons[i] == "too_short" and not is_label else reasons[i]
    for i, text in enumerate(texts[:-1]):
        announces = kinds[i] == "paragraph" and kinds[i + 1] == "list_item" and text.endswith(":")
        said = shapes[i].words >= _ANNOUNCING_WORDS and (shapes[i].verb or shapes[i].function_share > 0)
        if announces and said and completed[i] == "too_short" and not completed[i + 1]:
            completed[i] = ""
    return completed


def _lists(kinds: Sequence[str]) -> Iterator[list[int]]:
    """The places of the items of each list."""
    for kind, run in groupby(range(len(kinds)), key=kinds.__getitem__):
        if kind == "list_item":
            yield list(run)
