"""Which columns of a table hold its texts, and who speaks in each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median
from typing import NamedTuple

from pipeline.formats.item import Block, Unreadable

# What annotation tools (Hypothesis, Raindrop, Readwise, Zotero) call what is quoted, and what is written about it.
_QUOTED = ("quote", "quotes", "citation", "extrait", "excerpt", "highlight", "highlights", "surlignage", "passage")
_TEXT_COLUMNS = (
    "texte", "text", "contenu", "content", "corps", "body", "verbatim", "reponse", "réponse", "message", "article",
    *_QUOTED, "commentaire", "comment", "abstract note", "abstract", "résumé", "resume", "description",
)  # fmt: skip
_NOTED = ("note", "notes", "comment", "commentaire", "annotation", "remarque")
_FEWEST_WORDS = 4
_MARK = re.compile(r"(?:(?P<quoted>highlight|surlignage)|note) ?: ?", re.IGNORECASE)  # in the highlights of Raindrop


class TextColumn(NamedTuple):
    """The rank of a column of texts, and the kind and voice of its blocks."""

    rank: int
    kind: str = "paragraph"
    voice: str = "source"


def find_text_columns(names: Sequence[str], rows: Sequence[Sequence[str]], wanted: str) -> list[TextColumn]:
    """The columns that hold the texts of a table, in its order.

    The one called `wanted`; or quotations and the notes on them, where a table has both; or one with a usual name
    (texte, contenu, body...); or the one with the longest median text. Raises Unreadable when no column is called
    `wanted`, or none holds sentences.

        titre;extrait;note  ->  extrait: quotations of the source, note: comments of the annotator
    """
    lowered = [_plain(name) for name in names]
    if wanted:
        if _plain(wanted) not in lowered:
            listed = ", ".join(names)
            raise Unreadable(
                "no_text",
                f"Le tableau n’a pas de colonne « {wanted} ». Ses colonnes : {listed}. Corrigez text_column.",
            )
        return [TextColumn(lowered.index(_plain(wanted)))]
    lengths = [[len(row[i].split()) if i < len(row) else 0 for row in rows] for i in range(len(names))]
    most = [max(words, default=0) for words in lengths]
    quoted = [TextColumn(i, "quotation") for i, name in enumerate(lowered) if name in _QUOTED and most[i]]
    spoken = [i for i, name in enumerate(lowered) if name in _NOTED and most[i] >= _FEWEST_WORDS]  # no mark out of 20
    noted = [TextColumn(i, "comment", "annotator") for i in spoken]
    if quoted and noted:
        return sorted(quoted + noted)
    for usual in _TEXT_COLUMNS:
        if usual in lowered and most[lowered.index(usual)]:
            return [TextColumn(lowered.index(usual))]
    medians = [median(words or [0]) for words in lengths]
    if max(medians, default=0) < _FEWEST_WORDS:
        raise Unreadable(
            "no_text",
            "Aucune colonne de ce tableau ne contient de phrases. Nommez la bonne par text_column dans settings.toml.",
        )
    return [TextColumn(medians.index(max(medians)))]


def said_in(column: TextColumn, raw: str, start: int, end: int) -> Block:
    """The block of a paragraph of a column; in one of annotations, «Note: …» is the annotator's word."""
    mark = _MARK.match(raw) if column.kind != "paragraph" else None
    if mark is None or mark.end() == len(raw):
        return Block(raw, start, end, column.kind, column.voice)
    kind, voice = ("quotation", "source") if mark["quoted"] else ("comment", "annotator")
    return Block(raw[mark.end() :], start, end, kind, voice)


def _plain(name: str) -> str:
    """A name as it is compared: in lower case, its apostrophes straight (messages print them curly)."""
    return name.lower().replace("’", "'").strip()
