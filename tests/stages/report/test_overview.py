"""The opening page answers from the results, in sentences that agree with their numbers."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

from pipeline.links import linked_pieces
from pipeline.outline import Paragraph, Report
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
     (1, "mots, dont 1 classé ; aucun ne porte de thème."),
     (31, "mots, dont 31 classés ; 30 (97 %) portent au moins un thème."),
     (32, "mots, tous classés ; 30 (94 %) portent au moins un thème.")],
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
        (
            ("établi", "fragile"),
            "Sans avoir été cherchés, 2 autres thèmes se sont dégagés : « {} » (établi) et « {} » (f",
        ),
        (("non soutenu", "établi"), "1 autre thème s’est dégagé : « {1} » (établi). Un autre est montré sans être"),
        (
            ("non soutenu",) * 2,
            "avec assez de constance. D’autres sont montrés sans être soutenus par les textes : « {} »",
        ),
    ],
)
def test_a_theme_that_the_texts_do_not_support_did_not_come_up(
    results: Results, verdicts: tuple[str, ...], said: str
) -> None:
    labels = ["vélo · livreur", "stage · école"]
    discovered = results.themes["kind"] == "discovered"
    themes = results.themes.assign(
        label=results.themes["label"].mask(discovered, pd.Series(labels, results.themes.index[discovered])),
        verdict=results.themes["verdict"].mask(discovered, pd.Series(verdicts, results.themes.index[discovered])),
    )
    opening = overview_section(replace(results, themes=themes), [])
    assert said.format(*labels) in texts_of(opening)
    [sentence] = [block for block in opening.blocks if isinstance(block, Paragraph) and labels[0] in block.text]
    reached = [address for _, address in linked_pieces(sentence.text, sentence.links) if address]
    assert sorted(reached) == sorted(address for _, address in sentence.links)


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
