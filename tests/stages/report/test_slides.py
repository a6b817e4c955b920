"""The deck says what the report says, on few pages."""

from __future__ import annotations

import pytest

from pipeline.outline import Chart, Passages, Report
from pipeline.stages.report import compose_report
from tests.sample import sample_tables
from tests.sample_texts import DOCUMENTS


def test_the_deck_has_between_eight_and_twelve_pages_with_its_cover(report: Report) -> None:
    assert 8 <= 1 + len(report.slides) <= 12


def test_figures_are_wide_enough_to_be_read_from_afar(report: Report) -> None:
    single = [slide.blocks[0] for slide in report.slides if len(slide.blocks) == 1]
    alone = [block for block in single if isinstance(block, Chart)]
    assert len(alone) == 2
    assert all(chart.drawing.get_figwidth() > 1.5 * chart.drawing.get_figheight() for chart in alone)


@pytest.mark.parametrize("documents", [0, 1])
def test_a_poor_corpus_still_has_an_answer_and_its_limits(documents: int) -> None:
    slides = compose_report(**sample_tables(DOCUMENTS[:documents])).slides
    anchors = [slide.anchor for slide in slides]
    assert anchors[0] == "diapo-en-bref"
    assert anchors[-2:] == ["diapo-limites", "diapo-suite"]


def test_each_theme_that_is_held_shows_its_words_and_one_typical_passage(report: Report) -> None:
    sections = {section.anchor: section for section in report.sections}
    themes = [slide for slide in report.slides if slide.anchor in sections]
    assert [slide.title for slide in themes] == [
        "Solidarité", "Subordination", "Coworking", "Télétravail · salariés · semaine", "Fibre · route · café",
    ]  # fmt: skip
    for slide in themes:
        [chart] = [block for block in slide.blocks if isinstance(block, Chart)]
        [[passage]] = [block.items for block in slide.blocks if isinstance(block, Passages)]
        groups = [block for s in sections[slide.anchor].walk() for block in s.blocks if isinstance(block, Passages)]
        assert passage in groups[0].items
        assert passage.score == max(item.score for item in groups[0].items if len(item.text.split()) <= 70)
        assert chart.name.startswith(slide.anchor)
