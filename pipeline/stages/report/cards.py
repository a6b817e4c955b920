"""The theme cards: each theme in a nutshell, with its verdict, its extent and its first words."""

from __future__ import annotations

import math

from pipeline.outline import Cards, ThemeCard
from pipeline.stages.report.extent import extent_links
from pipeline.stages.report.results import Results, Theme
from pipeline.stages.report.wording import between, capitalised, documents, segments, sources
from pipeline.typography import french, percent

_CARD_TERMS = 6


def theme_cards(results: Results) -> Cards:
    """A card per theme, in order."""
    return Cards(tuple(_card(results, theme) for theme in results.all_themes))


def _card(results: Results, theme: Theme) -> ThemeCard:
    terms = results.theme_terms[results.theme_terms["theme"] == theme["theme"]].sort_values("rank")
    return ThemeCard(
        anchor=theme["anchor"],
        label=capitalised(theme["label"]),
        kind=theme["kind"],
        color=theme["color"],
        verdict=theme["verdict"],
        sentence=french(_extent(theme)),
        links=extent_links(results, theme),
        terms=tuple(terms["lemma"])[:_CARD_TERMS],
    )


def _extent(theme: Theme) -> str:
    if not theme["segments"]:
        return "Aucun segment."
    extent = f"{segments(theme['segments'])}, {documents(theme['documents'])}, {sources(theme['sources'])}"
    if math.isnan(theme["low"]):
        return f"{extent}."
    return f"{extent} ; {percent(theme['share'])} des segments classés, {between(theme['low'], theme['high'])}."
