"""The words of a theme stand at their weights."""

from __future__ import annotations

import pytest

from pipeline.charts.style import PALETTE
from pipeline.charts.theme_terms import draw_theme_terms
from tests.charts.drawings import words_of
from tests.sample import sample_tables


def test_terms_stand_at_their_weights_and_seeds_have_a_star() -> None:
    terms = sample_tables()["theme_terms"].query("theme == 'solidarité'")
    figure = draw_theme_terms(terms, color=PALETTE[0])
    dots = figure.axes[0].collections[-1].get_offsets()
    assert list(dots[:, 0]) == pytest.approx(list(terms["weight"]))
    assert {"solidarité *", "caisse"} <= set(words_of(figure))
