"""Pages of several texts, each written for these tests."""

import pytest

from pipeline.formats import detect_format, page_kinds
from pipeline.formats.bookmarks import read_bookmarks

NETSCAPE = """<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE>
<H1>Signets</H1>
<DL><p>
    <DT><H3 ADD_DATE="1456000000">Travail</H3>
    <DL><p>
        <DT><A HREF="https://relais.example/caisse?a=1&amp;b=2" ADD_DATE="1456000001" TAGS="entraide, grève">Une caisse
 &amp; des clés</A>
        <DT><A HREF="https://relais.example/cles" ADD_DATE="1456000002" TAGS="atelier,clés" DATA-COVER="">Des clés &amp; un bail - Le Relais</A>
        <DD>À relire : la clé passe de main en main,
        et personne ne la garde.
        <BLOCKQUOTE>Nous avons <b>tous</b> la clé.</BLOCKQUOTE>
    </DL><p>
</DL><p>
"""  # noqa: E501  a bookmark stands on one line
FORUM = """Forum du Comptoir
Sujet : Une caisse pour les jours sans

Message de Maud, le 12/03/2015 à 10 h 15
Bonjour à toutes. Nous cherchons comment monter une caisse.

Quelqu’un l’a-t-il déjà fait ?
Répondre
Message de Yanis, le 13/03/2015 à 8 h 02
Maud a écrit :
> Quelqu’un l’a-t-il déjà fait ?
Oui, à six, avec deux euros par semaine.
Messages : 42
"""
PHPBB = """Re: Une caisse pour les jours sans

par maud_l » 12 mars 2015, 10:12
On verse deux euros, et l’on compte à la fin.

par Noé » jeu 13 mars 2015, 09:00
Chez nous, c’est un tiroir.
"""
COMMENTS = """La clé de l’atelier

Depuis janvier, la clé de l’atelier passe de main en main, et chacun note son heure d’arrivée sur le carnet.

2 commentaires

Maud dit :
12 mars 2015 à 10 h 12 min
Chez nous, le carnet a disparu.

On a recommencé sans lui.
Répondre
Yanis dit :
13 mars 2015 à 8 h 02 min
Un tableau suffit bien.
Répondre
"""
PRESS = """Revue de presse du 14 mars 2015

Les livreurs gardent la clé
Le Relais, 12 mars 2015
Par Maud Le Goff
Ils se sont donné un local, et la clé circule.

Le local ferme à minuit.
Lire la suite
Une caisse à six
Contrepied – 13/03/2015
Deux euros par semaine, et un carnet.
https://contrepied.example/caisse
"""
AGENDA = """Agenda du mois

Jeudi 12 mars 2015, 18 h 30 : Réparer ensemble
Lieu : la halle
On apporte son vélo et l’on repart avec.
S’inscrire
Samedi 14 mars 2015 – Assemblée de la caisse
Tarif : libre
On y vote le montant du mois.
"""


def read(page):
    return read_bookmarks(page.encode())


def said(items):
    return [[(b.kind, b.voice, b.raw) for b in item.blocks if b.kind not in ("metadata", "chrome")] for item in items]


@pytest.mark.parametrize(
    ("name", "page"),
    [
        ("signets.html", NETSCAPE),
        ("fil.txt", FORUM),
        ("fil.txt", PHPBB),
        ("page.txt", COMMENTS),
        ("revue.txt", PRESS),
        ("agenda.md", AGENDA),
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
        "Elle dit :\n« non ».\n\nIl dit :\n« oui ».\n\nVoilà leur dialogue entier.",
    ],
)
def test_an_ordinary_text_is_no_such_page(page):
    assert detect_format("texte.txt", page.encode()) == "text"


def test_bookmarks_of_a_browser():
    *_, last = items = read(NETSCAPE)
    assert (last.metadata.title, last.metadata.site) == ("Des clés & un bail", "Le Relais")
    assert (last.metadata.url, last.metadata.tags) == ("https://relais.example/cles", ("atelier", "clés"))
    assert said(items)[-1] == [
        ("heading", "source", "Des clés & un bail - Le Relais"),
        ("comment", "annotator", "À relire : la clé passe de main en main,\n        et personne ne la garde."),
        ("quotation", "source", "Nous avons  tous  la clé."),
    ]


