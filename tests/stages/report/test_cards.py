"""A card tells a theme in one sentence and its first words."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from pipeline.stages.report.cards import theme_cards
from pipeline.stages.report.results import Results


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({}, "8 segments, 4 documents, 2 sources ; 25 % des segments classés, entre 15 % et 35 %."),
        ({"low": math.nan, "high": math.nan}, "8 segments, 4 documents, 2 sources."),
        ({"segments": 1, "documents": 1, "sources": 1, "low": math.nan}, "1 segment, 1 document, 1 source."),
        ({"segments": 0}, "Aucun segment."),
    ],
    ids=["measured", "not measured", "once", "never"],
)
def test_the_extent_of_a_theme_is_a_sentence(results: Results, changed: dict[str, float], sentence: str) -> None:
    themes = results.themes.head(1).assign(**changed)
    [card] = theme_cards(replace(results, themes=themes)).items
    assert card.sentence.replace("\u00a0", " ").replace("\u202f", " ") == sentence


def test_the_words_of_a_card_are_the_first_six_in_their_rank(results: Results) -> None:
    cards = theme_cards(replace(results, theme_terms=results.theme_terms.iloc[::-1])).items
    assert cards[0].terms == ("solidarité", "entraide", "caisse", "mutuelle", "indépendants")
    assert cards[2].terms == ("coworking", "espace", "communauté", "abonnés", "tiers-lieu", "bureaux")
