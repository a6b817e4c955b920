import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.formats.bylines import read_byline
from pipeline.formats.decode import decode
from pipeline.formats.item import Metadata
from pipeline.formats.text import read_text

PAGE = """L’atelier partagé de la rue des Lilas

Par Maud Le Goff, le 12 mars 2015 — Le Relais

Un lieu à nous

Ouvrir un atelier partagé demande de la patience, des clés, un bail et beaucoup de café. Nous y sommes arrivés
en trois ans, à force de réunions.

Nous avons retenu trois règles :
  • une clé par personne ;
  • une caisse commune ;
  • pas de chef.
"""


def read(text):
    (item,) = read_text(text.encode())
    return item


def test_a_page_of_text():
    item = read(PAGE)
    assert item.metadata == Metadata("L’atelier partagé de la rue des Lilas", "Maud Le Goff", "2015-03-12", "Le Relais")
    assert [(block.kind, block.raw.split()[0]) for block in item.blocks] == [
        ("heading", "L’atelier"),
        ("metadata", "Par"),
        ("heading", "Un"),
        ("paragraph", "Ouvrir"),
        ("paragraph", "en"),
        ("paragraph", "Nous"),
        ("list_item", "•"),
        ("list_item", "•"),
        ("list_item", "•"),
    ]


PROSE = "Trois lettres d’ouvrières, retrouvées dans un carton de la bourse du travail, disent la même fatigue."


@pytest.mark.parametrize(
    ("line", "kind", "following"),
    [
        ("Un lieu à nous", "heading", f"\n\n{PROSE}"),
        ("Un lieu à nous", "paragraph", f"\n{PROSE}"),
        ("Un lieu à nous", "paragraph", "\n\nDes clés"),
        ("Un lieu à nous", "paragraph", ""),
        ("Un lieu est à nous.", "paragraph", f"\n\n{PROSE}"),
        ("Dans ce lieu à nous :", "paragraph", f"\n\n{PROSE}"),
        ("Un lieu à nous, et à tous ceux qui " + "passent et " * 12, "paragraph", f"\n\n{PROSE * 5}"),
    ],
    ids=["alone", "not alone", "before another short line", "last", "a sentence", "an announcement", "long"],
)
def test_a_heading_is_a_short_line_alone_before_prose(line, kind, following):
    blocks = read(f"L’atelier des Lilas\n\n{PROSE}\n\n{line}{following}").blocks
    assert blocks[2].kind == kind


