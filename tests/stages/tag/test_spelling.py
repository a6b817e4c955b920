import pytest

from pipeline.stages.tag.spelling import spell_words
from pipeline.stages.tag.tagger import load_tagger

CASES = [
    ("L'Etat et l'Economie", "L' État et l' Économie", ["accent", "accent"]),
    ("L'Europe s'Endette", "L' Europe s' Endette", []),
    ("LES SALAIRES", "les salaires", ["capitals", "capitals"]),
    ("LA LIGNE DE METRO", "la LIGNE de métro", ["capitals", "capitals", "capitals"]),
    ("SOLIDARITE", "solidarité", ["capitals"]),
    ("LES SOLIDARITES", "les solidarités", ["capitals", "capitals"]),
    ("DROIT DE L'EMPLOI", "droit de L' emploi", ["capitals", "capitals", "capitals"]),
    ("la CAE et la QVT", "la CAE et la QVT", []),
    ("L'ESS recrute", "L' ESS recrute", []),
    ("le SMIC", "le SMIC", []),
    ("les salarié·e·s", "les salariés", ["inclusive"]),
    ("sa societe ferme apres l'ete", "sa société ferme après l' ete", ["accent", "accent"]),
    ("des reseaux et l'entrainement", "des réseaux et l' entraînement", ["accent", "accent"]),
    ("une éthnographie, il gèrera", "une ethnographie , il gérera", ["accent", "accent"]),
    ("la liste des salaries, votre mail", "la liste des salaries , votre mail", []),
    ("le cobolt et les gnaouas", "le cobolt et les gnaouas", []),
    ("Uber, Deliveroo", "Uber , Deliveroo", []),
]


@pytest.mark.parametrize(("text", "spelled", "rules"), CASES)
def test_words_are_spelled_as_in_the_dictionary(text, spelled, rules):
    tagger = load_tagger()
    words = spell_words(tagger.words(text), tagger.tables)
    assert " ".join(word.spelling for word in words) == spelled
    assert [word.rule for word in words if word.rule] == rules
