"""The lemma audit as it is read: what was done to a word, in its context."""

from __future__ import annotations

import json
from dataclasses import replace

import pandas as pd
import pytest

from pipeline.schema import PROVENANCE, TOKENS
from pipeline.stages.report.lemma_audit import RULES
from pipeline.stages.report.lemmas import lemmas_section
from pipeline.stages.report.results import Results
from tests.sample import sample_tables
from tests.stages.report.reading import rows_of, texts_of


def test_the_audit_shows_what_was_done_to_a_word_in_its_context(results):
    section = lemmas_section(results)
    assert "Créez, à côté de settings.toml, un fichier lemmes.csv" in texts_of(section)
    tables = rows_of(section)
    [unknown] = tables["lemmes-inconnus"]
    what = "absent des dictionnaires, lu comme le modèle l’a compris"
    assert unknown[:4] == ("visioconférence", "visioconférence", what, 1)
    assert unknown[5] == "Les réunions en [visioconférence] ont allongé la journée ; le …"
    corrected = {row[0]: row for row in tables["lemmes-corriges"]}
    assert corrected["bureaux"][2] == "variante d’écriture regroupée (liste variants.csv), " + RULES["plural"]
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
    section = lemmas_section(Results(**tables))
    expected = int((tokens["form"].str.lower() == "bureaux").sum())
    assert rows_of(section)["lemmes-vos-corrections"] == (
        ("bureaux", "bureau", expected),
        ("d’aujourd’hui", "aujourd'hui", 0),
    )
    lost = "Sans effet, faute de se rencontrer dans les textes sous cette forme : « d’aujourd’hui »."
    assert lost in texts_of(section)


def test_names_left_out_of_the_vocabulary_are_listed(results):
    assert rows_of(lemmas_section(results))["noms-propres"] == (("Nantes", 1),)


def test_the_words_that_the_analyst_ignores_are_told_with_what_they_amount_to(results: Results) -> None:
    given = PROVENANCE.frame([{"room": "lemmatise", "name": "ignored", "value": '["Usine", "solidarité"]'}])
    text = texts_of(lemmas_section(replace(results, provenance=given)))
    held = int((results.tokens["lemma"] == "solidarité").sum())
    assert held
    assert f"leurs occurrences dans les segments : « usine » (0) et « solidarité » ({held})." in text
    assert "Mots que vous ne comptez pas" not in texts_of(lemmas_section(results))


def test_an_audit_without_corrections_is_short():
    tables = sample_tables()
    tables["tokens"] = tables["tokens"].assign(rule="", pos="NOUN")
    assert rows_of(lemmas_section(Results(**tables))) == {}


@pytest.mark.parametrize(
    ("rules", "said"),
    [
        ([""] * 4, "Sur 4 occurrences de mots pleins, aucune n’a été corrigée et toutes figurent dans un dic"),
        (["", "plural", "unknown", "unknown"],
         "4 occurrences de mots pleins, 1 (25,0 %) a été corrigée et 2 (50,0 %) ne figurent dans aucun"),
        (["plural"] * 1500, "Sur 1 500 occurrences de mots pleins, 1 500 (100,0 %) ont été corrigées et toutes f"),
    ],
    ids=["none", "one and some", "thousands"],
)  # fmt: skip
def test_the_extent_of_the_corrections_is_said_in_french(results: Results, rules: list[str], said: str) -> None:
    tokens = TOKENS.frame([
        {"segment": results.segments["id"].iloc[0], "form": "réseaux", "lemma": "réseau", "kept": True, "rule": rule}
        for rule in rules
    ])  # fmt: skip
    assert said in texts_of(lemmas_section(replace(results, tokens=tokens)))
