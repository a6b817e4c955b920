"""A theme under other settings, and the options that redo each of them."""

import inspect
from dataclasses import replace

import pytest

from pipeline.schema import MULTIVERSE
from pipeline.settings import door_of
from pipeline.stages import LINE
from pipeline.stages.report.other_settings import theme_settings
from pipeline.stages.report.redone import OPTIONS, redone_by
from pipeline.stages.report.results import Results


def test_each_setting_says_what_it_keeps_and_which_option_redoes_it(results: Results) -> None:
    theme = results.all_themes[0]
    tried = results.multiverse[results.multiverse["theme"] == theme["theme"]]
    table = theme_settings(results, theme).table
    assert [row[4] for row in table.rows] == list(tried["passages"])
    assert [row[1] for row in table.rows] == redone_by(tried["setting"])
    assert "ne sont pas gardées" in table.note


def test_what_was_not_tried_is_said(results: Results) -> None:
    untried = replace(results, multiverse=MULTIVERSE.frame())
    assert "n’a été essayé pour ce thème" in theme_settings(untried, results.all_themes[0]).text


@pytest.mark.parametrize("option", OPTIONS.values())
def test_the_option_that_redoes_a_setting_exists(option: str) -> None:
    section, name = option.removeprefix("[").split("] ")
    [room] = [room for room in LINE if room.name == section]
    assert name in inspect.signature(door_of(room)).parameters
