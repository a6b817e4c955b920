"""The bars of those who carry a theme have the length of their numbers."""

from __future__ import annotations

import pandas as pd

from pipeline.charts.carriers import draw_carriers
from pipeline.charts.style import PALETTE
from tests.charts.drawings import widths_of, words_of


def test_bars_have_the_length_of_their_numbers_and_say_out_of_how_many() -> None:
    carriers = pd.DataFrame(
        {
            "label": ["Gazette", "Cahiers"], "present": [12, 3], "segments": [1200, 30], "documents": [9, 0],
            "sparse": [False, True],
        }
    )  # fmt: skip
    figure = draw_carriers(carriers, color=PALETTE[0])
    assert widths_of(figure) == [12, 3]
    assert {"Gazette", "12 sur 1\u202f200 · 9\u00a0doc.", "3 sur 30"} <= {word.strip() for word in words_of(figure)}
