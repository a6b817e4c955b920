import pytest

from pipeline.formats.item import Metadata
from pipeline.formats.metadata import field_of, read_metadata


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("Titre", "title"),
        (" Mots-clés ", "tags"),
        ("mots clés", "tags"),
        ("Date de publication", "date"),
        ("AUTEURS", "author"),
        ("Média", "site"),
        ("lien", "url"),
        ("ville", ""),
        ("", ""),
    ],
)
def test_names_of_fields(name, field):
    assert field_of(name) == field


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"name": "abrégé", "title": "Entier"}, Metadata(title="Entier")),
        ({"title": "", "name": "abrégé"}, Metadata(title="abrégé")),
        ({"title": "null", "author": None}, Metadata()),
        ({"authors": ["Maud", "Ali"]}, Metadata(author="Maud, Ali")),
        ({"tags": "#droit; travail, droit"}, Metadata(tags=("droit", "travail"))),
        ({"categories": ["Uncategorized", "Non classé", "droit"]}, Metadata(tags=("droit",))),
        ({"tags": ["droit"], "categories": ["travail"]}, Metadata(tags=("droit", "travail"))),
        ({"date": "bientôt"}, Metadata(doubtful={"date": "bientôt"})),
        ({"date": "2016-13-45", "année": "2016"}, Metadata(date="2016")),
        ({"source": "https://relais.example/a"}, Metadata(url="https://relais.example/a")),
        ({"url": "", "ville": "Ancy"}, Metadata(variables={"ville": "Ancy"})),
        ({"url": "/caisse/", "ville": "Ancy"}, Metadata(variables={"ville": "Ancy", "url": "/caisse/"})),
        ({"phases": [{"nom": "essai"}], "note": "x" * 500}, Metadata()),
        ({"ville": 'a\ud800  \n"b"'}, Metadata(variables={"ville": 'a? "b"'})),
    ],
)
def test_values(values, expected):
    assert read_metadata(values) == expected
