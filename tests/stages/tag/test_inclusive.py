import pytest

from pipeline.stages.tag.inclusive import plain_form

INCLUSIVE = [
    ("salarié·e", "salarié"),
    ("salarié·e·s", "salariés"),
    ("salarié·es", "salariés"),
    ("salarié-e-s", "salariés"),
    ("salarié.e.s", "salariés"),
    ("salarié/es", "salariés"),
    ("salarié(e)s", "salariés"),
    ("salarié(e)(s)", "salariés"),
    ("SALARIÉ·E·S", "SALARIÉs"),
    ("entreprise(s)", "entreprise"),
    ("lieu(x)", "lieu"),
    ("auteur.rice", "auteur"),
    ("auteur·rice·s", "auteurs"),
    ("créateur·ices", "créateurs"),
    ("act·eur·rice·s", "acteurs"),
    ("agriculteur·trice·s", "agriculteurs"),
    ("travailleurs(ses)", "travailleurs"),
    ("travailleur·euse·s", "travailleurs"),
    ("livreur-euses", "livreurs"),
    ("livreurs·euses", "livreurs"),
    ("livreur-se", "livreur"),
    ("professionnel·le·s", "professionnels"),
    ("professionnel-le", "professionnel"),
    ("citoyen·ne·s", "citoyens"),
    ("saisonnier·ère·s", "saisonniers"),
    ("créatif·ve·s", "créatifs"),
    ("heureux·se·s", "heureux"),
    ("nouveaux·elles", "nouveaux"),
    ("locaux·ales", "locaux"),
    ("syndicaux·ales", "syndicaux"),
    ("anglais·e·s", "anglais"),
    ("adjoint·e", "adjoint"),
    ("étudiant·e·s", "étudiants"),
    ("enseignant-chercheur·euse", "enseignant-chercheur"),
    ("tou·te·s", "tous"),
    ("un·e", "un"),
    ("public·que", "public"),
]

PLAIN = [
    *("salarié", "travail", "vis-à-vis", "tiers-lieu", "co-working", "start-up", "rendez-vous", "savoir-faire"),
    *("donne-le", "peut-on", "dit-elle", "parle-t-elle", "va-t-en", "celui-ci", "allez-y", "prends-la", "dis-le"),
    *("et/ou", "il/elle", "travail/emploi", "24/7", "2.0", "www.exemple.fr", "exemple.fr", "p.e.", "S.A.R.L.", "A.E.S"),
    *("(e)", "·e", "e·e", "", "salarié·", "f(x)", "fin.Le", "Paris-Est", "note(1)"),
]


@pytest.mark.parametrize(("word", "expected"), INCLUSIVE)
def test_an_inclusive_form_is_read_in_the_masculine(word, expected):
    assert plain_form(word) == expected


@pytest.mark.parametrize("word", PLAIN)
def test_any_other_word_is_no_inclusive_form(word):
    assert plain_form(word) is None
