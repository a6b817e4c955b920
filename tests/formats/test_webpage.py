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
        ("<blockquote>Un<div>Deux</div></blockquote>", ["Un", "Deux"]),
        ("<br>Un<br>deux<br><br>Trois", ["Un\ndeux", "Trois"]),
        ("<div>Avant<div>Dedans</div>Après</div>", ["Avant", "Dedans", "Après"]),
        ("<p>3 < 4 et 5 > 2</p>", ["3 < 4 et 5 > 2"]),
        ('<p title="a > b">Signe</p>', ["Signe"]),
        ("<table><tr><td>Ancy<td>12 €</table>", ["Ancy", "12 €"]),
        ("<p>M<sup>me</sup> <i>Le</i> <b>Goff</b></p>", ["Mme Le Goff"]),
        ("<script>if (a < b) { x() }</script><p>Texte", ["Texte"]),
        ("<style>p{}</style >Reste", ["Reste"]),
        ("</b>Rien <b>ouvert</p>", ["Rien ouvert"]),
        ('<div class="a" class="b" id=c hidden>Deux classes</div>', ["Deux classes"]),
    ],
)
def test_blocks_of_broken_pages(body, raws):
    assert [block.raw for block in read(f"<html><body>{body}").blocks] == raws


@pytest.mark.parametrize(
    ("body", "raw"),
    [
        ('<p><a href="/">Accueil</a><a href="/a">Agenda</a></p>', "Accueil Agenda"),
        ('<p><a href="/">Tarifs</a><a href="/a">, dates</a></p>', "Tarifs, dates"),
        ('<p>une usagère<a href="#n1">1</a>. Elle</p>', "une usagère 1. Elle"),
        ('<p>près de chez eux<sup><a href="#n1">[1]</a></sup>. Le mot</p>', "près de chez eux [1]. Le mot"),
        ('<p><a href="#r">[a]</a>Je ne suis pas d’accord</p>', "[a] Je ne suis pas d’accord"),
        ('<p>la <a href="/x">caisse</a>, puis</p>', "la caisse, puis"),
        ("<p><span>12</span>L’enquête</p>", "12 L’enquête"),
        ("<p><b>2</b>e étage, <b>CV</b>s</p>", "2e étage, CVs"),
    ],
)
def test_what_only_its_looks_keep_apart_is_parted_by_a_space(body, raw):
    assert [block.raw for block in read(f"<html><body>{body}").blocks] == [raw]


HEAD = "<html><head><title>{title}</title>{meta}</head><body>{body}<p>Neuf voisines ont ouvert une caisse.</p>"


@pytest.mark.parametrize(
    ("title", "meta", "body", "known"),
    [
        (
            "Quel statut ? - Le forum des métiers",
            "",
            "<h1>Le forum des métiers</h1><h2>Quel statut ?</h2>",
            ("Quel statut ?", "", "Le forum des métiers"),
        ),
        ("Une caisse à nous – Le Relais", "", "<h1>Une caisse à nous</h1>", ("Une caisse à nous", "", "Le Relais")),
        ("Maud sur Pro : On n’a rien signé.", "", "", ("Maud sur Pro", "", "page")),
        (
            "Le carnet gris: Une caisse",
            "",
            '<h1>Le carnet gris</h1><h3 class="post-title entry-title">Une caisse</h3>',
            ("Une caisse", "", "Le carnet gris"),
        ),
        (
            "Forum des lieux - Billets, sam. 5 oct. 2019 à 10:00 | Agora",
            "",
            "<h1>Forum des lieux</h1>",
            ("Forum des lieux", "", "Agora"),
        ),
        ("Le Relais - Une caisse", "", "<h2>Une caisse</h2>", ("Une caisse", "", "Le Relais")),
        ("Une caisse", '<meta name="author" content="Nadège R.">', "", ("Une caisse", "Nadège R.", "page")),
        ("Une caisse", '<meta name="author" content="Comité A">', "", ("Une caisse", "Comité A", "page")),
        ("Le Relais - Une caisse", "", "<h1>Une caisse</h1>", ("Une caisse", "", "Le Relais")),
        ("Une caisse", '<meta name="author" content="Nadège R">', "", ("Une caisse", "Nadège R", "page")),
        ("Une caisse", '<meta name="author" content="Par Maud Le Goff">', "", ("Une caisse", "Maud Le Goff", "page")),
        (
            "Une caisse",
            '<meta name="author" content="Message par Maud Le Goff » lun. 7">',
            "",
            ("Une caisse", "Maud Le Goff", "page"),
        ),
    ],
)
def test_title_author_and_site_are_put_right(title, meta, body, known):
    found = read(HEAD.format(title=title, meta=meta, body=body)).metadata
    assert (found.title, found.author, found.site or "page") == known


