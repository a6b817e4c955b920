"""The network of a theme's words: what is drawn, and how strong."""

from __future__ import annotations

import pandas as pd

from pipeline.charts.word_network import draw_word_network

TIES = pd.DataFrame(
    [("grève", "caisse", 40.0), ("grève", "collectif", 10.0), ("entraide", "été 🚲 à $10", 20.0)],
    columns=["lemma", "neighbour", "log_likelihood"],
)


def test_every_tie_is_a_line_as_thick_as_it_is_strong_and_every_word_is_written() -> None:
    [axes] = draw_word_network(TIES, words=["grève", "entraide"], color="#0077bb").axes
    widths = [line.get_linewidth() for line in axes.lines]
    assert [line.get_gid() for line in axes.lines] == ["bar-0", "bar-1", "bar-2"]
    assert widths[0] > widths[2] > widths[1]
    assert {text.get_text() for text in axes.texts} == {"grève", "entraide", "caisse", "collectif", "été □ à $10"}
    discs, rings = axes.collections
    assert (len(discs.get_offsets()), len(rings.get_offsets())) == (2, 3)
