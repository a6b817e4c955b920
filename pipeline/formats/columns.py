"""Which columns of a table hold its texts, and who speaks in each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median
from typing import NamedTuple

from pipeline.formats.item import Block, Unreadable
from pipeline.formats.metadata import field_of

# What annotation tools (Hypothesis, Raindrop, Readwise, Zotero) call what is quoted, and what is written about it.
_QUOTED = ("quote", "quotes", "citation", "extrait", "excerpt", "highlight", "highlights", "surlignage", "passage")
_TEXT_COLUMNS = (
    "texte", "text", "contenu", "content", "corps", "body", "verbatim", "reponse", "réponse", "message", "article",
    *_QUOTED, "commentaire", "comment", "abstract note", "abstract", "résumé", "resume", "description",
)  # fmt: skip
_BESIDE = ("commentaire", "comment", "résumé", "resume", "description")  # may stand beside the text
_NOTED = ("note", "notes", "comment", "commentaire", "annotation", "remarque")
_FEWEST_WORDS = 4
# A second open question is read too when its answers hold this share of the words of the longest ones; that of a
# closed question have this share of different ones at most.
_SHARE_OF_LONGEST = 1 / 3
_CLOSED = 0.5
_MOST_LISTED = 20
_NO_WORD = re.compile(r"[\d/@_=]|^[\W_]*$")  # of times, addresses, codes
_MARK = re.compile(r"(?:(?P<quoted>highlight|surlignage)|note) ?: ?", re.IGNORECASE)  # in the highlights of Raindrop


class TextColumn(NamedTuple):
    """The rank of a column of texts, and the kind and voice of its blocks."""

    rank: int
    kind: str = "paragraph"
    voice: str = "source"


def find_text_columns(names: Sequence[str], rows: Sequence[Sequence[str]], wanted: str) -> list[TextColumn]:
    """The columns that hold the texts of a table, in its order.

    The one called `wanted`; or quotations and the notes on them, where a table has both; or one with a usual name
    (texte, contenu, body...); or those where people speak, the open questions of a survey. Raises Unreadable when no
    column is called `wanted`, or none holds sentences.

        titre;extrait;note  ->  extrait: quotations of the source, note: comments of the annotator
    """
    lowered = [_plain(name) for name in names]
    if wanted:
        if _plain(wanted) not in lowered:
            raise Unreadable(
                "no_text",
                f"Le tableau n’a pas de colonne « {wanted} ». {_listed(names)} Corrigez text_column.",
            )
        return [TextColumn(lowered.index(_plain(wanted)))]
    columns = [[row[i] for row in rows if i < len(row) and row[i]] for i in range(len(names))]
    most = [max(map(_count_words, cells), default=0) for cells in columns]
    quoted = [TextColumn(i, "quotation") for i, name in enumerate(lowered) if name in _QUOTED and most[i]]
    spoken = [i for i, name in enumerate(lowered) if name in _NOTED and most[i] >= _FEWEST_WORDS]  # no mark out of 20
    noted = [TextColumn(i, "comment", "annotator") for i in spoken]
    if quoted and noted:
        return sorted(quoted + noted)
    last_parts = [name.rpartition(".")[2] for name in lowered]  # of a nested field, «object.content»
    found = _find_spoken(names, columns)
    for usual in _TEXT_COLUMNS:
        for i, candidates in enumerate(zip(lowered, last_parts, strict=True)):
            if usual in candidates and most[i] and (usual not in _BESIDE or not found or i in found):
                return [TextColumn(i)]
    if not found:
        raise Unreadable(
            "no_text",
            "Aucune colonne de ce tableau ne contient de phrases. Nommez celle à lire par text_column dans "
            f"settings.toml. {_listed(names)}",
        )
    return [TextColumn(i) for i in found]


def _find_spoken(names: Sequence[str], columns: Sequence[Sequence[str]]) -> list[int]:
    """The ranks of the columns in whose filled cells people speak: most have four words, and few are alike.

    A column that metadata are read from (titre, source) is one only where no other is.
    """
    long_enough = [i for i, cells in enumerate(columns) if cells and median(map(_count_words, cells)) >= _FEWEST_WORDS]
    ranks = [i for i in long_enough if not field_of(names[i])] or long_enough
    ranks = [i for i in ranks if len(set(columns[i])) > _CLOSED * len(columns[i])] or ranks
    totals = {i: sum(map(_count_words, columns[i])) for i in ranks}
    return [i for i, total in totals.items() if total >= _SHARE_OF_LONGEST * max(totals.values())]


def _count_words(cell: str) -> int:
    return sum(_NO_WORD.search(word) is None for word in cell.split())


def said_in(column: TextColumn, raw: str, start: int, end: int, *, alone: bool = False) -> Block:
    """The block of a paragraph of a column; one that is the whole text of its row (`alone`) is of kind cell.

    In a column of annotations, «Note: …» is the annotator's word.
    """
    if alone and column.kind == "paragraph":
        return Block(raw, start, end, "cell", column.voice)
    mark = _MARK.match(raw) if column.kind != "paragraph" else None
    if mark is None or mark.end() == len(raw):
        return Block(raw, start, end, column.kind, column.voice)
    kind, voice = ("quotation", "source") if mark["quoted"] else ("comment", "annotator")
    return Block(raw[mark.end() :], start, end, kind, voice)


def _listed(names: Sequence[str]) -> str:
    more = "…" if len(names) > _MOST_LISTED else "."
    return f"Ses colonnes : {', '.join(names[:_MOST_LISTED])}{more}"


def _plain(name: str) -> str:
    """A name as it is compared: in lower case, its apostrophes straight (messages print them curly)."""
    return name.lower().replace("’", "'").strip()
