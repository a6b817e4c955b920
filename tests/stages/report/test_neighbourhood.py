"""The network around the words of a theme holds each tie once."""

from __future__ import annotations

from dataclasses import replace

from pipeline.schema import NEIGHBOURS, THEME_TERMS
from pipeline.stages.report.neighbourhood import theme_neighbourhood


def test_a_tie_between_two_words_of_a_theme_is_drawn_once(results):
    both = [("solidarité", "caisse", 1), ("caisse", "solidarité", 1), ("caisse", "mutuelle", 2)]
    found = NEIGHBOURS.frame([
        {"theme": "solidarité", "lemma": lemma, "neighbour": other, "rank": rank, "together": 3, "log_likelihood": 9.0}
        for lemma, other, rank in both
    ])  # fmt: skip
    terms = THEME_TERMS.frame([
        {"theme": "solidarité", "lemma": lemma, "rank": rank} for rank, lemma in enumerate(("solidarité", "caisse"), 1)
    ])  # fmt: skip
    theme = results.all_themes[0]
    [chart] = theme_neighbourhood(replace(results, neighbours=found, theme_terms=terms), theme)
    assert [row[:2] for row in chart.table.rows] == [("solidarité", "caisse"), ("caisse", "mutuelle")]
    assert theme_neighbourhood(replace(results, neighbours=NEIGHBOURS.frame()), theme) == ()


def test_the_strongest_ties_of_a_word_are_drawn(results):
    rows = [
        {
            "theme": "solidarité",
            "lemma": "solidarité",
            "neighbour": f"voisin{rank}",
            "rank": rank,
            "log_likelihood": 9.0,
        }
        for rank in range(1, 7)
    ]
    [chart] = theme_neighbourhood(replace(results, neighbours=NEIGHBOURS.frame(rows)), results.all_themes[0])
    assert [row[1] for row in chart.table.rows] == ["voisin1", "voisin2", "voisin3", "voisin4"]
