import pytest

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
