"""A DataFrame as a table that is read, and figures side by side."""

import pandas as pd
import pytest

from pipeline.outline import Chart, Charts, Paragraph, TableView
from pipeline.stages.report.views import in_french, side_by_side, table_view

WORDS = pd.DataFrame({"count": [3, 1], "word": ["été", "réseau"], "unseen": [0, 0]}, index=[7, 9])
HEADERS = {"word": "Mot", "count": "Occurrences"}


def test_a_table_has_the_columns_that_are_asked_for_in_their_order() -> None:
    view = table_view(WORDS, HEADERS, name="mots", caption="Les mots : l'été")
    assert (view.header, view.rows) == (("Mot", "Occurrences"), (("été", 3), ("réseau", 1)))
    assert view.caption == "Les mots\u00a0: l’été"
    assert in_french(WORDS, HEADERS).to_dict("list") == {"Mot": ["été", "réseau"], "Occurrences": [3, 1]}


@pytest.mark.parametrize(("kinds", "shown"), [("", []), ("f", ["f"]), ("fsf", ["ff", "s"]), ("sfff", ["ff", "f", "s"])])
def test_figures_stand_two_by_two_before_the_sentences(kinds: str, shown: list[str]) -> None:
    empty = TableView("t", "", (), ())
    blocks = [Chart("f", "", "", "", None, empty) if kind == "f" else Paragraph("s") for kind in kinds]
    found = side_by_side(blocks)
    assert ["f" * len(block.items) if isinstance(block, Charts) else "s" for block in found] == shown
