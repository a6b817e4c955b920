import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.formats.webpage import read_webpage

PAGE = """<!DOCTYPE html>
<html lang="fr"><head><meta charset="utf-8">
<title>Une caisse à nous | Le Relais</title>
<meta name="author" content="Maud Le Goff">
<meta property="og:site_name" content="Le Relais">
<meta property="article:published_time" content="2017-08-29">
<link rel="canonical" href="https://relais.example/caisse">
<style>p { color: red }</style><script>var secret = "<p>jamais</p>";</script></head>
<body class="has-sidebar">
<div id="consentement"><p>Ce site utilise des cookies pour mesurer son audience, vous pouvez les refuser à tout
moment.</p></div>
<nav><ul><li><a href="/">Accueil</a></li><li><a href="/lieux">Lieux</a></li></ul></nav>
<article><header><h1>Une caisse à nous</h1></header>
<p>Neuf voisines ont ouvert une caisse d&rsquo;entraide, o&ugrave; chacune verse <b>dix euros</b> par mois, sans banque
ni statuts, pour les jours où le travail manque. Elles en racontent ici les débuts, les disputes et les comptes.</p>
<!-- <p>un commentaire de la source</p> -->
<h2>Compter ensemble</h2>
<p>Le premier hiver, deux d’entre elles sont tombées malades le même mois et la caisse a tenu, de justesse, parce
que les autres ont avancé leurs versements du printemps sans qu’on le leur demande. Personne ne l’a oublié.</p>
<blockquote><p>On ne donne pas pour recevoir, on donne parce qu’on a reçu avant d’avoir rien demandé.</p></blockquote>
<ul><li>Une réunion par mois, chez l’une ou chez l’autre, avec les comptes sur la table et un gâteau.</li></ul>
</article>
<div class="related"><h3>À lire aussi</h3><p><a href="/x">Le tarif variable expliqué en trois dessins</a></p></div>
<section id="comments"><h3>2 commentaires</h3><ol><li><p>Chez nous aussi, la caisse a sauvé des fins de mois.</p>
<a href="#">Répondre</a></li></ol></section>
<footer><p>© Le Relais. Tous droits réservés, reproduction interdite sans l’accord de la rédaction.</p></footer>
</body></html>"""


def read(page):
    (item,) = read_webpage(page.encode())
    return item


def test_what_a_page_says_of_itself():
    known = read(PAGE).metadata
    assert (known.title, known.author, known.date) == ("Une caisse à nous", "Maud Le Goff", "2017-08-29")
    assert (known.site, known.url) == ("Le Relais", "https://relais.example/caisse")


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


def test_a_block_spans_its_source():
    block = next(block for block in read(PAGE).blocks if block.raw.startswith("Neuf"))
    source = PAGE[block.start : block.end]
    assert source.startswith("Neuf voisines")
    assert source.endswith("et les comptes.")
    assert "caisse d’entraide, où chacune verse dix euros par mois, sans banque ni statuts" in block.raw


@pytest.mark.parametrize(
    ("body", "raws"),
    [
        ("<p>Un<p>Deux", ["Un", "Deux"]),
        ("Un<br>deux<br><br>Trois", ["Un\ndeux", "Trois"]),
        ("<div>Avant<div>Dedans</div>Après</div>", ["Avant", "Dedans", "Après"]),
        ("<p>3 < 4 et 5 > 2</p>", ["3 < 4 et 5 > 2"]),
        ('<p title="a > b">Signe</p>', ["Signe"]),
        ("<table><tr><td>Ancy<td>12 €</table>", ["Ancy", "12 €"]),
        ("<p>M<sup>me</sup> <i>Le</i> <b>Goff</b></p>", ["Mme Le Goff"]),
        ("<script>if (a < b) { x() }</script><p>Texte", ["Texte"]),
        ("<style>p{}</style >Reste", ["Reste"]),
    ],
)
def test_blocks_of_broken_pages(body, raws):
    assert [block.raw for block in read(f"<html><body>{body}").blocks] == raws


def test_prose_that_the_extractor_drops_is_kept():
    page = (
        "<html><body><table><tr><td>Accueil</td></tr><tr><td>Les livreuses du quartier se sont réunies hier soir pour "
        "parler des tarifs, des accidents et de la caisse commune.</td></tr></table></body></html>"
    )
    assert ("paragraph", "Les livreuses") in [(block.kind, block.raw[:13]) for block in read(page).blocks]


def test_a_latin1_page():
    content = PAGE.replace("utf-8", "iso-8859-1").replace("’", "'").encode("cp1252")
    (item,) = read_webpage(content)
    assert any("d’entraide, où chacune" in block.raw for block in item.blocks)


@pytest.mark.parametrize(
    "unit",
    ["<", "<!--", "<div>", "<a ", '<a href="', "<a href='\">", "<![CDATA[", "&", "<script>", "</p>", "<b>", "</"],
)
def test_hostile_pages_are_read_in_linear_time(unit):
    start = time.perf_counter()
    read("<html><body>" + unit * (100_000 // len(unit)) + "texte")
    assert time.perf_counter() - start < 3


@pytest.mark.parametrize("failing", ["bare_extraction", "extract_metadata"])
def test_a_page_that_the_extractor_fails_on_is_still_read(monkeypatch, failing):
    def fail(*_, **__):
        raise ValueError

    monkeypatch.setattr(f"trafilatura.{failing}", fail)
    assert any(block.kind == "paragraph" and block.raw.startswith("Neuf") for block in read(PAGE).blocks)


def test_deep_nesting():
    item = read("<html><body>" + "<div>" * 100_000 + "texte" + "</div>" * 100_000)
    assert [block.raw for block in item.blocks] == ["texte"]


@given(st.text(alphabet="aé <>/!-\"'=&;pdivbr\n"))
def test_no_word_of_a_page_is_lost(text):
    page = "<html><body>" + text
    kept = sum(block.end - block.start for block in read(page).blocks)
    outside_marks = re.sub(r"<[^<>]*>?|\s", "", text)
    assert kept >= len(outside_marks) or "<" in text


@given(st.binary())
def test_any_bytes_are_read(content):
    read_webpage(b"<html>" + content)
