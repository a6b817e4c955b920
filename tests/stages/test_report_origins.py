"""What the report says of where its texts come from: unknown sources, one file that holds most of a theme."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import PurePosixPath

import pytest

from pipeline import schema
from pipeline.stages.report.carriers import theme_carriers
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


@pytest.mark.parametrize(("known", "drawn"), [(10, True), (5, True), (4, False)])
def test_a_free_variable_is_drawn_when_half_of_the_documents_have_it(known: int, *, drawn: bool) -> None:
    tables = sample_tables()
    theme = Results(**tables).all_themes[0]
    sizes = {"thèse": known // 2, "article": known - known // 2, "": 10 - known}
    group = {"theme": theme["theme"], "variable": "nature", "present": 1, "low": math.nan, "high": math.nan}
    group |= {"share": 0.1, "incomplete": False}
    rows = [group | {"value": value, "segments": size, "documents": size} for value, size in sizes.items() if size]
    shares = [*tables["theme_shares"].to_dict("records"), *rows]
    results = Results(**tables | {"theme_shares": schema.THEME_SHARES.frame(shares)})
    assert ("Par nature" in [chart.title for chart in theme_carriers(results, theme)]) is drawn