def test_what_the_page_of_an_article_says_to_libraries():
    meta = "".join(
        f'<meta name="citation_{name}" content="{content}">'
        for name, content in [
            ("title", "Le bureau dispersé"),
            ("author", "Morvan, Estelle"),
            ("author", "Bernard Lacaze"),
            ("publication_date", "2019"),
            ("journal_title", "Cahiers des métiers"),
        ]
    )
    known = read(HEAD.format(title="Le bureau dispersé", meta=meta, body="")).metadata
    assert (known.title, known.author) == ("Le bureau dispersé", "Estelle Morvan; Bernard Lacaze")
    assert (known.date, known.site) == ("2019", "Cahiers des métiers")


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Publié le 12 janvier 2020 à 06h00 - Mis à jour le 13 janvier 2020 • Lecture 4 min.", "2020-01-12"),
        ("Par Maud Le Goff, publié le mardi 3 mai 2016", "2016-05-03"),
        ("Article mis en ligne le 12/06/2014", "2014-06-12"),
        ("Publié en mars 2015, ce rapport a ouvert le débat.", ""),
        ("Le rapport publié le 3 mai 2015 a ouvert le débat", ""),
        ("Prochaine rencontre : jeudi 15 décembre 2016", ""),
        ("Publié par Maud", ""),
    ],
)
def test_a_page_may_say_when_it_was_published(line, date):
    assert read(f"<html><body><div>{line}</div><p>Neuf voisines ont ouvert une caisse.</p>").metadata.date == date


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


@pytest.mark.parametrize("failing", ["load_html", "bare_extraction", "extract_metadata"])
def test_a_page_that_the_extractor_fails_on_is_still_read(monkeypatch, failing):
    def fail(*_, **__):
        raise ValueError

    monkeypatch.setattr(f"trafilatura.{failing}", fail)
    assert any(block.kind == "paragraph" and block.raw.startswith("Neuf") for block in read(PAGE).blocks)


def test_deep_nesting():
    item = read("<html><body>" + "<div>" * 100_000 + "texte" + "</div>" * 100_000)
    assert [block.raw for block in item.blocks] == ["texte"]


def test_a_page_of_nothing():
    assert read("").blocks == ()


INLINE = st.sampled_from(["b", "i", "span", "a", "cite"])
BLOCK = st.sampled_from(["p", "div", "li", "td", "h2", "blockquote", "nav", "section"])
PAGES = st.recursive(
    st.integers(0, 999).map(lambda number: f" mot{number} "),
    lambda inside: st.tuples(INLINE | BLOCK, st.lists(inside, max_size=4)).map(
        lambda element: f"<{element[0]}>{''.join(element[1])}</{element[0]}>"
    ),
    max_leaves=25,
)


@given(PAGES)
def test_every_word_of_a_page_is_in_a_block_in_order_and_where_it_says(body):
    page = f"<html><body>{body}"
    blocks = read(page).blocks
    assert " ".join(block.raw for block in blocks).split() == re.findall(r"mot\d+", body)
    for block in blocks:
        assert re.findall(r"mot\d+", page[block.start : block.end]) == block.raw.split()


@given(st.binary())
def test_any_bytes_are_read(content):
    read_webpage(b"<html>" + content)


@pytest.mark.parametrize(
    ("head", "url"),
    [
        ("<!-- saved from url=(0031)https://relais.example/caisse/1 -->", "https://relais.example/caisse/1"),
        (
            "<!--\n Page saved with SingleFile \n url: https://relais.example/2 \n saved date: 3 Feb\n-->",
            "https://relais.example/2",
        ),
        ("<!-- saved from url=(0016)about:internet -->", ""),
        (
            '<link rel="canonical" href="https://relais.example/3"><!-- saved from url=(4)https://a.example -->',
            "https://relais.example/3",
        ),
    ],
)
def test_where_a_page_was_saved_from(head, url):
    assert read(f"<html>{head}<body><p>On partage une caisse à trois.</p></body></html>").metadata.url == url


def test_the_host_is_no_name_of_a_site_where_the_window_says_better():
    page = '<title>Une caisse | Région Vaubrun</title><link rel="canonical" href="https://www.vaubrun.example/caisse">'
    assert (
        read(f"<html><head>{page}</head><body><h1>Une caisse</h1><p>Oui.</p></body></html>").metadata.site
        == "Région Vaubrun"
    )


def test_a_message_in_a_preformatted_text_is_read_and_code_is_not():
    pre = """<html><body><h1>Re: la salle</h1><pre>Bonjour,

L&#39;espace accepte de nous prêter la grande salle le jeudi, à condition
que nous tenions le bar.

Paul a écrit :
&gt; Quelqu&#39;un a-t-il pu joindre la mairie à propos
&gt; de la salle des fêtes ?
</pre>
<pre><code>Une ligne de code qui se lit comme une phrase de plus de quinze mots, avec un point à la fin.</code></pre>
</body></html>"""
    item = read(pre)
    kinds = {block.raw: block.kind for block in item.blocks}
    prose = "L'espace accepte de nous prêter la grande salle le jeudi, à condition que nous tenions le bar."
    quoted = "Quelqu'un a-t-il pu joindre la mairie à propos de la salle des fêtes ?"
    assert (kinds[prose], kinds[quoted]) == ("paragraph", "quotation")
    assert [block.kind for block in item.blocks if block.raw.startswith("Une ligne de code")] == ["chrome"]
    block = next(block for block in item.blocks if block.raw == quoted)
    assert pre[block.start : block.end].startswith("&gt; Quelqu&#39;un")
