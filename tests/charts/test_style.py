"""Words of a document are made drawable; the colours of the themes can be told apart."""

from __future__ import annotations

import pytest

from pipeline.charts.style import PALETTE, label, theme_color


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("Une enquête très longue sur les livreurs à vélo", "Une enquête très longue sur les…"),
        ("vélo 🚲", "vélo □"),
        ("deux\nlignes\x00 et\u2028plus", "deux lignes et plus"),
        ("mot" * 30, "motmotmotmotmotmotmotmotmotmotmotmotm…"),
        ("l’été, d’abord", "l’été, d’abord"),
        ("", ""),
    ],
)
def test_words_of_a_document_are_shortened_and_made_drawable(text: str, drawn: str) -> None:
    assert label(text) == drawn


def test_no_two_colours_of_the_palette_are_alike_and_they_come_round() -> None:
    assert len(set(PALETTE)) == len(PALETTE)
    assert theme_color(len(PALETTE)) == theme_color(0)


@pytest.mark.parametrize("color", PALETTE)
@pytest.mark.parametrize("ground", ["#ffffff", "#15181c"])
def test_colours_stand_out_on_a_light_and_on_a_dark_page(color: str, ground: str) -> None:
    def linear(part: str) -> float:
        value = int(part, 16) / 255
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    def luminance(color: str) -> float:
        red, green, blue = (linear(color[start : start + 2]) for start in (1, 3, 5))
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    dark, light = sorted([luminance(color), luminance(ground)])
    assert (light + 0.05) / (dark + 0.05) >= 3  # WCAG 2.1, contrast of graphics
