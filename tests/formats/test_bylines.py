import pytest

from pipeline.formats.bylines import read_byline
from pipeline.formats.item import Metadata


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            "Par Maud Le Goff, le 12 mars 2015 — Le Relais",
            Metadata(author="Maud Le Goff", date="2015-03-12", site="Le Relais"),
        ),
        ("Publié le jeudi 9 octobre 2014", Metadata(date="2014-10-09")),
        ("Auteur : Maud Le Goff", Metadata(author="Maud Le Goff")),
        (
            "Autrice : Maud Le Goff, Contrastes juin 2017, p12",
            Metadata(author="Maud Le Goff", date="2017-06"),
        ),
        ("Par Maud Le Goff, publié le mardi 3 mai 2016", Metadata(author="Maud Le Goff", date="2016-05-03")),
        ("Lien : https://relais.example/a", Metadata(url="https://relais.example/a")),
        ("Source : https://relais.example/a", Metadata(url="https://relais.example/a")),
        ("Date : mars 2015", Metadata(date="2015-03")),
        ("Lire la suite sur lerelais.example", Metadata(site="lerelais.example")),
        ("Par Maud d’Ancy, Le Relais", Metadata(author="Maud d’Ancy", site="Le Relais")),
        ("Par ailleurs, le 12 mars 2015 fut décisif pour eux.", None),
        ("12/03/2019 à 14:05 - Yanis: Moi, oui.", None),
        ("Date : bientôt", None),
        ("Lien : à venir", None),
        ("Le 12 mars 2015 !", None),
        ("Par ici la sortie", None),
        ("", None),
    ],
)
def test_a_line_that_says_who_wrote_when_and_where(line, said):
    assert read_byline(line) == said