def test_a_name_below_the_first_prose_is_not_the_author_s():
    item = read(f"{PROSE}\n\nPar Jeanne Morin, le 3 mai 1912\n\n{PROSE}\n\nLire la suite sur Relais.example")
    assert item.metadata == Metadata(site="Relais.example")
    assert [block.kind for block in item.blocks] == ["paragraph", "metadata", "paragraph", "metadata"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_wrapped_at_a_width_are_one_paragraph(end):
    lines = [
        "Depuis que la médiathèque prête des tables aux télétravailleurs, on y",
        "entend moins tourner les pages que cliquer les souris, et personne ne",
        "s’en plaint vraiment : les habitués ont gardé leurs fauteuils près du",
        "radiateur.",
        "",
        "Une autre salle ouvrira bientôt, avec des casiers, une imprimante et un",
        "coin où téléphoner sans déranger les lecteurs de journaux du matin.",
    ]
    raws = [block.raw for block in read(end.join(lines)).blocks]
    assert raws == [end.join(lines[:4]), end.join(lines[5:])]


def test_lines_of_a_menu_are_blocks_of_their_own():
    item = read(
        "Accueil\nNous contacter\nPlan du site\nUn long paragraphe qui, lui, dit quelque chose des lieux partagés."
    )
    assert [block.raw for block in item.blocks][:3] == ["Accueil", "Nous contacter", "Plan du site"]


def test_titles_of_unequal_length_are_not_wrapped_prose():
    titles = [
        "Les syndicats de la régie dénoncent la « rémunération scandaleuse » de leur directeur, un « liquidateur »",
        "La cantine va faire un effort sur les couverts en carton",
        "Elles racontent leurs dimanches de caissières",
        "Le conseil détaille (un peu) son plan d’économies",
        "Le port recrute au large",
    ]
    assert [block.raw for block in read("\n".join(titles)).blocks] == titles


def test_an_indented_line_continues_its_bullet():
    item = read("- une clé par personne,\n  qui se rend au départ\n- une caisse")
    assert [block.raw for block in item.blocks] == ["- une clé par personne,\n  qui se rend au départ", "- une caisse"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Publié le jeudi 9 octobre 2014", Metadata(date="2014-10-09")),
        ("Publié le", Metadata()),
        ("Mercredi 01 Juin 2016", Metadata(date="2016-06-01")),
        ("Par Maud Le Goff", Metadata(author="Maud Le Goff")),
        ("Posté par Ousmane Sy le 25 juillet 2019", Metadata(author="Ousmane Sy", date="2019-07-25")),
        (
            "Mis en ligne le 3 mai 2012 par Anne-Lise d’Aubigny",
            Metadata(author="Anne-Lise d’Aubigny", date="2012-05-03"),
        ),
        ("Auteur : Maud Le Goff", Metadata(author="Maud Le Goff")),
        ("Date : 3 mai 2012", Metadata(date="2012-05-03")),
        ("Source : https://relais.example/atelier", Metadata(url="https://relais.example/atelier")),
        ("Par Maud Le Goff, Le Relais", Metadata(author="Maud Le Goff", site="Le Relais")),
        ("Publié le 3 mai 2012 (Le Relais)", Metadata(date="2012-05-03", site="Le Relais")),
        ("Lire la suite sur Relais.example", Metadata(site="Relais.example")),
    ],
)
def test_lines_that_speak_of_the_text(line, expected):
    assert read_byline(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Par ailleurs, le 12 mars 2015 fut décisif pour eux.",
        "Par exemple, on partage les clés.",
        "Publié ou non, ce texte circule.",
        "Le 12 mars 2015, la salle a ouvert.",
        "Date : bientôt",
        "Lien : à retrouver",
        "Publié le 3 mai 2012 par Maud Le Goff !",
        "Voir sur place ce que font les voisins",
    ],
)
def test_prose_is_no_byline(line):
    assert read_byline(line) is None


@given(st.text(alphabet="aé’ \t\n\r\f•-.0123\u00a0\u2028Par,le :"))
def test_every_character_belongs_to_one_block(text):
    content = text.encode()
    (item,) = read_text(content)
    decoded = decode(content)
    end = 0
    left = []
    for block in item.blocks:
        assert block.start >= end
        assert block.raw == decoded[block.start : block.end]
        left.append(decoded[end : block.start])
        end = block.end
    assert not re.sub(r"\s", "", "".join(left) + decoded[end:])


@given(st.binary())
def test_any_bytes_are_read(content):
    read_text(content)


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Analyses\n\nLes mots menteurs du partage\n\n", "Les mots menteurs du partage"),
        ("Accueil > Enquêtes > La clé du local\n\nLa clé du local\n\n", "La clé du local"),
        ("Coworking\n\n", "Coworking"),
        ("Accueil\n\n12 mars 2015\n\n", ""),
    ],
)
def test_the_name_of_a_rubric_or_the_way_to_a_page_is_no_title(head, title):
    prose = "La porte reste ouverte toute la nuit, et chacun prend son tour pour faire le café du matin. " * 2
    [item] = read_text((head + prose).encode())
    assert item.metadata.title == title
    assert item.blocks[-1].raw == prose.strip()


def test_a_date_below_the_way_to_a_page_is_the_text_s():
    way = "Accueil>La clé du local, ce que disent celles et ceux qui la gardent, et pourquoi ils ne la rendent pas."
    [item] = read_text(f"{way}\n12.09.2024\nLa porte reste ouverte toute la nuit.".encode())
    assert item.metadata.date == "2024-09-12"
    assert [block.kind for block in item.blocks] == ["chrome", "metadata", "paragraph"]
