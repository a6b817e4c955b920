import pytest

from tests.formats.webpage.pages import read


@pytest.mark.parametrize(
    ("line", "date", "author"),
    [
        ("Publié le 12 janvier 2020 à 06h00 - Mis à jour le 13 janvier 2020 • Lecture 4 min.", "2020-01-12", ""),
        ("Par Maud Le Goff, publié le mardi 3 mai 2016", "2016-05-03", "Maud Le Goff"),
        ("Rédigé par Corinne Valleix, le 3 mars 2021", "2021-03-03", "Corinne Valleix"),
        ("Article mis en ligne le 12/06/2014", "2014-06-12", ""),
        ("Document mis en ligne le 3 mai 2001", "2001-05-03", ""),
        ("Publié en mars 2015, ce rapport a ouvert le débat.", "", ""),
        ("Le rapport publié le 3 mai 2015 a ouvert le débat", "", ""),
        ("Prochaine rencontre : jeudi 15 décembre 2016", "", ""),
        ("Publié par Maud", "", ""),
    ],
)
def test_a_page_may_say_when_it_was_published_and_by_whom(line, date, author):
    known = read(f"<html><body><div>{line}</div><p>Neuf voisines ont ouvert une caisse.</p>").metadata
    assert (known.date, known.author) == (date, author)
