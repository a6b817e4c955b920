import pytest

from pipeline.errors import TrameError
from pipeline.schema import REASONS
from pipeline.stages.clean.boilerplate import read_boilerplate
from tests.stages.clean.documents import PARAGRAPH, reasons


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Accueil", "navigation"),
        ("Accueil > Actualités > Travail", "navigation"),
        ("Aller au contenu principal", "navigation"),
        ("Article précédent : la fin du bureau", "navigation"),
        ("Tout accepter", "cookies"),
        ("Ce site utilise des cookies. En poursuivant votre navigation, vous acceptez leur dépôt.", "cookies"),
        ("Partager sur Facebook", "sharing"),
        ("Partagez cet article", "sharing"),
        ("Facebook | Twitter | Imprimer", "sharing"),
        ("Facebook | Imprimer", "sharing"),
        ("Se connecter", "form"),
        ("Laisser un commentaire", "form"),
        ("3 commentaires", "form"),
        ("Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont indiqués avec *", "form"),
        ("3/12", "gallery"),
        ("Page 2 sur 7", "gallery"),
        ("Lire aussi : Les coursiers réclament un salaire", "related"),
        ("Lire la suite", "related"),
        ("Mentions légales – Plan du site – Contact", "legal"),
        ("© 2019 La Gazette du pixel. Tous droits réservés.", "legal"),
        ("Recevez notre newsletter chaque vendredi : inscrivez-vous avec votre adresse e-mail.", "advertisement"),
        ("Abonnez-vous", "advertisement"),
        ("Source : Le carnet des communs", "reference"),
        ("Crédit photo : A. Martin", "caption"),
        ("Publié le jeudi 9 octobre 2014", "caption"),
    ],
)
def test_what_sites_and_software_write_is_left_out(line, reason):
    assert reasons(PARAGRAPH, line, PARAGRAPH) == ["", reason, ""]


def test_a_family_that_is_no_reason_is_named(monkeypatch, tmp_path):
    (tmp_path / "lexicon").mkdir()
    (tmp_path / "lexicon" / "boilerplate.toml").write_text('[bandeaux]\nwhy = "Bandeau."\n', encoding="utf-8")
    monkeypatch.setattr("pipeline.lexicon_files.files", lambda _: tmp_path)
    with pytest.raises(TrameError, match="bandeaux"):
        read_boilerplate.__wrapped__()


def test_every_family_of_boilerplate_is_a_reason():
    assert set(read_boilerplate().why) <= set(REASONS)


@pytest.mark.parametrize(
    ("line", "family"),
    [
        ("Accueil > Actualités > Travail", "navigation"),
        ("Accueil > Les livreurs > La caisse", ""),
        ("Accueil > Une caisse de grève pour les livreurs de la ville", ""),
    ],
)
def test_half_of_a_line_of_labels_must_be_known(line, family):
    assert read_boilerplate().family_of_line(line, sentence=False) == family
