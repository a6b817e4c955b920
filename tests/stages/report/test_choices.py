"""The themes under other settings: every agreement is in the grid, and the two extremes are named."""

from dataclasses import replace

import pytest

from pipeline.schema import MULTIVERSE
from pipeline.stages.report.choices import choices_section
from pipeline.stages.report.results import Results
from tests.stages.report.reading import texts_of

AGREEMENTS = {"solidarité": (0.9, 0.7), "coworking": (0.8, 0.25)}
SETTINGS = {"formes": "sans lemmatiser", "tirage": "autre tirage"}
OPTIONS = ("aucune", "[themes] random_seed")


@pytest.fixture
def compared(results: Results) -> Results:
    rows = [
        {"theme": theme, "setting": setting, "label": label, "passages": passages}
        for theme, agreements in AGREEMENTS.items()
        for (setting, label), passages in zip(SETTINGS.items(), agreements, strict=True)
    ]
    return replace(results, multiverse=MULTIVERSE.frame(rows))


def test_a_row_per_setting_and_a_column_per_theme(compared: Results) -> None:
    [_, settings] = choices_section(compared).sections
    [chart] = settings.charts()
    assert chart.table.header == ("Réglage", "Option de settings.toml", *AGREEMENTS)
    assert chart.table.rows == tuple(zip(SETTINGS.values(), OPTIONS, *AGREEMENTS.values(), strict=True))


def test_the_theme_that_holds_best_and_the_one_that_holds_least_are_named(compared: Results) -> None:
    said = "Le plus constant : « solidarité » (au pire 70 % de passages communs) ; le plus sensible : « coworking » (au"
    assert said in texts_of(choices_section(compared))


def test_without_other_settings_it_is_said(results: Results) -> None:
    section = choices_section(replace(results, multiverse=MULTIVERSE.frame()))
    assert "Aucun autre réglage n’a été essayé." in texts_of(section)
