"""Lists: their items belong together, however short some of them are."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from pipeline.stages.clean.shape import Shape

_ITEM_WORDS = 3


def complete_lists(kinds: Sequence[str], shapes: Sequence[Shape], reasons: Sequence[str]) -> list[str]:
    """The reasons of the blocks of a document, without those of the short items of a list that is kept in good part.

    An item of three words or more is no longer too short where the kept items hold at least a third of the words of
    such items. A menu has hardly any item that is kept by itself.

    « une cotisation mensuelle, votée chaque année ; » | « un tour de ménage ; »:  '' | too_short  ->  '' | ''
    """
    completed = list(reasons)
    for kind, run in groupby(range(len(kinds)), key=kinds.__getitem__):
        items = [i for i in run if shapes[i].words >= _ITEM_WORDS] if kind == "list_item" else []
        kept = sum(shapes[i].words for i in items if not reasons[i])
        if 3 * kept >= sum(shapes[i].words for i in items):
            for i in items:
                completed[i] = "" if reasons[i] == "too_short" else reasons[i]
    return completed
