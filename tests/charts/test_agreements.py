"""The agreements of a setting stand at their shares."""

from __future__ import annotations

from pipeline.charts.agreements import draw_agreements
from pipeline.charts.style import PALETTE
from tests.sample import sample_tables


def test_the_agreements_of_a_setting_are_a_disc_and_a_ring() -> None:
    settings = sample_tables()["multiverse"].query("theme == 'solidarité'")
    marks = draw_agreements(settings, color=PALETTE[0]).axes[0].lines
    assert [line.get_xdata()[0] for line in marks if line.get_fillstyle() == "full"] == list(settings["passages"])
    assert [line.get_xdata()[0] for line in marks if line.get_fillstyle() == "none"] == list(settings["words"])
