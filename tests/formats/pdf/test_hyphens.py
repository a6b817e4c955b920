import pytest

from pipeline.formats.pdf.hyphens import join_lines, known_words


@pytest.mark.parametrize(
    ("document", "lines", "whole"),
    [
        ("", ("la coopéra\u00ad", "tive du lieu"), "la coopérative du lieu"),
        ("le micro-travail", ("du micro\u00ad", "travail payé"), "du micro-travail payé"),
        ("le microtravail", ("du micro\u00ad", "travail payé"), "du microtravail payé"),
        ("une micro-tâche, un travail", ("du micro-", "travail payé"), "du micro-travail payé"),
        ("il peut venir", ("Peut\u00ad", "on parler"), "Peut-on parler"),
        ("", ("Y a-t\u00ad", "il un lien"), "Y a-t-il un lien"),
        ("par et tout", ("un peu par\u00ad", "tout en ville"), "un peu partout en ville"),
        ("le contrat tient", ("il con\u00ad", "tient tout"), "il contient tout"),
        ("", ("à Seine-Saint\u00ad", "Denis, en mai"), "à Seine-Saint-Denis, en mai"),
        ("", ("de 2010-", "2012 environ"), "de 2010-2012 environ"),
        ("", ("d’un contrat –", "le premier –"), "d’un contrat – le premier –"),
        ("", ("l’inter\u00ad", "médiation des"), "l’intermédiation des"),
    ],
)
def test_cut_words_are_joined_as_the_document_writes_them(document, lines, whole):
    assert join_lines(lines, known_words((document, *lines))) == whole
