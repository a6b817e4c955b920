import pytest

from pipeline.formats.webpage.blocks import split_page
from pipeline.formats.webpage.main_text import mark_main_text
from tests.formats.webpage.pages import PAGE, read


def test_the_main_text_is_told_from_what_surrounds_it():
    blocks = [(block.kind, block.voice, block.raw[:22]) for block in read(PAGE).blocks]
    assert blocks == [
        ("metadata", "source", "Une caisse à nous | Le"),
        ("chrome", "source", "Ce site utilise des co"),
        ("chrome", "source", "Accueil"),
        ("chrome", "source", "Lieux"),
        ("heading", "source", "Une caisse à nous"),
        ("paragraph", "source", "Neuf voisines ont ouve"),
        ("heading", "source", "Compter ensemble"),
        ("paragraph", "source", "Le premier hiver, deux"),
        ("quotation", "source", "On ne donne pas pour r"),
        ("list_item", "source", "Une réunion par mois, "),
        ("chrome", "source", "À lire aussi"),
        ("chrome", "source", "Le tarif variable expl"),
        ("comment", "reader", "2 commentaires"),
        ("comment", "reader", "Chez nous aussi, la ca"),
        ("chrome", "source", "Répondre"),
        ("chrome", "source", "© Le Relais. Tous droi"),
    ]


LISTED = (
    "<p>La direction voulait un simple accord de volontariat, sans indemnité ni droit au retour. Nous avons tenu bon, "
    "avec vous, et le texte que nous avons signé ce matin comporte :</p><ul class='{name}'><li>deux jours par semaine ;"
    "</li><li>le droit au retour</li></ul><p>Rien n’est prévu pour les agents d’accueil, qui n’ont pas eu le choix de "
    "rester chez eux. Nous ne les oublions pas, et la section les recevra lundi.</p>"
)


@pytest.mark.parametrize(("name", "kind"), [("puces", "list_item"), ("menu", "chrome"), ("share", "chrome")])
def test_the_list_below_main_text_belongs_to_it(name, kind):
    blocks = read(f"<html><body>{LISTED.format(name=name)}").blocks
    assert [block.kind for block in blocks] == ["paragraph", kind, kind, "paragraph"]


def test_prose_that_the_extractor_drops_is_kept():
    page = (
        "<html><body><table><tr><td>Accueil</td></tr><tr><td>Les livreuses du quartier se sont réunies hier soir pour "
        "parler des tarifs, des accidents et de la caisse commune.</td></tr></table></body></html>"
    )
    assert ("paragraph", "Les livreuses") in [(block.kind, block.raw[:13]) for block in read(page).blocks]


QUESTION = (
    "Bonjour à toutes, j’ai un seul client depuis trois ans, et c’est lui qui fixe mes horaires. Est-ce que je peux "
    "demander la requalification de mon contrat ?"
)
ANSWER = (
    "Oui, le lien de subordination se prouve par les ordres, le contrôle et les sanctions. Garde tous les courriels, "
    "et va voir un syndicat avant les prud’hommes."
)
THREAD = (
    f'<div class="content">{QUESTION}</div><p class="author">par Maud » mar. 12 janv.</p>'
    f'<div class="content"><p>{ANSWER}</p></div><p class="author">par Yanis » mar. 12 janv.</p>{{last}}'
)


@pytest.mark.parametrize(
    ("last", "kind"),
    [
        ('<div class="content">Merci, je vais les rassembler.</div>', "paragraph"),
        ('<div class="content"><p>Merci, je vais les rassembler.</p></div>', "paragraph"),
        ('<div class="content"><span class="text">Merci, je vais les rassembler.</span></div>', "paragraph"),
        ('<div class="content">Tous les messages</div>', "chrome"),
        ('<div class="content"><a href="/x">Merci, je vais les rassembler.</a></div>', "chrome"),
        ('<div class="online">Merci, je vais les rassembler.</div>', "chrome"),
        ('<div class="sidebar"><div class="content">Merci, je vais les rassembler.</div></div>', "chrome"),
        ("<div>Merci, je vais les rassembler.</div>", "chrome"),
    ],
)
def test_a_short_answer_plays_the_part_of_the_long_ones(last, kind):
    blocks = split_page(f"<html><body>{THREAD.format(last=last)}")
    assert mark_main_text(blocks, QUESTION) == ["paragraph", "chrome", "paragraph", "chrome", kind]


def test_the_class_of_the_whole_page_says_nothing_of_its_parts():
    blocks = split_page(f'<html><body class="home"><p>{QUESTION}</p><p>Merci, je vais les rassembler.</p>')
    assert mark_main_text(blocks, QUESTION) == ["paragraph", "chrome"]
