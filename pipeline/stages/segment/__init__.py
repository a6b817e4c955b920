"""Segment: kept blocks -> segments of some 40 words, cut at sentence ends."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

import pandas as pd

from pipeline.schema import SEGMENTS
from pipeline.stages.segment.long_sentences import cut_long_sentence
from pipeline.stages.segment.packing import Unit, pack_units
from pipeline.stages.segment.sentences import split_sentences

# What stands between two spaces and holds a letter or a figure: « l'usine », « 2,5 », but not a colon alone.
_WORD = re.compile(r"\w\S*")


def segment_blocks(
    documents: pd.DataFrame,
    blocks: pd.DataFrame,
    marks: pd.DataFrame,
    *,
    words: int = 40,
    shortest: int = 8,
) -> pd.DataFrame:
    """Cut what is kept of each document into segments: the table `segments`, in the order of the documents.

    `words`: how many a segment has, more or less; as a reader counts them, between spaces. `shortest`: fewest words
    of a segment, unless a voice has no more to say in the document. A sentence of more than twice `words` is cut at
    its pauses. A segment never mixes two documents nor two voices; it may join short blocks of one voice.
    Every word of a kept block is in exactly one segment, and a segment's text is its pieces joined by a space.
    """
    whole = set(marks.loc[marks["block"] == "", "document"])
    parts = set(marks.loc[marks["block"] != "", "block"])
    kept = blocks[(blocks["left_out"] == "") & ~blocks["id"].isin(parts)].sort_values("position", kind="stable")
    pages = dict(iter(kept.groupby("document")))
    rows: list[dict[str, Any]] = []
    for document in documents.loc[documents["left_out"] == "", "id"]:
        if document in pages and document not in whole:
            rows += _segment_document(document, pages[document], words, shortest)
    return SEGMENTS.frame(rows)


def _segment_document(document: str, page: pd.DataFrame, words: int, shortest: int) -> Iterator[dict[str, Any]]:
    """The segments of a document in the order in which they begin, each voice packed on its own."""
    texts = dict(zip(page["id"], page["text"], strict=True))
    rank = {block: position for position, block in enumerate(texts)}
    runs: list[tuple[str, Sequence[Unit]]] = []
    for voice, said in page.groupby("voice"):
        units = [unit for block in said["id"] for unit in _units(block, texts[block], words)]
        runs += [(str(voice), run) for run in pack_units(units, words=words, shortest=shortest, longest=2 * words)]
    runs.sort(key=lambda run: (rank[run[1][0].block], run[1][0].start))
    for position, (voice, run) in enumerate(runs):
        pieces = _pieces(run)
        text = " ".join(texts[piece["block"]][piece["start"] : piece["end"]] for piece in pieces)
        yield {
            "id": f"{document}.s{position:04d}",
            "document": document,
            "position": position,
            "voice": voice,
            "text": text,
            "words": _count_words(text),
            "pieces": pieces,
        }


def _units(block: str, text: str, words: int) -> Iterator[Unit]:
    """The sentences of a block, the long ones in parts."""
    for start, end in split_sentences(text):
        for first, last in cut_long_sentence(text, start, end, words=words):
            yield Unit(block, first, last, max(1, _count_words(text[first:last])))


def _count_words(text: str) -> int:
    return len(_WORD.findall(text))


def _pieces(run: Sequence[Unit]) -> list[dict[str, Any]]:
    """A run of units as stretches of blocks: units that follow each other in a block are one stretch."""
    stretches = [list(units) for _, units in groupby(run, key=lambda unit: unit.block)]
    return [{"block": units[0].block, "start": units[0].start, "end": units[-1].end} for units in stretches]
