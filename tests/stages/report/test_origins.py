"""What the report says of where its texts come from: unknown sources, one file that holds most of a theme."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath

import pytest

from pipeline.stages.report.origins import limits_of_origin
from pipeline.stages.report.results import Results
from tests.sample import sample_tables
from tests.sample_texts import DOCUMENTS


def said(texts) -> str:
    return " ".join(limits_of_origin(Results(**sample_tables(tuple(texts)))))


@pytest.mark.parametrize(("unknown", "told"), [(0, False), (3, False), (len(DOCUMENTS), True)])
def test_sources_that_are_names_of_files_prove_no_diversity(unknown: int, *, told: bool) -> None:
    files = [PurePosixPath(text.file.partition("#")[0]) for text in DOCUMENTS[:unknown]]
    texts = [replace(text, source=file.stem) for text, file in zip(DOCUMENTS, files, strict=False)]
    assert ("La source n'est pas connue pour" in said([*texts, *DOCUMENTS[unknown:]])) is told


def test_a_theme_that_one_file_of_many_texts_carries_is_said_with_its_share() -> None:
    assert "la moitié des segments de" not in said(DOCUMENTS)
    together = [replace(text, file=f"signets.txt#{rank}") for rank, text in enumerate(DOCUMENTS, start=1)]
    text = said(together)
    assert "Un seul fichier, « signets.txt », fournit plus de la moitié des segments de « solidarité » (100" in text


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        ("1 - 20 of 64 Next › Last »", True), ("1–20 sur 64", True), ("41 - 64 of 64", False), ("12 - 3 of 64", False),
        ("page 3", False),
    ],
)  # fmt: skip
def test_a_page_of_bookmarks_that_shows_a_part_of_them_is_said_incomplete(raw: str, *, said: bool) -> None:
    tables = sample_tables()
    item = tables["documents"].loc[tables["documents"]["item"] > 0, "id"].iloc[0]
    chrome = (tables["blocks"]["document"] == item) & (tables["blocks"]["left_out"] == "navigation")
    tables["blocks"] = tables["blocks"].assign(raw=tables["blocks"]["raw"].mask(chrome, raw))
    text = " ".join(limits_of_origin(Results(**tables)))
    assert ("est incomplète : elle montre les textes 1 à 20 sur 64" in text) is said
