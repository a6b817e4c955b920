"""Clean: the text as published -> the text as read; marks what is not text to analyse, and why."""

from __future__ import annotations

from typing import NamedTuple

import pandas as pd

from pipeline.stages.clean.boilerplate import read_boilerplate
from pipeline.stages.clean.judgement import judge_blocks
from pipeline.stages.clean.normalise import normalise_text
from pipeline.stages.clean.verdict import judge_document


class Cleaned(NamedTuple):
    """The documents with their language, the blocks with their text; each row left out says why."""

    documents: pd.DataFrame
    blocks: pd.DataFrame


def clean_blocks(
    documents: pd.DataFrame,
    blocks: pd.DataFrame,
    *,
    language: str = "fr",
    line_words: int = 8,
    chrome_words: int = 60,
) -> Cleaned:
    """Normalise every block, leave out what is not text to analyse, and judge the language of each document.

    `language`: the one to keep, ISO 639-1. `line_words`: fewest words of a heading, or of a line that does not end
    like a sentence. `chrome_words`: fewest words of a paragraph kept outside the main text of a page.
    A row that was left out before stays so. Each document is cleaned on its own.

    | raw                    |      | text                   | left_out |
    | L’accord   est signé.  |  ->  | L'accord est signé.    |          |
    | Partager sur Twitter   |      | Partager sur Twitter   | sharing  |
    """
    blocks = _normalise(blocks.reset_index(drop=True))
    rows_of = blocks.sort_values("position", kind="stable").groupby("document").groups
    kinds, texts, reasons = (blocks[column].tolist() for column in ("kind", "text", "left_out"))
    verdicts: list[tuple[str, str, str]] = []
    columns = ["id", "title", "language", "left_out", "left_out_why"]
    for document, title, said, left_out, why in documents[columns].to_numpy().tolist():
        rows = list(rows_of.get(document, ()))
        mine = [texts[row] for row in rows]
        judged = judge_blocks(
            [kinds[row] for row in rows], mine, title=title, line_words=line_words, chrome_words=chrome_words
        )
        earlier = [reasons[row] or reason for row, reason in zip(rows, judged, strict=True)]
        verdict = judge_document(mine, earlier, language=language, said=said)
        verdicts.append((verdict.language, left_out or verdict.left_out, why or verdict.left_out_why))
        unread = "document_left_out" if verdicts[-1][1] else ""
        for row, reason in zip(rows, verdict.reasons, strict=True):
            reasons[row] = reason or unread
    return Cleaned(_mark_documents(documents, verdicts), _mark_blocks(blocks, reasons))


def _normalise(blocks: pd.DataFrame) -> pd.DataFrame:
    normalised = [normalise_text(raw) for raw in blocks["raw"]]
    anchors = pd.Series([anchors for _, anchors in normalised], dtype=object)
    return blocks.assign(text=[text for text, _ in normalised], anchors=anchors)


def _mark_documents(documents: pd.DataFrame, verdicts: list[tuple[str, str, str]]) -> pd.DataFrame:
    languages, reasons, sentences = zip(*verdicts, strict=True) if verdicts else ((), (), ())
    return documents.assign(language=languages, left_out=reasons, left_out_why=sentences)


def _mark_blocks(blocks: pd.DataFrame, reasons: list[str]) -> pd.DataFrame:
    why = read_boilerplate().why
    sentences = [said or why.get(reason, "") for said, reason in zip(blocks["left_out_why"], reasons, strict=True)]
    return blocks.assign(left_out=reasons, left_out_why=sentences)
