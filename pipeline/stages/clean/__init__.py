"""Clean: the text as published -> the text as read; marks what is not text to analyse, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd

from pipeline.stages.clean.boilerplate import read_boilerplate
from pipeline.stages.clean.judgement import judge_blocks
from pipeline.stages.clean.language import recognise_language
from pipeline.stages.clean.normalise import normalise_text

_LANGUAGE_NAMES = {
    "de": "en allemand",
    "en": "en anglais",
    "es": "en espagnol",
    "fr": "en français",
    "it": "en italien",
    "nl": "en néerlandais",
    "pt": "en portugais",
}


class Cleaned(NamedTuple):
    """The documents with their language, the blocks with their text; each row left out says why."""

    documents: pd.DataFrame
    blocks: pd.DataFrame


class _Outcome(NamedTuple):
    """What became of a document, and the reason code of each of its blocks."""

    language: str
    left_out: str
    left_out_why: str
    reasons: list[str]


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
    blocks = blocks.reset_index(drop=True)
    normalised = [normalise_text(raw) for raw in blocks["raw"]]
    anchors = pd.Series([anchors for _, anchors in normalised], dtype=object)
    blocks = blocks.assign(text=[text for text, _ in normalised], anchors=anchors)
    rows_of = blocks.sort_values("position", kind="stable").groupby("document").groups
    reasons = blocks["left_out"].tolist()
    outcomes: list[_Outcome] = []
    for document, title, *before in documents[["id", "title", "left_out", "left_out_why"]].to_numpy().tolist():
        rows = list(rows_of.get(document, ()))
        page = blocks.loc[rows]
        judged = judge_blocks(
            page["kind"].tolist(),
            page["text"].tolist(),
            title=title,
            line_words=line_words,
            chrome_words=chrome_words,
        )
        judged = [earlier or reason for earlier, reason in zip(page["left_out"], judged, strict=True)]
        outcome = _judge_document(page["text"].tolist(), judged, before=before, language=language)
        outcomes.append(outcome)
        for row, reason in zip(rows, outcome.reasons, strict=True):
            reasons[row] = reason
    why = read_boilerplate().why
    return Cleaned(
        documents.assign(
            language=[outcome.language for outcome in outcomes],
            left_out=[outcome.left_out for outcome in outcomes],
            left_out_why=[outcome.left_out_why for outcome in outcomes],
        ),
        blocks.assign(
            left_out=reasons,
            left_out_why=[
                before or why.get(reason, "") for before, reason in zip(blocks["left_out_why"], reasons, strict=True)
            ],
        ),
    )


def _judge_document(texts: Sequence[str], reasons: Sequence[str], *, before: Sequence[str], language: str) -> _Outcome:
    """Leave out the blocks in another language; leave out the document when they are most of it, or nothing is left."""
    languages = ["" if reason else recognise_language(text) for text, reason in zip(texts, reasons, strict=True)]
    words: Counter[str] = Counter()
    for text, found in zip(texts, languages, strict=True):
        words[found] += len(text.split())
    known = sorted((-count, found) for found, count in words.items() if found)
    main = known[0][1] if known else ""
    kept = [
        reason or ("other_language" if found not in ("", language) else "")
        for reason, found in zip(reasons, languages, strict=True)
    ]
    left_out, why = before
    if not left_out and main not in ("", language):
        left_out, why = "other_language", f"Document {_LANGUAGE_NAMES[main]}, mis à part pour ne pas mêler les langues."
    elif not left_out and all(kept):
        left_out, why = "no_text", _nothing_left(reasons)
    if left_out:
        kept = [reason or "document_left_out" for reason in kept]
    return _Outcome(main, left_out, why, kept)


def _nothing_left(reasons: Sequence[str]) -> str:
    if not reasons:
        return "Le document ne contient aucun texte."
    return "Ce document n’a que des menus, des titres ou des lignes isolées, et aucune phrase complète."