def test_a_thread_is_one_document_a_message():
    first, second = items = read(FORUM)
    assert [(item.metadata.author, item.metadata.date) for item in items] == [
        ("Maud", "2015-03-12"),
        ("Yanis", "2015-03-13"),
    ]
    assert said([first, second]) == [
        [
            ("paragraph", "reader", "Bonjour à toutes. Nous cherchons comment monter une caisse."),
            ("paragraph", "reader", "Quelqu’un l’a-t-il déjà fait ?"),
        ],
        [
            ("quotation", "reader", "Quelqu’un l’a-t-il déjà fait ?"),
            ("paragraph", "reader", "Oui, à six, avec deux euros par semaine."),
        ],
    ]
    assert [item.metadata.author for item in read(PHPBB)] == ["maud_l", "Noé"]


def test_an_article_and_its_comments():
    article, *comments = items = read(COMMENTS)
    assert (article.metadata.title, article.blocks[1].raw[:21]) == ("La clé de l’atelier", "Depuis janvier, la cl")
    assert [(item.metadata.author, item.metadata.date) for item in comments] == [
        ("Maud", "2015-03-12"),
        ("Yanis", "2015-03-13"),
    ]
    assert said(items)[1:] == [
        [
            ("paragraph", "reader", "Chez nous, le carnet a disparu."),
            ("paragraph", "reader", "On a recommencé sans lui."),
        ],
        [("paragraph", "reader", "Un tableau suffit bien.")],
    ]


def test_a_press_digest():
    first, second = items = read(PRESS)
    assert [(i.metadata.title, i.metadata.site, i.metadata.date) for i in items] == [
        ("Les livreurs gardent la clé", "Le Relais", "2015-03-12"),
        ("Une caisse à six", "Contrepied", "2015-03-13"),
    ]
    assert (first.metadata.author, second.metadata.url) == ("Maud Le Goff", "https://contrepied.example/caisse")
    assert said(items)[0] == [
        ("heading", "source", "Les livreurs gardent la clé"),
        ("paragraph", "source", "Ils se sont donné un local, et la clé circule."),
        ("paragraph", "source", "Le local ferme à minuit."),
    ]


def test_a_list_of_events():
    items = read(AGENDA)
    assert [(item.metadata.title, item.metadata.date) for item in items] == [
        ("Réparer ensemble", "2015-03-12"),
        ("Assemblée de la caisse", "2015-03-14"),
    ]
    assert said(items)[1][1:] == [("paragraph", "source", "On y vote le montant du mois.")]


@pytest.mark.parametrize("page", [NETSCAPE, FORUM, PHPBB, COMMENTS, PRESS, AGENDA])
def test_every_character_belongs_to_one_block(page):
    left, end = "", 0
    for block in (block for item in read(page) for block in item.blocks):
        assert block.start >= end
        left, end = left + page[end : block.start], block.end
    assert not (left + page[end:]).strip()


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


def test_the_subject_of_a_thread_is_the_title_of_its_messages():
    page = "Forum des coursiers\n\nSujet : La caisse\n\n"
    page += (
        "par Maud » 12 mars 2015, 10:12\n\nOn partage.\n\npar Yanis » 13 mars 2015, 11:02\n\nRe: La clé\n\nMoi aussi."
    )
    assert [item.metadata.title for item in read_bookmarks(page.encode())] == ["La caisse", "La clé"]


def test_a_bookmark_without_a_note_and_an_empty_bullet_hold_no_text():
    link = '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DT><A HREF="https://a.example">Sans note</A>'
    [item] = read_bookmarks(link.encode())
    assert not item.has_text
    group = "Maud\n\nUn titre - 2 views\n\n  •\n  • Un passage.\n"
    [item] = read_bookmarks(group.encode())
    assert [(block.kind, block.raw) for block in item.blocks[2:]] == [("chrome", "•"), ("quotation", "Un passage.")]
