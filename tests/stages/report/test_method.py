"""The paragraph of method says what was done here, and no more."""

from dataclasses import replace

import pytest

from pipeline.schema import PROVENANCE
from pipeline.stages.report.method import method_section
from pipeline.stages.report.results import Results
from tests.stages.report.reading import rows_of, texts_of


def test_the_paragraph_names_themes_sizes_and_software(results: Results) -> None:
    text = texts_of(method_section(results))
    assert "L’analyse a été menée avec scikit-learn 1.9.0." in text
    assert "en 32 segments de 18 mots en moyenne" in text
    assert "Chaque thème cherché (solidarité, subordination et coworking) est décrit par un profil de mots" in text


@pytest.mark.parametrize(
    ("emptied", "said", "unsaid"),
    [
        ({"themes": []}, "cherche en outre d’autres thèmes", "Chaque thème cherché"),
        ({"rows": []}, "Aucun segment n’a pu être classé.", "cherche en outre"),
        ({"provenance": []}, "n’ont pas été enregistrées", "L’analyse a été menée avec"),
    ],
)
def test_what_was_not_done_is_not_said(results: Results, emptied: dict[str, list], said: str, unsaid: str) -> None:
    text = texts_of(method_section(replace(results, **{name: getattr(results, name).head(0) for name in emptied})))
    assert said in text
    assert unsaid not in text


def test_options_and_versions_stand_apart(results: Results) -> None:
    rows = [("segment", "words", "40"), ("versions", "python", "3.11"), ("corrections", "ligne 2", "a.html")]
    given = PROVENANCE.frame([dict(zip(("room", "name", "value"), row, strict=True)) for row in rows])
    tables = rows_of(method_section(replace(results, provenance=given)))
    assert (tables["options-etapes"], tables["versions"]) == ((rows[0],), (rows[1],))
