import pytest

from pipeline.formats import detect_format, page_kinds
from tests.formats.several_texts import AGENDA, CHAT, COMMENTS, FORUM, NETSCAPE, PHPBB, PRESS, read, said


@pytest.mark.parametrize(
    ("name", "page"),
    [
        ("signets.html", NETSCAPE),
        ("fil.txt", FORUM),
        ("fil.txt", PHPBB),
        ("page.txt", COMMENTS),
        ("revue.txt", PRESS),
        ("agenda.md", AGENDA),
        ("conversation.txt", CHAT),
        ("conversation.txt", "[12/03/2019, 14:02:33] Maud: Salut.\n\u200e[12/03/2019, 14:03:01] Yanis: Salut."),
    ],
)
def test_each_kind_is_recognised(name, page):
    assert detect_format(name, page.encode()) == "bookmarks"


@pytest.mark.parametrize(
    "page",
    [
        "Revue de presse\n\nUn titre\nLe Relais, 12 mars 2015\nUn seul article.",
        "Agenda 2015\n\nNous avons parlé de l’agenda, du programme et de la suite.",
        "Les commentaires sont ouverts.\n\nMaud dit :\nje viendrai.",
        "Le fil de la discussion\n\nPar Maud, le 12 mars 2015\n\nUn texte signé, sur un forum, qui n’en est pas un.",
        "Le 12/03/2019 à 14:02 - Maud était déjà là : elle attendait.",
        "Elle dit :\n« non ».\n\nIl dit :\n« oui ».\n\nVoilà leur dialogue entier.",
    ],
)
def test_an_ordinary_text_is_no_such_page(page):
    assert detect_format("texte.txt", page.encode()) == "text"


LETTERS = """Courrier des lecteurs

De Maud (Ancy), 12 mars 2015
La clé circule, et nul ne la garde.

Nous écrire

De Yanis (Vaubrun), 13 mars 2015
Un carnet suffit.
"""


def test_the_kind_of_page_that_the_documentation_declares(monkeypatch):
    declared = {
        "signs": ["(?i)courrier des lect"],
        "item": r"De (?P<author>[^()]+) \(.+\), (?P<date>\d.+)$",
        "fewest": 2,
        "paragraphs": True,
        "voice": "reader",
        "lines": [{"open": "Nous écrire$", "kind": "chrome"}],
    }
    monkeypatch.setattr(page_kinds, "_page_kinds", lambda: (page_kinds._page_kind(declared),))
    items = read(LETTERS)
    assert [(item.metadata.author, item.metadata.date) for item in items] == [
        ("Maud", "2015-03-12"),
        ("Yanis", "2015-03-13"),
    ]
    assert said(items) == [
        [("paragraph", "reader", "La clé circule, et nul ne la garde.")],
        [("paragraph", "reader", "Un carnet suffit.")],
    ]
