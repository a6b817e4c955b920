"""Tree: a Report -> the plain dictionaries that the typst template reads as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from pipeline.charts.style import theme_color
from pipeline.outline import (
    Block,
    Cards,
    Chart,
    Charts,
    Paragraph,
    Passages,
    Points,
    Report,
    Section,
    TableView,
    ThemeCard,
)
from pipeline.renderers.pdf.passage import passage_node
from pipeline.renderers.pdf.printable import printable
from pipeline.renderers.pdf.table import table_node
from pipeline.typography import count, date_in_french, french

Node = dict[str, Any]

_KINDS = {"named": "thème cherché", "discovered": "thème découvert"}
_LEVELS = 2  # sections below the second level are left to the HTML report: this is a handout
_WIDTH, _HEIGHT = 162.0, 190.0  # millimetres that a figure may fill on a page of the template
_MM_PER_INCH = 25.4


def report_tree(report: Report, sections: Sequence[Section]) -> Node:
    """Turn a report into {title, subtitle, date, day, facts, sections}, as the templates read it.

    `sections` are those of the report, or its slides.

    A section is {anchor, title, color, blocks, sections}; a block is {kind, ...}, where kind names a function of the
    template. Texts are printable, numbers and dates already written in French. `day` is [year, month, day] or [].
    """
    colors = {anchor: theme_color(rank) for anchor, rank in report.theme_colors().items()}
    return {
        "title": printable(report.title),
        "subtitle": printable(report.subtitle),
        "date": date_in_french(report.date),
        "day": [*map(int, report.date.split("-")), 1, 1][:3] if report.date else [],
        "facts": [[printable(name), printable(value)] for name, value, _ in report.facts],
        "sections": [_section(section, 1, colors) for section in sections],
    }


def figure_file(chart: Chart) -> str:
    """The name under which the template finds the drawing of a chart."""
    return f"{chart.name}.svg"


def _section(section: Section, level: int, colors: dict[str, str]) -> Node:
    """A section; that of a theme carries the colour of its card. Below the deepest level, only a note."""
    blocks, below = section.blocks, section.sections
    if below and level == _LEVELS:
        detail = count(len(below), "rubrique de détail", "rubriques de détail")
        blocks, below = (*blocks, Paragraph(french(f"Dans le rapport HTML : {detail}."))), ()
    return {
        "anchor": section.anchor,
        "title": printable(section.title),
        "color": colors.get(section.anchor),
        "blocks": _paired(map(_block, blocks)),
        "sections": [_section(each, level + 1, colors) for each in below],
    }


def _paired(blocks: Iterable[Node]) -> list[Node]:
    """The same blocks, narrow tables that follow each other as one of kind 'tables'."""
    paired: list[Node] = []
    for narrow, group in groupby(blocks, key=lambda node: node.get("narrow", False)):
        nodes = list(group)
        paired += [{"kind": "tables", "items": nodes}] if narrow else nodes
    return paired


def _block(block: Block) -> Node:  # noqa: PLR0911 - one return per kind of block
    match block:
        case Paragraph():
            return {"kind": "paragraph", "text": printable(block.text), "tone": block.tone}
        case Points():
            return {"kind": "points", "items": [printable(item) for item in block.items]}
        case TableView():
            return {"kind": "table", **table_node(block)}
        case Chart():
            return {"kind": "chart", **_chart(block)}
        case Charts():
            return {"kind": "charts", "items": [_chart(chart) for chart in block.items]}
        case Passages():
            items = [passage_node(passage) for passage in block.items]
            return {"kind": "passages", "caption": printable(block.caption), "items": items}
        case Cards():
            return {"kind": "cards", "items": [_card(card) for card in block.items]}


def _chart(chart: Chart) -> Node:
    """A figure at its natural size, or smaller to fit the page; its numbers are left to the HTML report."""
    width, height = (_MM_PER_INCH * inches for inches in chart.drawing.get_size_inches())
    return {
        "file": figure_file(chart),
        "width": round(width * min(1.0, _WIDTH / width, _HEIGHT / height), 2),
        "shape": round(width / height, 4),
        "title": printable(chart.title),
        "caption": printable(chart.caption),
        "alternative": printable(chart.alternative),
    }


def _card(card: ThemeCard) -> Node:
    return {
        "anchor": card.anchor,
        "label": printable(card.label),
        "theme": printable(_KINDS.get(card.kind, card.kind)),
        "color": theme_color(card.color),
        "verdict": printable(card.verdict),
        "sentence": printable(card.sentence),
        "terms": printable(" · ".join(card.terms)),
    }
