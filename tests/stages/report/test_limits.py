"""What the corpus does not allow one to say comes from its facts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.outline import Report
from pipeline.schema import SEED_COVERAGE
from pipeline.stages.report import compose_report
from pipeline.stages.report.limits import limits
from pipeline.stages.report.results import Results
from tests.sample import sample_tables
from tests.sample_texts import DOCUMENTS
from tests.stages.report.reading import sections_of, texts_of


@pytest.mark.parametrize(
    "limit",
    [
        "Le thème « subordination » n’est pas soutenu par ce corpus",
        "« coworking » (à 80 % de « carnets-ruraux.example »)",
        "Le corpus ne permet pas de dire comment les thèmes évoluent : aucune année n’atteint 8 documents.",
        "Sans date, donc hors de toute lecture par année : 1 document.",
        "Mots de départ qui ne se rencontrent nulle part : « mutualisme ».",
        "Doublons retirés : 1 document.",
        "Laissés de côté, faute d’être en français : 1 document.",
        "Les textes ont été choisis, non tirés au sort",
    ],
)
def test_the_limits_come_from_the_facts(report: Report, limit: str) -> None:
    assert limit in texts_of(sections_of(report)["limites"])


def test_the_years_without_any_document_are_said() -> None:
    last = [text.date.startswith("2021") for text in DOCUMENTS]
    moved = tuple(replace(t, date="2030") if late else t for t, late in zip(DOCUMENTS, last, strict=True))
    text = texts_of(sections_of(compose_report(**sample_tables(moved)))["limites"])
    years = sorted({text.date[:4] for text in moved if not text.left_out} - {""})
    assert years[-1] == "2030"
    assert f"Aucun document ne date de : {int(years[-2]) + 1} à 2029" in text


@pytest.mark.parametrize(("absent", "said"), [(12, "nulle part : « mot 0 », "), (13, "13 des 14 mots de départ ne se")])
def test_many_absent_seeds_are_counted_and_not_listed(results: Results, absent: int, said: str) -> None:
    rows = [{"theme": "solidarité", "seed": f"mot {n}", "segments": int(n == absent)} for n in range(absent + 1)]
    text = " ".join(limit.text for limit in limits(replace(results, seed_coverage=SEED_COVERAGE.frame(rows))))
    assert said in text.replace("\u00a0", " ")


def test_a_seed_of_two_themes_that_is_never_met_is_named_once(results: Results) -> None:
    absent = [{"theme": theme, "seed": "mutualisme"} for theme in ("solidarité", "coworking")]
    found = limits(replace(results, seed_coverage=SEED_COVERAGE.frame(absent)))
    [said] = [limit.text for limit in found if "nulle part" in limit.text]
    assert said.count("mutualisme") == 1
