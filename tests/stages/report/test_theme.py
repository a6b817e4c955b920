"""The page of a theme: its title, and sentences that stay readable."""

from __future__ import annotations

import dataclasses

import pytest

from pipeline.stages.report import compose_report
from pipeline.stages.report.results import Results
from pipeline.stages.report.theme import theme_section
from tests.sample import sample_tables
from tests.sample_texts import DOCUMENTS
from tests.stages.report.reading import sections_of, texts_of


def test_a_long_name_does_not_fill_a_sentence() -> None:
    named = [dataclasses.replace(text, source="source" * 100) for text in DOCUMENTS]
    assert "source" * 100 not in texts_of(
        sections_of(compose_report(**sample_tables(tuple(named))))["theme-1-solidarite"]
    )


@pytest.mark.parametrize(
    ("kind", "label", "title"),
    [("named", "solidarité", "Solidarité"), ("named", "RSE et travail à Paris", "RSE et travail à Paris"),
     ("named", "été à Nantes", "Été à Nantes"), ("discovered", "été · à vélo", "Été · à vélo")],
)  # fmt: skip
def test_a_name_is_a_title_whose_other_letters_stay(results: Results, kind: str, label: str, title: str) -> None:
    theme = results.all_themes[0] | {"kind": kind, "label": label}
    assert theme_section(results, theme, passages=1).title == title


def test_a_theme_that_no_segment_holds_shows_nothing_but_its_verdict_and_proposals(results: Results) -> None:
    theme = results.all_themes[0] | {"segments": 0, "verdict": "non soutenu"}
    section = theme_section(results, theme, passages=5)
    assert section.sections == ()
    assert texts_of(section).startswith("Verdict : non soutenu.")
    assert "il n’y a rien à montrer" in texts_of(section)
