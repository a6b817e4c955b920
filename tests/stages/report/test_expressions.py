"""The expressions of the corpus, those expected in vain, and the acronyms."""

from __future__ import annotations

from pipeline.stages.report.expressions import expressions_section
from pipeline.stages.report.results import Results
from tests.sample import sample_tables
from tests.stages.report.reading import rows_of, texts_of


def test_expressions_are_listed_and_those_expected_in_vain_are_said(results):
    section = expressions_section(results)
    assert ("espace de coworking", 2, 2, 2, "oui") in rows_of(section)["expressions"]
    assert rows_of(section)["sigles"] == (("CDG", "caisse de grève", 1),)
    assert "Attendues, et jamais rencontrées : « revenu universel »." in texts_of(section)


def test_a_corpus_without_expressions_says_so():
    section = expressions_section(Results(**sample_tables(())))
    assert "Aucune expression ne revient dans ce corpus." in texts_of(section)
