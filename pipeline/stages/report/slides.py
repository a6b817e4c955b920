"""The deck: the report's answer on a dozen pages to show, made of what its sections already hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.outline import Block, Cards, Paragraph, Passage, Passages, Points, Section, ThemeCard
from pipeline.stages.report.wording import say

_MOST_THEMES = 6
_MOST_LIMITS = 4
_QUOTED_WORDS = 70
_ACROSS = ("temps", "theme-par-annee", "ensemble", "theme-par-document")
_READABLE = 1.6  # width over height of a drawing whose words can be read on a slide
_CLOSING = (
    "Chaque nombre s'ouvre sur ses passages dans rapport.html.",
    "Le registre des unités, dans le rapport, dit ce que chaque fichier est devenu et pourquoi.",
    "Le paragraphe de méthode, les options et les versions y sont prêts à citer.",
)


def compose_slides(sections: Sequence[Section], limits: Sequence[Paragraph]) -> tuple[Section, ...]:
    """Each slide as a Section, from the sections of the report, the overview first.

    In brief; the place of each theme; one slide per theme that some segment holds, the first six of the report; themes
    over time, or against each other; what the corpus does not allow one to say; where to look further.
    """
    overview = sections[0]
    slides = [Section("diapo-en-bref", overview.title, (Points(tuple(_answer(overview))),))]
    slides += [Section(f"diapo-{chart.name}", chart.title, (chart,)) for chart in overview.charts()]
    slides += _theme_slides(overview, {section.anchor: section for section in sections})
    charts = {chart.name: chart for section in sections for chart in section.charts()}
    across = [charts[name] for name in _ACROSS if name in charts]
    readable = [chart for chart in across if chart.drawing.get_figwidth() >= _READABLE * chart.drawing.get_figheight()]
    slides += [Section(f"diapo-{chart.name}", chart.title, (chart,)) for chart in readable[:1]]
    if limits:
        title = "Ce que ce corpus ne permet pas de dire"
        slides.append(Section("diapo-limites", title, (Points(tuple(limit.text for limit in limits[:_MOST_LIMITS])),)))
    closing = Points(tuple(say(sentence).text for sentence in _CLOSING))
    return (*slides, Section("diapo-suite", "Pour aller plus loin", (closing,)))


def _answer(overview: Section) -> Iterator[str]:
    """The sentences that stand before the cards, less warnings, which have a slide of their own, and notes."""
    for block in overview.blocks:
        if isinstance(block, Cards):
            return
        if isinstance(block, Paragraph) and block.tone not in ("warning", "note"):
            yield block.text


def _theme_slides(overview: Section, sections: dict[str, Section]) -> list[Section]:
    """The first themes of the report whose section quotes passages."""
    cards = [card for block in overview.blocks if isinstance(block, Cards) for card in block.items]
    held = [card for card in cards if _typical(sections[card.anchor])]
    return [_theme_slide(card, sections[card.anchor]) for card in held[:_MOST_THEMES]]


def _theme_slide(card: ThemeCard, section: Section) -> Section:
    """Its extent and verdict, its words, and the most typical of its passages that are short, if some are."""
    blocks: list[Block] = [say(f"Thème {card.verdict}. {card.sentence}", "lead")]
    blocks += list(section.charts())[:1]
    typical = min(_typical(section), key=lambda passage: (len(passage.text.split()) > _QUOTED_WORDS, -passage.score))
    return Section(card.anchor, section.title, (*blocks, Passages("", (typical,))))


def _typical(section: Section) -> tuple[Passage, ...]:
    """The typical passages of a theme: the first group that its section quotes."""
    groups = [block.items for block in section.all_blocks() if isinstance(block, Passages)]
    return groups[0] if groups else ()
