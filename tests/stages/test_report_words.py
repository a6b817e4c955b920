"""The sections of the report that speak of words: expressions, those of a theme, and the lemma audit."""

import json
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from pipeline.outline import Paragraph, TableView
from pipeline.schema import NEIGHBOURS, SEED_REFUSALS, THEME_TERMS
from pipeline.stages.report import lemmas
from pipeline.stages.report.counted_words import count_words
from pipeline.stages.report.expressions import expressions_section
from pipeline.stages.report.lemma_audit import RULES, corrected_terms
from pipeline.stages.report.neighbourhood import theme_neighbourhood
from pipeline.stages.report.results import Results
from pipeline.stages.report.wording import say
from tests.sample import sample_tables

STAGES = Path(lemmas.__file__).parent.parent
ROOMS = ("tag", "lemmatise")


@pytest.fixture
def results():
    return Results(**sample_tables())


def rows(section):
    """Name of each table below a section -> its rows."""
    blocks = [block for below in section.walk() for block in below.blocks]
    return {block.name: block.rows for block in blocks if isinstance(block, TableView)}


def texts(section):
    return [block.text for below in section.walk() for block in below.blocks if isinstance(block, Paragraph)]


def test_expressions_are_listed_and_those_expected_in_vain_are_said(results):
    section = expressions_section(results)
    assert ("espace de coworking", 2, 2, 2, "oui") in rows(section)["expressions"]
    assert rows(section)["sigles"] == (("CDG", "caisse de grève", 1),)
    assert say("Attendues, et jamais rencontrées : « revenu universel ».").text in texts(section)


def test_a_corpus_without_expressions_says_so():
    section = expressions_section(Results(**sample_tables(())))
    assert "Aucune expression ne revient dans ce corpus." in texts(section)


def test_the_audit_shows_what_was_done_to_a_word_in_its_context(results):
    tables = rows(lemmas.lemmas_section(results))
    [unknown] = tables["lemmes-inconnus"]
    what = "absent des dictionnaires, lu comme le modèle l’a compris"
    assert unknown[:4] == ("visioconférence", "visioconférence", what, 1)
    assert unknown[5] == "Les réunions en [visioconférence] ont allongé la journée ; le …"
    corrected = {row[0]: row for row in tables["lemmes-corriges"]}
    assert corrected["bureaux"][2] == "variante d’écriture regroupée (liste variants.csv), singulier rétabli"
    assert corrected["salariés"][4] == "télétravail · salariés · semaine"
    assert [row[3] for row in tables["lemmes-corriges"]] == [4, 4]


def test_every_correction_of_the_analyst_is_shown_with_what_it_did():
    tables = sample_tables()
    tokens = tables["tokens"]
    tables["tokens"] = tokens.assign(
        rule=tokens["rule"].mask(tokens["form"].str.lower() == "bureaux", "variant+analyst")
    )
    given = json.dumps(["Bureaux;bureau", "d’aujourd’hui;aujourd'hui"])
    row = {"room": "lemmatise", "name": "corrections", "value": given}
    tables["provenance"] = pd.concat([tables["provenance"], pd.DataFrame([row])], ignore_index=True)
    section = lemmas.lemmas_section(Results(**tables))
    expected = int((tokens["form"].str.lower() == "bureaux").sum())
    assert rows(section)["lemmes-vos-corrections"] == (
        ("bureaux", "bureau", expected),
        ("d’aujourd’hui", "aujourd'hui", 0),
    )
    assert any(text.startswith("Sans effet") and "d’aujourd’hui" in text for text in texts(section))


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


def test_names_left_out_of_the_vocabulary_are_listed(results):
    assert rows(lemmas.lemmas_section(results))["noms-propres"] == (("Nantes", 1),)


def test_an_audit_without_corrections_is_short():
    tables = sample_tables()
    tables["tokens"] = tables["tokens"].assign(rule="", pos="NOUN")
    assert rows(lemmas.lemmas_section(Results(**tables))) == {}


def test_every_rule_of_the_rooms_has_its_words_in_the_audit():
    code = "".join(path.read_text(encoding="utf-8") for room in ROOMS for path in sorted((STAGES / room).glob("*.py")))
    assert [rule for rule in RULES if f'"{rule}"' not in code] == []


def held(counted, word):
    """The segments in which a word is counted."""
    return {segment for segment, ranks in counted.held.items() if word in [counted.names[rank] for rank in ranks]}


def test_words_are_counted_as_the_matrix_counts_them(results):
    counted = count_words(results)
    vocabulary = results.vocabulary.set_index("lemma")["segments"]
    lemmas = [name for name in counted.names if not name.startswith("«")]
    assert lemmas
    assert {name: len(held(counted, name)) for name in lemmas} == vocabulary[lemmas].to_dict()
    terms = results.terms.set_index("form")["segments"]
    assert len(held(counted, "« espace de coworking »")) == terms["espace de coworking"]


def test_a_seed_that_a_rule_refuses_is_not_counted_and_one_that_is_kept_by_right_is(results):
    hit = results.seed_hits.iloc[0]
    place = (results.tokens[["segment", "start", "end"]] == hit[["segment", "start", "end"]]).all(axis=1)
    word = results.tokens.loc[place, "lemma"].item()
    before = held(count_words(results), word)
    tokens = results.tokens.assign(kept=results.tokens["kept"] & ~place)
    assert held(count_words(replace(results, tokens=tokens)), word) == before
    refused = SEED_REFUSALS.frame([hit[["theme", "seed", "segment", "start", "end"]].to_dict()])
    assert held(count_words(replace(results, seed_refusals=refused)), word) == before - {hit["segment"]}


def test_a_tie_between_two_words_of_a_theme_is_drawn_once(results):
    both = [("solidarité", "caisse", 1), ("caisse", "solidarité", 1), ("caisse", "mutuelle", 2)]
    found = NEIGHBOURS.frame([
        {"theme": "solidarité", "lemma": lemma, "neighbour": other, "rank": rank, "together": 3, "log_likelihood": 9.0}
        for lemma, other, rank in both
    ])  # fmt: skip
    terms = THEME_TERMS.frame([
        {"theme": "solidarité", "lemma": lemma, "rank": rank} for rank, lemma in enumerate(("solidarité", "caisse"), 1)
    ])  # fmt: skip
    theme = results.all_themes[0]
    [chart] = theme_neighbourhood(replace(results, neighbours=found, theme_terms=terms), theme)
    assert [row[:2] for row in chart.table.rows] == [("solidarité", "caisse"), ("caisse", "mutuelle")]
    assert theme_neighbourhood(replace(results, neighbours=NEIGHBOURS.frame()), theme) == ()
