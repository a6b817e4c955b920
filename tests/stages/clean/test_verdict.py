import pytest

from pipeline.stages.clean.verdict import judge_document
from tests.stages.clean.documents import ENGLISH, PARAGRAPH, SPANISH, clean, reasons


def test_a_document_in_another_language_is_left_out_whole():
    cleaned = clean(ENGLISH, ENGLISH.replace("Thursday", "Friday"), "Un mot de la traductrice, qui salue ses lecteurs.")
    document = cleaned.documents.iloc[0]
    assert (document["language"], document["left_out"]) == ("en", "other_language")
    assert "en anglais" in document["left_out_why"]
    assert cleaned.blocks["left_out"].tolist() == ["other_language", "other_language", "document_left_out"]
    assert clean(ENGLISH, ENGLISH, language="en").documents["left_out"].tolist() == [""]


def test_short_blocks_tell_the_language_together():
    short = ["We are not robots, we are riders.", "They never paid us for the rain.", "Nobody asked what we wanted."]
    assert clean(*short).documents["left_out"].tolist() == ["other_language"]


def test_a_document_of_menus_is_left_out():
    document = clean("Accueil", "Contact").documents.iloc[0]
    assert (document["language"], document["left_out"]) == ("", "no_text")
    assert document["left_out_why"].startswith("Ce document n’a que des menus")
    assert clean().documents["left_out"].tolist() == ["no_text"]


@pytest.mark.parametrize(
    ("answer", "left_out"),
    [
        ("oui", "too_short"),
        ("Ne se prononce pas", "too_short"),
        ("R.A.S.", "too_short"),
        ("très satisfait", ""),
        ("le collectif", ""),
        ("partage", ""),
        ("Emploi | Travail", ""),
        ("{ color: #333; margin: 0 }", "code"),
        ("Ressources", ""),
    ],
)
def test_the_answers_of_a_survey_are_read_however_short_and_a_yes_is_accounted_for(answer, left_out):
    cleaned = clean(("cell", answer))
    assert cleaned.blocks["left_out"].tolist() == [left_out]
    sentence = cleaned.documents.iloc[0]["left_out_why"]
    assert sentence.startswith("Ce document tient en un mot") == (left_out == "too_short")


@pytest.mark.parametrize("passage", [ENGLISH, SPANISH])
def test_a_passage_in_another_language_is_left_out_of_a_french_document(passage):
    assert reasons(PARAGRAPH, passage, PARAGRAPH) == ["", "other_language", ""]


def test_lines_too_short_to_tell_do_not_outweigh_a_paragraph():
    lines = [f"Voir la page {number}" for number in range(40)]
    assert sum(len(line.split()) for line in lines) > len(ENGLISH.split())
    assert judge_document([ENGLISH, *lines], [""] * 41, language="fr").language == "en"


@pytest.mark.parametrize(
    ("said", "language", "left_out"), [("", "fr", ""), ("en", "en", "other_language"), ("fr", "fr", "")]
)
def test_the_language_that_an_analyst_says_is_the_document_s(said, language, left_out):
    verdict = judge_document([PARAGRAPH], [""], language="fr", said=said)
    assert (verdict.language, verdict.left_out) == (language, left_out)


@pytest.mark.parametrize(
    ("texts", "why"), [([], "Le document ne contient aucun texte."), (["Menu"], "Ce document n’a que des menus")]
)
def test_a_document_of_which_nothing_is_kept_says_why(texts, why):
    verdict = judge_document(texts, ["navigation"] * len(texts), language="fr")
    assert verdict.left_out == "no_text"
    assert verdict.left_out_why.startswith(why)
