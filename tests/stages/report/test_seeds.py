"""The seeds are listed with what they reach, the rules with what they refuse."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from pipeline import schema
from pipeline.outline import Report
from pipeline.stages.report import compose_report
from pipeline.stages.report.results import Results
from pipeline.stages.report.seeds import seeds_sections
from tests.sample import sample_tables
from tests.stages.report.reading import sections_of, texts_of, views_of


def test_seeds_that_reach_nothing_are_listed_with_their_zero(report: Report) -> None:
    assert ("solidarité", "mutualisme", 0, 0, 0) in views_of(report)["mots-de-depart"].rows


def test_a_seed_of_two_themes_is_said_to_bring_them_nearer(results: Results) -> None:
    assert "communs à plusieurs" not in texts_of(seeds_sections(results)[0])
    seeds = [("subordination", "Plateformes", "plateforme"), ("coworking", "plateforme", "plateforme"),
             ("coworking", "travail indépendant", ""), ("subordination", "travail indépendant", ""),
             ("solidarité", "caisse", "caisse"), ("solidarité", "caisses", "caisse")]  # fmt: skip
    coverage = pd.DataFrame(seeds, columns=["theme", "seed", "term"]).assign(
        weight=1.0, segments=1, documents=1, sources=1
    )
    said = texts_of(seeds_sections(replace(results, seed_coverage=coverage))[0])
    shared = "« plateforme » (subordination et coworking) et « travail indépendant » (coworking et subordination)"
    assert f"Mots de départ communs à plusieurs thèmes : {shared}." in said


def test_what_the_rules_refuse_and_what_is_proposed_is_shown_and_applied_nowhere(report: Report) -> None:
    views = views_of(report)
    assert [row[:4] for row in views["mots-refuses"].rows] == [("autre sens", "solidaire", "structure", 1)]
    idle = "Règles de refus qui n’ont rien eu à refuser : « ministère des solidarités »."
    assert idle in texts_of(sections_of(report)["mots-de-depart"])
    assert [row[0] for row in views["theme-1-solidarite-propositions"].rows] == ["mutuelle", "trésorier"]
    assert "mots-refuses" not in views_of(compose_report(**sample_tables() | {"seed_rules": schema.SEED_RULES.frame()}))
