"""The lemma audit as tables: rules in French, and what the themes owe to a correction."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from pipeline.stages import report
from pipeline.stages.report.lemma_audit import RULES, corrected_terms

STAGES = Path(report.__file__).parent.parent
ROOMS = ("tag", "lemmatise")


def test_the_terms_that_themes_owe_to_a_correction_are_told():
    tokens = pd.DataFrame({
        "form": ["privée", "Privée", "privé", "salariés", "scrolle"], "lemma": ["privé"] * 3 + ["salarié", "scroller"],
        "pos": "ADJ", "rule": ["participle", "participle", "", "", "unknown"], "kept": True,
    })  # fmt: skip
    terms = pd.DataFrame({
        "theme": "d1", "rank": [1, 2, 3, 11], "lemma": ["salarié", "privé", "scroller", "privé"],
    })  # fmt: skip
    found = corrected_terms(tokens, terms)
    assert found.to_numpy().tolist() == [["d1", "privé", 2, 3, ["privée"]]]


def test_every_rule_of_the_rooms_has_its_words_in_the_audit():
    code = "".join(path.read_text(encoding="utf-8") for room in ROOMS for path in sorted((STAGES / room).glob("*.py")))
    assert [rule for rule in RULES if f'"{rule}"' not in code] == []
