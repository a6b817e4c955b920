"""The rules of the verdicts are told with the thresholds of the run, and those are the ones that judge."""

from __future__ import annotations

import inspect
import json
from dataclasses import fields, replace

import pytest

from pipeline.schema import PROVENANCE
from pipeline.stages.report.results import Results
from pipeline.stages.report.verdict_rules import verdict_rules
from pipeline.stages.themes import extract_themes
from pipeline.stages.themes.doubt.evidence import Limits
from tests.stages.report.reading import texts_of

DEFAULTS = {name: option.default for name, option in inspect.signature(extract_themes).parameters.items()}


def told(results: Results, **changed: float) -> str:
    options = {field.name: DEFAULTS[field.name] for field in fields(Limits)} | changed
    rows = [{"room": "themes", "name": name, "value": json.dumps(value)} for name, value in options.items()]
    [section] = verdict_rules(replace(results, provenance=PROVENANCE.frame(rows)))
    return texts_of(section)


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("fewest_segments", 4, "pas soutenu quand moins de 4 segments"),
        ("min_segments", 12, "moins de 12 segments ou de 3 documents"),
        ("min_documents", 5, "moins de 10 segments ou de 5 documents"),
        ("max_main_source_share", 0.6, "plus de 60 % de ses segments viennent d’une seule source"),
        ("max_overlap", 0.4, "plus de 40 % des segments"),
        ("min_agreement", 0.25, "moins de 25 % de ses passages"),
        ("max_changing_settings", 0.2, "sous plus de 20 % des autres réglages"),
    ],
)
def test_every_threshold_of_a_verdict_is_told(results: Results, option: str, value: float, said: str) -> None:
    assert said in told(results, **{option: value})
    assert said not in told(results)


def test_no_threshold_is_left_untold() -> None:
    [told_here] = [mark for mark in test_every_threshold_of_a_verdict_is_told.pytestmark if mark.name == "parametrize"]
    assert {option for option, _, _ in told_here.args[1]} == {field.name for field in fields(Limits)}


def test_unknown_options_are_not_made_up(results: Results) -> None:
    assert verdict_rules(results) == ()
