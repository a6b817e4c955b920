import pytest

from pipeline.formats.bookmarks import read_bookmarks
from pipeline.formats.item import Unreadable
from tests.formats.several_texts import (
    AGENDA,
    CHAT,
    COMMENTS,
    EXPORT,
    FORUM,
    GROUP,
    NETSCAPE,
    PHPBB,
    PRESS,
    read,
    said,
)


def test_a_group_page():
    items = read(GROUP)
    assert [(i.metadata.title, i.metadata.author, i.metadata.site) for i in items] == [
        ("Le sens du collectif", "Maud Le Goff", "Le Relais"),
        ("Une caisse à nous", "Ali", "Contrepied"),
        ("Un titre trop long pour la page, il est coup...", "Ali", ""),
    ]
    assert [(block.kind, block.voice, block.raw) for block in items[0].blocks] == [
        ("chrome", "source", "Skip to main content"),
        ("chrome", "source", "Home/ Travail/ Group items tagged entraide"),
        ("metadata", "source", "Maud Le Goff"),
        ("heading", "source", "Le sens du collectif - Le Relais"),
        ("quotation", "source", "On travaille ensemble, dit l’un."),
        ("chrome", "source", "• ...3 more annotations..."),
        ("quotation", "source", "On se remplace, dit l’autre,\n    sans rien demander."),
        ("comment", "annotator", '"Une note de lecture,\n    sur deux lignes."'),
    ]
    assert [block.kind for block in items[2].blocks] == ["heading", "quotation", "chrome", "chrome"]


def test_an_export_of_annotations():
    (item,) = read(EXPORT)
    assert (item.metadata.title, item.metadata.author) == ("La santé au bureau - Le Relais", "")
    assert item.metadata.url == "https://relais.example/sante"
    assert [
        (block.kind, block.voice, block.raw) for block in item.blocks if block.kind in ("quotation", "comment")
    ] == [
        ("quotation", "source", "on compte tout sauf la fatigue"),
        ("comment", "annotator", "la fatigue ne se compte pas."),
        ("quotation", "source", "un autre passage"),
    ]


def test_a_page_of_no_known_kind_is_refused():
    with pytest.raises(Unreadable):
        read_bookmarks(b"Une page ordinaire.")


def test_bookmarks_of_a_browser():
    *_, last = items = read(NETSCAPE)
    assert (last.metadata.title, last.metadata.site) == ("Des clés & un bail", "Le Relais")
    assert (last.metadata.url, last.metadata.tags) == ("https://relais.example/cles", ("atelier", "clés"))
    assert said(items)[-1] == [
        ("heading", "source", "Des clés & un bail - Le Relais"),
        ("comment", "annotator", "À relire : la clé passe de main en main,\n        et personne ne la garde."),
        ("quotation", "source", "Nous avons  tous  la clé."),
    ]


def test_a_bookmark_without_a_note_and_an_empty_bullet_hold_no_text():
    link = '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DT><A HREF="https://a.example">Sans note</A>'
    [item] = read(link)
    assert not item.has_text
    group = "Maud\n\nUn titre - 2 views\n\n  •\n  • Un passage.\n"
    [item] = read(group)
    assert [(block.kind, block.raw) for block in item.blocks[2:]] == [("chrome", "•"), ("quotation", "Un passage.")]


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


def test_the_subject_of_a_thread_is_the_title_of_its_messages():
    page = "Forum des coursiers\n\nSujet : La caisse\n\n"
    page += (
        "par Maud » 12 mars 2015, 10:12\n\nOn partage.\n\npar Yanis » 13 mars 2015, 11:02\n\nRe: La clé\n\nMoi aussi."
    )
    assert [item.metadata.title for item in read(page)] == ["La caisse", "La clé"]


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


def test_a_conversation_is_one_text_whose_messages_are_paragraphs():
    [item] = read(CHAT)
    assert item.metadata.date == "2019-03-12"
    assert said([item]) == [
        [
            ("paragraph", "source", "Salut, qui vient à la réunion de jeudi ?\nOn y parle de la caisse."),
            ("paragraph", "source", "Apportez vos reçus."),
            ("paragraph", "source", "Moi, si la caisse paie le train : il est cher."),
        ]
    ]


@pytest.mark.parametrize("page", [NETSCAPE, FORUM, PHPBB, COMMENTS, PRESS, AGENDA, GROUP, CHAT])
def test_every_character_belongs_to_one_block(page):
    left, end = "", 0
    for block in (block for item in read(page) for block in item.blocks):
        assert block.start >= end
        left, end = left + page[end : block.start], block.end
    assert not (left + page[end:]).strip()


MEMBER = """Home/ Tic&Travail/ Contents contributed by Maud

Maud

La coopérative, refuge des indépendants ? - Le Relais - 1 views

coopérative protection sociale

shared by Maud on 12 May 14 - No Cached
  • Trois sur quatre
    sont des femmes
  • ...3 more annotations...
Yanis

Un café pour travailler - 2 views

www.relais.example/cafe?a=1
shared by Yanis on 03 Jan 13 - Cached - Maud liked it
Le café facture l’heure, non la consommation.
"""


def test_keywords_and_the_line_of_who_shared_are_no_text_but_a_date():
    first, second = read_bookmarks(MEMBER.encode())
    assert [(block.kind, block.raw) for block in first.blocks[-5:]] == [
        ("heading", "La coopérative, refuge des indépendants ? - Le Relais"),
        ("metadata", "coopérative protection sociale"),
        ("metadata", "shared by Maud on 12 May 14 - No Cached"),
        ("quotation", "Trois sur quatre\n    sont des femmes"),
        ("chrome", "• ...3 more annotations..."),
    ]
    assert (first.metadata.author, first.metadata.date, first.metadata.site) == ("Maud", "2014-05-12", "Le Relais")
    assert (second.metadata.author, second.metadata.date) == ("Yanis", "2013-01-03")
    assert [block.raw for block in second.blocks if block.kind == "paragraph"] == [
        "Le café facture l’heure, non la consommation."
    ]
