"""Handout: a Report -> the same report, less what is only worth having on a screen."""

from __future__ import annotations

from dataclasses import replace

from pipeline.outline import Block, Chart, Charts, Passages, Report, Section, TableView


def handout_of(report: Report) -> Report:
    """Leave out the sections, figures and tables that are not meant for paper, and the quotations beyond the first.

    A section of which nothing would be left goes with them.
    """
    return replace(report, sections=_kept(report.sections))


def _kept(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    kept = [
        replace(section, blocks=_blocks(section.blocks), sections=_kept(section.sections))
        for section in sections
        if section.handout
    ]
    return tuple(section for section in kept if section.blocks or section.sections)


def _blocks(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    kept: list[Block] = []
    for block in blocks:
        match block:
            case Chart(handout=False) | TableView(handout=False):
                continue
            case Charts():
                charts = tuple(chart for chart in block.items if chart.handout)
                kept += [Charts(charts)] if charts else []
            case Passages():
                kept += [replace(block, items=block.items[: block.handout])] if block.handout else []
            case _:
                kept.append(block)
    return tuple(kept)
