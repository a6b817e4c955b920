"""What the report says of where its texts come from: unknown sources, one file that holds most of a theme."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath

import pytest

from pipeline.stages.report.origins import limits_of_origin
from pipeline.stages.report.results import Results
from tests.sample import sample_tables
from tests.sample_texts import DOCUMENTS


def told(results: Results) -> str:
    """The sentences, with plain spaces and apostrophes."""
    text = " ".join(limit.text for limit in limits_of_origin(results))
    return text.replace("\u00a0", " ").replace("\u202f", " ").replace("’", "'")


def said(texts) -> str:
    return told(Results(**sample_tables(tuple(texts))))


@pytest.mark.parametrize(("unknown", "warned"), [(0, False), (3, False), (len(DOCUMENTS), True)])
def test_sources_that_are_names_of_files_prove_no_diversity(unknown: int, *, warned: bool) -> None:
    files = [PurePosixPath(text.file.partition("#")[0]) for text in DOCUMENTS[:unknown]]
    texts = [replace(text, source=file.stem) for text, file in zip(DOCUMENTS, files, strict=False)]
    assert ("La source n'est pas connue pour" in said([*texts, *DOCUMENTS[unknown:]])) is warned


def test_one_document_of_an_unknown_source_is_warned_of_in_the_singular() -> None:
    text = said([replace(DOCUMENTS[0], source="mutuelle")])
    assert "La source n'est pas connue pour 1 document sur 1 : son fichier en tient lieu" in text
    assert "Le corpus vient d'une seule source : il ne permet pas" in text


def test_what_holds_of_the_whole_corpus_is_not_said_of_each_theme() -> None:
    """With one source, or one file, that most of a theme comes from there is no finding."""
    alone = said([replace(text, source="La Revue") for text in DOCUMENTS])
    assert "d'une seule source :" in alone
    assert "viennent surtout d'une seule source" not in alone
    together = said([replace(text, file=f"signets.txt#{rank}") for rank, text in enumerate(DOCUMENTS, start=1)])
    assert "plus de la moitié des segments" not in together


@pytest.mark.parametrize(("paragraphs", "warned"), [((2, 2, 2), False), ((4, 1, 1), True), ((1, 1), False)])
def test_a_document_weighs_too_much_when_it_holds_more_than_its_share(
    paragraphs: tuple[int, ...], *, warned: bool
) -> None:
    texts = [
        replace(text, paragraphs=text.paragraphs[:1] * size) for text, size in zip(DOCUMENTS, paragraphs, strict=False)
    ]
    assert ("Un seul document, « Une mutuelle pour les indépendants », fournit" in said(texts)) is warned


def test_a_theme_that_one_file_of_many_texts_carries_is_said_with_its_share() -> None:
    assert "la moitié des segments de" not in said(DOCUMENTS)
    bureau = DOCUMENTS[2]
    others = [text for text in DOCUMENTS if text != bureau]
    text = said([*(replace(text, file=f"signets.txt#{rank}") for rank, text in enumerate(others, start=1)), bureau])
    assert "Un seul fichier, « signets.txt », fournit plus de la moitié des segments de « solidarité » (88 %), " in text


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
    text = told(Results(**tables))
    assert ("est incomplète : elle montre les textes 1 à 20 sur 64" in text) is said
