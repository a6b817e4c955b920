import pytest

from tests.formats.webpage.pages import HEAD, PAGE, read


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
        (  # a presentation is no name: the link to the author's page has it
            "Une caisse",
            '<meta name="author" content="De Maud Le Goff Maud Le Goff marche; Écoute Et Elle A Fondé Ce Carnet">',
            '<p class="comment-author"><a href="/author/ali">Ali</a></p><a href="/author/maud">Maud Le Goff</a>',
            ("Une caisse", "Maud Le Goff", "page"),
        ),
        ("Une caisse", '<meta name="author" content="admin">', "", ("Une caisse", "", "page")),
        ("Note", "", '<p class="MsoTitle">La clé du local</p><h1>1. Constats</h1>', ("La clé du local", "", "page")),
        ("Une caisse", "", '<p class="title">Le Relais</p><h1>Une caisse</h1>', ("Une caisse", "", "page")),
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


def test_the_host_is_no_name_of_a_site_where_the_window_says_better():
    page = '<title>Une caisse | Région Vaubrun</title><link rel="canonical" href="https://www.vaubrun.example/caisse">'
    assert (
        read(f"<html><head>{page}</head><body><h1>Une caisse</h1><p>Oui.</p></body></html>").metadata.site
        == "Région Vaubrun"
    )


def test_a_document_of_google_says_its_title():
    body = '<body class="c9 doc-content"><p class="c4 title"><span>Carnet</span></p><h1>Lundi</h1><p>Elle circule.</p>'
    assert read(f"<html><head><title></title></head>{body}</body></html>").metadata.title == "Carnet"


def test_the_host_of_a_blog_is_no_name_of_it_either():
    head = "<title>Le carnet gris: La clé</title><link rel='canonical' href='http://gris.blogspot.com/2012/11/a.html'>"
    body = "<h1>Le carnet gris</h1><h3 class='post-title entry-title'>La clé</h3><p>Elle circule.</p>"
    known = read(f"<html><head>{head}</head><body>{body}</body></html>").metadata
    assert (known.title, known.site) == ("La clé", "Le carnet gris")


@pytest.mark.parametrize("failing", ["load_html", "bare_extraction", "extract_metadata"])
def test_a_page_that_the_extractor_fails_on_is_still_read(monkeypatch, failing):
    def fail(*_, **__):
        raise ValueError

    monkeypatch.setattr(f"trafilatura.{failing}", fail)
    assert any(block.kind == "paragraph" and block.raw.startswith("Neuf") for block in read(PAGE).blocks)
