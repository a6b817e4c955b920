"""The handout leaves aside what is meant for a screen, and nothing else."""

import dataclasses

from pipeline.outline import Chart, Charts, Passages, Report, Section
from pipeline.renderers.pdf.handout import handout_of


def report_of(*sections: Section) -> Report:
    return Report("Titre", "", "", (), sections)


def test_a_section_a_figure_and_a_quotation_can_stay_on_the_screen(report: Report) -> None:
    [chart, *_] = report.charts()
    quoted = next(block for block in report.blocks() if isinstance(block, Passages) and len(block.items) > 1)
    on_screen = dataclasses.replace(chart, handout=False)
    kept = handout_of(
        report_of(
            Section("a", "A", (on_screen, Charts((chart, on_screen)), dataclasses.replace(quoted, handout=1))),
            Section("b", "B", (chart,), handout=False),
            Section("c", "C", (Charts((on_screen,)),)),
        )
    )
    [section] = kept.sections
    pair, passages = section.blocks
    assert pair == Charts((chart,))
    assert passages.items == quoted.items[:1]


def test_every_theme_keeps_its_verdict_its_words_and_its_passages(report: Report) -> None:
    for section in handout_of(report).sections:
        if section.anchor.startswith("theme-"):
            blocks = [block for below in section.walk() for block in below.blocks]
            assert section.blocks
            assert any(isinstance(block, Charts) for block in blocks)
            assert sum(isinstance(block, Passages) for block in blocks) >= 1
            assert all(chart.handout for block in blocks if isinstance(block, Charts) for chart in block.items)
            assert all(block.handout for block in blocks if isinstance(block, Chart))
