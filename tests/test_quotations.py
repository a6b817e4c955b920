"""What the report quotes stands in the raw files, at the place that it gives: from a segment back to the file."""

from __future__ import annotations

import hashlib
import html
import re
from typing import Any

import pandas as pd
import pytest

from pipeline.formats.decode import decode
from pipeline.schema import FILES
from pipeline.stages.clean import clean_blocks
from pipeline.stages.collect import collect_documents
from pipeline.stages.compare import compare_documents
from pipeline.stages.report.places import written_place
from pipeline.stages.segment import segment_blocks
from tests.line import EXAMPLE

SUFFIXES = {".txt", ".md", ".html", ".csv"}
PLAIN = {"text", "csv"}  # formats without markup: what is quoted is what is written
TAG = re.compile(r"<[^>]*>")
WORD = re.compile(r"\w+")


@pytest.fixture(scope="module")
def contents() -> dict[str, str]:
    paths = sorted(path for path in EXAMPLE.iterdir() if path.suffix in SUFFIXES)
    return {path.name: decode(path.read_bytes()) for path in paths}


@pytest.fixture(scope="module")
def tables() -> dict[str, pd.DataFrame]:
    files = FILES.frame([
        {"file": path.name, "sha256": hashlib.sha256(content).hexdigest(), "size": len(content), "content": content}
        for path in sorted(EXAMPLE.iterdir())
        if path.suffix in SUFFIXES
        for content in [path.read_bytes()]
    ])  # fmt: skip
    read = collect_documents(files)
    cleaned = clean_blocks(read.documents, read.blocks)
    marks = compare_documents(cleaned.documents, cleaned.blocks)
    return {
        "documents": cleaned.documents.set_index("id"),
        "blocks": cleaned.blocks.set_index("id"),
        "segments": segment_blocks(cleaned.documents, cleaned.blocks, marks),
    }


def words(text: str) -> list[str]:
    return WORD.findall(text)


def raw_index(block: dict[str, Any], index: int) -> int:
    """The place in the raw text of a character of the normalised text, as the schema says it."""
    shifts = [anchor["raw"] - anchor["text"] for anchor in block["anchors"] if anchor["text"] <= index]
    return index + (shifts[-1] if shifts else 0)


def test_a_segment_is_its_pieces(tables: dict[str, pd.DataFrame]) -> None:
    blocks = tables["blocks"]["text"].to_dict()
    assert len(tables["segments"]) > 300
    for segment in tables["segments"].to_dict("records"):
        pieces = [blocks[piece["block"]][piece["start"] : piece["end"]] for piece in segment["pieces"]]
        assert " ".join(pieces) == segment["text"]


def test_a_piece_has_the_words_of_the_raw_block_at_its_place(tables: dict[str, pd.DataFrame]) -> None:
    blocks = tables["blocks"].to_dict("index")
    for piece in (piece for pieces in tables["segments"]["pieces"] for piece in pieces):
        block = blocks[piece["block"]]
        raw = block["raw"][raw_index(block, piece["start"]) : raw_index(block, piece["end"] - 1) + 1]
        assert words(raw) == words(block["text"][piece["start"] : piece["end"]])


def test_a_block_stands_in_its_file_where_it_says(tables: dict[str, pd.DataFrame], contents: dict[str, str]) -> None:
    documents = tables["documents"]
    quoted = {piece["block"] for pieces in tables["segments"]["pieces"] for piece in pieces}
    for block in tables["blocks"].loc[sorted(quoted)].to_dict("records"):
        assert block["start"] >= 0
        document = documents.loc[block["document"]]
        written = contents[document["file"]][block["start"] : block["end"]]
        if document["format"] in PLAIN:
            assert written == block["raw"]
        else:
            assert_in_order(words(block["raw"]), TAG.sub("", html.unescape(written)))


def assert_in_order(sought: list[str], text: str) -> None:
    """Every word stands in the text, after the one before it."""
    done = 0
    for word in sought:
        found = text.find(word, done)
        assert found >= 0, f"{word!r} not after {text[:done]!r}"
        done = found + len(word)


@pytest.mark.parametrize(
    ("pieces", "voice", "place"),
    [
        ([("a", 0, 160)], "source", "carnet.md, paragraphe 3, caractères 1 à 160"),
        ([("a", 10, 20), ("b", 0, 9)], "source", "carnet.md, paragraphes 3 à 5"),
        ([("b", 4, 9)], "annotator", "carnet.md, paragraphe 5, caractères 5 à 9, voix d’un annotateur"),
    ],
)
def test_a_place_is_said_as_a_reader_counts(pieces: list[tuple[str, int, int]], voice: str, place: str) -> None:
    rows = [{"block": block, "start": start, "end": end} for block, start, end in pieces]
    assert written_place("carnet.md", rows, voice, {"a": 2, "b": 4}) == place
