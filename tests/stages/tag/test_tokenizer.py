import pytest

from pipeline.french.fold import fold_typography
from pipeline.stages.tag.tagger import load_tagger

CASES = [
    ("s'auto-organise-t-il", "s' auto-organise -t -il"),
    ("Peut-on s’entraider ?", "Peut -on s' entraider ?"),
    ("dit-il, celui-ci", "dit -il , celui-ci"),
    ("ceux-ci et celles-là", "ceux-ci et celles -là"),
    ("Allez-y, donnez-le-moi", "Allez -y , donnez -le -moi"),
    ("l'auto-entrepreneur", "l' auto-entrepreneur"),
    ("qu’auto-entrepreneur", "qu' auto-entrepreneur"),
    ("lorsqu'une puisqu'il", "lorsqu' une puisqu' il"),
    ("prud'hommes", "prud'hommes"),
    ("les prud’hommes d'Angers", "les prud'hommes d' Angers"),
    ("Saint-Jean-d'Angély", "Saint-Jean-d'Angély"),
    ("aujourd'hui quelqu'un", "aujourd'hui quelqu'un"),
    ("C'est-à-dire qu'il", "C'est-à-dire qu' il"),
    ("un rendez-vous ; des mots-clés", "un rendez-vous ; des mots-clés"),
    ("vis-à-vis du peer-to-peer", "vis-à-vis du peer-to-peer"),
    ("des étudiant(e)s.", "des étudiant(e)s ."),
    ("(l'étudiant(e))", "( l' étudiant(e) )"),
    ("l'employé(e) (l'auteur(e))", "l' employé(e) ( l' auteur(e) )"),
    ("une note (voir l'annexe) et f(x)", "une note ( voir l' annexe ) et f(x)"),
    ("travailleurs(ses), entreprise(s)", "travailleurs(ses) , entreprise(s)"),
    ("auteur.rice.s.", "auteur.rice.s ."),
    ("les salarié·e·s, les adhérent•es", "les salarié·e·s , les adhérent·es"),
    ("travail/emploi", "travail / emploi"),
    ("oui–non", "oui – non"),
    ("-Mutualiser les moyens", "- Mutualiser les moyens"),
    ("le lieu–, les équipes- oui", "le lieu – , les équipes - oui"),
    ("Lyon, 1954--Arles", "Lyon , 1954 -- Arles"),
    ("« mot-clé »", '" mot-clé "'),
    ("https://exemple.fr/l'emploi-salarie", "https://exemple.fr/l'emploi-salarie"),
    ("20 %, 2,5 M€", "20 % , 2,5 M€"),
    ("deux\u00a0mots  et\nun retour", "deux mots et un retour"),
]


@pytest.mark.parametrize(("text", "words"), CASES)
def test_where_words_begin_and_end(text, words):
    found = load_tagger().words(fold_typography(text))
    assert " ".join(word.spelling for word in found) == words


@pytest.mark.parametrize("text", [text for text, _ in CASES])
def test_words_stand_at_their_offsets(text):
    folded = fold_typography(text)
    assert len(folded) == len(text)
    for word in load_tagger().words(folded):
        assert folded[word.start : word.end] == word.spelling
