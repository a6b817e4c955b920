"""The opening page answers from the results, in sentences that agree with their numbers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.outline import Report
from pipeline.stages.report.overview import overview_section
from pipeline.stages.report.results import Results
from tests.stages.report.reading import texts_of


def test_the_opening_is_written_from_the_results(report: Report) -> None:
    text = texts_of(report.sections[0])
    assert "11 fichiers et 12 documents. L’analyse en garde 10, de 4 sources, de 2016 à 2021" in text
    assert "32 segments d’environ 18 mots, tous classés" in text
    verdicts = "1 est établi (solidarité), 1 est fragile (coworking) et 1 n’est pas soutenu (subordination)"
    assert f"Des 3 thèmes cherchés, {verdicts}" in text
    assert "2 autres thèmes se sont dégagés : « télétravail · salariés · semaine » (établi)" in text


@pytest.mark.parametrize(
    ("classified", "said"),
    [(0, "mais aucun texte n’a pu être analysé. Le registre des unités dit pourquoi."),
     (1, "dont 1 classé ; aucun ne porte de thème."), (32, "dont 32 classés ; 30 (94 %) portent au moins un thème.")],
)  # fmt: skip
def test_the_size_of_the_corpus_agrees_in_number(results: Results, classified: int, said: str) -> None:
    rows = results.rows.head(classified)
    scores = results.segment_themes
    held = scores if classified > 1 else scores.assign(present=False)
    assert said in texts_of(overview_section(replace(results, rows=rows, segment_themes=held), []))


def test_without_discovered_theme_it_is_said_that_their_number_is_a_choice(results: Results) -> None:
    named = results.themes[results.themes["kind"] == "named"]
    text = texts_of(overview_section(replace(results, themes=named), []))
    assert "Aucun autre thème ne s’est dégagé avec assez de constance pour être montré. Le nombre de thèmes" in text


@pytest.mark.parametrize(
    ("verdicts", "said"),
    [
        (("établi",) * 3, "Les 3 thèmes cherchés sont établis."),
        (("non soutenu",), "Le thème cherché n’est pas soutenu : solidarité."),
        (("fragile", "établi"), "Des 2 thèmes cherchés, 1 est établi (subordination) et 1 est fragile (solidarité)."),
    ],
)
def test_the_verdicts_are_put_into_one_sentence(results: Results, verdicts: tuple[str, ...], said: str) -> None:
    themes = results.themes.head(len(verdicts)).assign(verdict=verdicts)
    assert said in texts_of(overview_section(replace(results, themes=themes), []))
