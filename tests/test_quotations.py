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
from tests.line import EXAMPLE, Run
from tests.published import Page, plain, quotations_of
from tests.recount import Recount

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


def test_every_published_passage_stands_in_its_raw_file(run: Run, page: Page, recount: Recount) -> None:
    """From the quotation on the page, by the offsets of the Parquet files, to the bytes that were received."""
    blocks = {block["id"]: block for block in recount.tables["blocks"]}
    for quotation in (quotation for section in page.themes for quotation in quotations_of(section)):
        segment = recount.segments[quotation.segment]
        document = recount.documents[segment["document"]]
        assert quotation.text == segment["text"]
        assert str(document["source"]) in quotation.reference
        assert quotation.place.startswith(plain(document["file"]))
        file = decode((run.raw / document["file"]).read_bytes())
        said = []
        for piece in segment["pieces"]:
            block = blocks[piece["block"]]
            said.append(block["text"][piece["start"] : piece["end"]])
            first, last = raw_index(block, piece["start"]), raw_index(block, piece["end"] - 1) + 1
            if document["format"] in PLAIN:
                written = file[block["start"] + first : block["start"] + last]
                assert " ".join(words(written)) == " ".join(words(said[-1]))
            else:
                assert words(block["raw"][first:last]) == words(said[-1])
                assert_in_order(words(said[-1]), TAG.sub("", html.unescape(file[block["start"] : block["end"]])))
        assert " ".join(said) == quotation.text


def test_every_published_score_and_place_is_recorded(page: Page, recount: Recount) -> None:
    position = {block["id"]: block["position"] + 1 for block in recount.tables["blocks"]}
    for theme, section in zip(recount.themes, page.themes, strict=True):
        scores = {row["segment"]: row["score"] for row in recount.of("segment_themes", theme["theme"])}
        quoted = quotations_of(section)
        assert len({quotation.segment for quotation in quoted}) == len(quoted) > 0
        for quotation in quoted:
            pieces = recount.segments[quotation.segment]["pieces"]
            opening, closing = position[pieces[0]["block"]], position[pieces[-1]["block"]]
            if opening == closing:
                place = f"paragraphe {opening}, caractères {pieces[0]['start'] + 1} à {pieces[-1]['end']}"
            else:
                place = f"paragraphes {opening} à {closing}"
            assert f", {place}" in quotation.place
            score = f"{scores[quotation.segment]:.3f}".replace(".", ",")
            assert quotation.place.endswith(f"segment {quotation.segment} · ressemblance au thème : {score}")


def test_what_the_page_searches_is_every_segment_with_its_themes(page: Page, recount: Recount) -> None:
    held: dict[str, dict[str, float]] = {segment: {} for segment in recount.segments}
    for row in recount.tables["segment_themes"]:
        if row["present"]:
            held[row["segment"]][row["theme"]] = row["score"]
    searched = {}
    for document in page.searched["documents"]:
        texts: list[list[str]] = [[] for _ in document["passages"]]
        for stretch in (stretch for part in document["parts"] for stretch in part["stretches"]):
            if stretch["passage"] >= 0:
                texts[stretch["passage"]].append(stretch["text"])
        for passage, pieces in zip(document["passages"], texts, strict=True):
            searched[passage["id"]] = (" ".join(pieces), dict(passage["themes"]), set(passage["words"]))
    assert set(searched) == set(recount.segments)
    for segment, (text, themes, _) in searched.items():
        assert text == recount.segments[segment]["text"]
        assert themes == pytest.approx(held[segment], abs=6e-4)
    for rank, word in enumerate(page.searched["words"]):
        kind = recount.seeds if word.endswith(" *") else recount.terms if word.startswith("«") else recount.lemmas
        counted = kind[word.removesuffix(" *").strip("« »")]
        assert {segment for segment, (_, _, words) in searched.items() if rank in words} == counted


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
