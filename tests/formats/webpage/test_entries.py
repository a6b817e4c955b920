"""Pages of several texts, as blogs and sites of bookmarks write them, and the pages that only look like them."""

import pytest

from pipeline.formats import read_file
from pipeline.formats.decode import decode
from pipeline.formats.webpage import read_webpage
from tests.formats.test_mhtml import saved
from tests.work import little_work

TITLES = ("Une caisse à six", "La clé de l’atelier", "Le carnet du local", "Un tarif pour voisines", "Réparer à deux")
HOSTS = ("relais.example", "contrepied.example", "blog.halle.example", "vaubrun.example", "ancy.example")
DAYS = ("2015-03-12", "2015-03-14", "2015-04-02", "2015-04-21", "2015-05-30")
NOTES = (
    "À relire : la caisse tient sans statuts.",
    "On y voit ce que coûte une clé perdue.",
    "Le carnet sert aussi de registre, à vérifier.",
    "Même idée que chez nous, en mieux dit.",
    "Personne ne compte les heures, et c’est voulu.",
)
QUOTES = (
    "Chacune verse dix euros par mois, et la plus malade n’a rien à demander.",
    "La clé passe de main en main, et l’on note son heure d’arrivée.",
    "Nous avons écrit nos dettes au crayon pour pouvoir les effacer.",
    "Le prix se discute le samedi, devant un café, jamais par courriel.",
    "On apporte son vélo et l’on repart avec celui d’un autre.",
)
LONG = (
    "Le premier hiver, deux d’entre nous sont tombées malades le même mois, et la caisse a tenu de justesse parce que "
    "les autres ont avancé leurs versements du printemps sans qu’on le leur demande. Nous avons appris à compter "
    "autrement, en notant d’abord ce qui manque, puis ce que chacune peut donner sans se mettre en peine. Les réunions "
    "se tiennent chez l’une ou chez l’autre, avec les comptes sur la table et un gâteau. Il a fallu un an pour que "
    "personne ne s’excuse plus de demander. Depuis, deux autres quartiers nous ont écrit pour savoir comment faire, et "
    "nous leur avons envoyé le carnet, avec ses ratures."
)
NAV = '<nav><ul><li><a href="/">Accueil</a></li><li><a href="/tags">Mots-clés</a></li></ul></nav>'


BLOG = """<link rel="canonical" href="https://halle.example/">
<meta property="og:site_name" content="Le blog de la halle">"""


def page(entry, around="{}", count=5, head=""):
    """A page of entries: `entry` is filled with the title, host, day, note and quotation of each."""
    rows = zip(TITLES, HOSTS, DAYS, NOTES, QUOTES, strict=True)
    entries = "\n".join(
        entry.format(n=n, title=title, host=host, day=day, note=note, quote=quote, long=f"{note} {LONG}")
        for n, (title, host, day, note, quote) in enumerate([*rows][:count], start=1)
    )
    body = NAV + around.format(entries)
    return f"<!DOCTYPE html><html><head><title>La halle</title>{head}</head><body>{body}</body></html>"


SHAARLI = page(
    """<div class="anchor" id="abc{n}"></div>
<div class="linklist-item linklist-item publicLinkHightLight{n}" data-id="{n}">
<div class="linklist-item-title"><h2><a href="https://{host}/p{n}" class="linklist-real-url">
<i class="fa fa-external-link"></i><span class="linklist-link">{title}</span></a></h2></div>
<div class="linklist-item-description"><div class="markdown">
<blockquote><p>{quote}</p></blockquote><p>{note}</p></div></div>
<div class="linklist-item-infos clear"><div class="linklist-item-tags"><i class="fa fa-tags"></i>
<span class="label label-tag"><a href="./add-tag/entraide">entraide</a></span> &middot;
<span class="label label-tag"><a href="./add-tag/compte">compte</a></span></div>
<a href="./shaare/abc{n}" title="Permalien"><span class="linkdate" title="Permalien">{day} 10:12 &middot;</span>
permalien</a>
<div class="linklist-item-infos-url"><a href="https://{host}/p{n}">https://{host}/p{n}</a></div></div></div>""",
    '<div id="linklist"><div class="linkcount">64 liens</div>{}</div>',
)
OLD_SHAARLI = page(
    """<li data-id="{n}"><a id="abc{n}"></a><div class="linkcontainer">
<span class="linktitle"><a href="https://{host}/p{n}">{title}</a></span><br>
<div class="linkdescription"><blockquote>{quote}</blockquote>{note}</div>
<span class="linkdate" title="Permalink"><a href="/shaare/abc{n}"><span title="Permalink">{day} 10:12</span>
- permalink</a> - </span><a href="https://{host}/p{n}"><span class="linkurl">https://{host}/p{n}</span></a><br>
<div class="linktaglist"><span class="linktag" title="Add tag"><a href="/add-tag/entraide">entraide</a></span>
<span class="linktag" title="Add tag"><a href="/add-tag/compte">compte</a></span></div></div></li>""",
    '<div id="linklist"><ul>{}</ul></div>',
)
PINBOARD = page(
    """<div><div id="{n}" class="bookmark  "><div class="display">
<a class="bookmark_title " href="https://{host}/p{n}">{title}</a>  <a class="cached" href="#">☑</a><br>
<a class="url_display" href="https://{host}/p{n}">https://{host}/p{n}</a><br>
<div class="description"><blockquote>{quote}</blockquote>{note}</div>
<a class="tag" href="/u:maud/t:entraide/">entraide</a>&nbsp; <a class="tag" href="/u:maud/t:compte/">compte</a><br>
<a class="when" href="/u:maud/b:{n}/" title="{day} 10:12:00">mars 2015</a></div></div></div>""",
    '<div id="bookmarks">{}</div><div id="tag_cloud"><a href="/t:a">atelier</a> <a href="/t:b">bureau</a></div>',
)
HYPOTHESIS = page(
    """<li class="search-result-bucket"><div class="search-result-bucket__header">
<div class="search-result-bucket__domain">{host}</div>
<a class="search-result-bucket__title" href="https://{host}/p{n}">{title}</a></div>
<ol class="search-bucket-annotation-cards"><li class="annotation-card"><header class="annotation-card__header">
<a class="annotation-card__username" href="/users/maud">maud</a>
<a class="annotation-card__timestamp" href="/a/x{n}">{day}</a></header>
<section class="annotation-card__quote">{quote}</section><section class="annotation-card__text"><p>{note}</p></section>
<div class="annotation-card__tags"><a class="annotation-card__tag" href="/t">entraide</a>
<a class="annotation-card__tag" href="/t">compte</a></div></li></ol></li>""",
    '<main><ol class="search-results__list">{}</ol></main>',
)
DIIGO = page(
    """<div class="item" id="i{n}"><div class="avatar"><a class="username" href="/user/maud">maud</a></div>
<h3><a class="title" href="https://{host}/p{n}">{title}</a></h3>
<div class="meta">partagé le <span class="date">{day}</span></div>
<div class="tags"><a rel="tag" href="/t/e">entraide</a> <a rel="tag" href="/t/c">compte</a></div>
<ul class="annotations"><li class="highlight">{quote}</li></ul>
<ul class="comments"><li><p>{note}</p></li></ul></div>""",
    '<div id="main"><h1>Groupe Travail</h1>{}</div>',
)
SCOOP = page(
    """<div class="post hasImage" id="post_{n}"><h2 class="postTitleView"><a href="https://{host}/p{n}">{title}</a></h2>
<div class="post_metas"><span class="post-author">maud</span> -
<time datetime="{day}T10:12:00+01:00">il y a longtemps</time></div>
<div class="post_description"><blockquote>{quote}</blockquote></div>
<div class="post_insight insight">{note}</div>
<div class="postTags"><a rel="tag" href="/t/e">entraide</a> <a rel="tag" href="/t/c">compte</a></div></div>""",
    '<section class="theme">{}</section>',
)
BOOKMARKS = {
    "Shaarli": SHAARLI,
    "older Shaarli": OLD_SHAARLI,
    "Pinboard": PINBOARD,
    "Hypothesis": HYPOTHESIS,
    "Diigo": DIIGO,
    "Scoop.it": SCOOP,
}

WORDPRESS = page(
    """<article id="post-{n}" class="post-{n} post type-post hentry category-c{n} tag-t{n}"><header>
<h2 class="entry-title"><a href="/2015/p{n}/" rel="bookmark">{title}</a></h2>
<div class="entry-meta"><time class="entry-date published" datetime="{day}T10:12:00+01:00">le {day}</time>
<span class="byline">par <span class="author vcard">
<a class="url fn n" href="/author/noe">Noé Varin</a></span></span></div>
</header><div class="entry-content"><p>{long}</p><blockquote><p>{quote}</p></blockquote><p>Fin du billet.</p></div>
<footer><span class="comments-link"><a href="/2015/p{n}/#comments">2 commentaires</a></span></footer></article>""",
    "<main><p>Le blog de la halle.</p>{}</main><aside><h3>Derniers billets</h3></aside><footer>© La halle</footer>",
    head=BLOG,
)
BLOGGER = page(
    """<div class="date-outer"><h2 class="date-header"><span>jeudi 12 mars 2015</span></h2><div class="date-posts">
<div class="post-outer"><div class="post hentry"><h3 class="post-title entry-title">
<a href="https://halle.example/p{n}.html">{title}</a></h3><div class="post-body entry-content">
{long}<br><br>{quote}</div>
<div class="post-footer">Publié par <span class="post-author vcard"><span class="fn">Noé Varin</span></span> à
<abbr class="published" title="{day}T10:12:00+01:00">10:12</abbr></div></div></div></div></div>""",
    '<div class="blog-posts hfeed">{}</div>',
    head=BLOG,
)


def said(item):
    return [(b.kind, b.voice, b.raw) for b in item.blocks if b.kind not in ("metadata", "chrome")]


@pytest.mark.parametrize("name", BOOKMARKS)
def test_annotated_bookmarks_are_documents_of_their_own(name):
    items = read_webpage(BOOKMARKS[name].encode())
    assert [item.metadata.title for item in items] == list(TITLES)
    assert [item.metadata.url for item in items] == [f"https://{host}/p{n}" for n, host in enumerate(HOSTS, start=1)]
    assert [item.metadata.date for item in items] == list(DAYS)
    assert {item.metadata.tags for item in items} == {("entraide", "compte")}
    for item, quote, note in zip(items, QUOTES, NOTES, strict=True):
        heading, *rest = said(item)
        assert heading[0] == "heading"
        assert rest == [("quotation", "source", quote), ("comment", "annotator", note)]


@pytest.mark.parametrize("name", ["Hypothesis", "Diigo", "Scoop.it"])
def test_who_shares_a_bookmark_is_its_author(name):
    assert {item.metadata.author for item in read_webpage(BOOKMARKS[name].encode())} == {"maud"}


@pytest.mark.parametrize("blog", [WORDPRESS, BLOGGER])
def test_whole_posts_are_documents_of_their_own(blog):
    items = read_webpage(blog.encode())
    known = [item.metadata for item in items]
    assert [(one.title, one.date) for one in known] == list(zip(TITLES, DAYS, strict=True))
    assert {(one.author, one.site) for one in known} == {("Noé Varin", "Le blog de la halle")}
    assert all(one.url.startswith("https://halle.example/") for one in known)
    for item, note, quote in zip(items, NOTES, QUOTES, strict=True):
        text = " ".join(raw for kind, voice, raw in said(item) if kind != "heading" and voice == "source")
        assert f"{note} {LONG}" in text
        assert quote in text


@pytest.mark.parametrize("several", [*BOOKMARKS.values(), WORDPRESS, BLOGGER])
def test_nothing_of_the_page_is_lost_and_offsets_are_true(several):
    blocks = [block for item in read_webpage(several.encode()) for block in item.blocks]
    assert [block.start for block in blocks] == sorted(block.start for block in blocks)
    assert "Accueil" in [block.raw for block in blocks if block.kind == "chrome"]
    for block in blocks:
        assert decode(several.encode())[block.start : block.end].startswith(block.raw.split()[0])
    shown = " ".join(block.raw for block in blocks)
    assert all(shown.count(text) == 1 for text in (*QUOTES, *NOTES))


def test_comments_under_a_post_of_several_are_voices_of_readers():
    comments = '<div class="comments"><p>Chez nous aussi, la caisse a sauvé des fins de mois.</p></div></article>'
    item, *_ = read_webpage(WORDPRESS.replace("</article>", comments).encode())
    assert ("comment", "reader", "Chez nous aussi, la caisse a sauvé des fins de mois.") in said(item)


def test_a_page_saved_as_one_file_holds_several_texts_too():
    _, items = read_file("signets.mht", saved(SHAARLI))
    assert [item.metadata.title for item in items] == list(TITLES)


ARTICLE = f"<article><h1>La caisse</h1>{f'<p>{LONG}</p>' * 3}</article>"
ONE_TEXT = {
    "comments whose writers have sites": page(
        """<li class="comment depth-1"><article class="comment-body">
<h4><a href="https://{host}" rel="external">{title}</a></h4>
<time datetime="{day}">{day}</time><div class="comment-content"><p>{long}</p></div></article></li>""",
        '<article><h1>La caisse</h1><p>Un billet court.</p></article><section id="comments"><ol>{}</ol></section>',
    ),
    "comments that no class calls so": page(
        """<div class="message"><p><a href="https://{host}">{title}</a></p><time datetime="{day}">{day}</time>
<div class="texte note"><p>{long}</p></div></div>""",
        "<article><h1>La caisse</h1><p>Un billet court.</p></article>{}",
    ),
    "related teasers": page(
        """<article class="card"><h3><a href="/p{n}">{title}</a></h3><time datetime="{day}">{day}</time>
<p>{quote}</p></article>""",
        ARTICLE + '<div class="bas"><h2>À lire aussi</h2>{}</div>',
    ),
    "teasers that an excerpt ends": page(
        """<article class="post hentry"><h2><a href="/p{n}">{title}</a></h2><time datetime="{day}">{day}</time>
<p>{long} Et puis […]</p><a href="/p{n}">Lire la suite</a></article>""",
        "<main>{}</main>",
    ),
    "short teasers": page(
        """<article class="post hentry"><h2><a href="/p{n}">{title}</a></h2><time datetime="{day}">{day}</time>
<p>{note} {quote}</p></article>""",
        "<main>{}</main>",
    ),
    "results of a search": page(
        """<article class="result"><h3><a href="https://{host}/p{n}">{title}</a></h3>
<p class="description">{note} {quote} {note} …</p></article>""",
        '<div id="results">{}</div>',
    ),
    "results of a search with keywords": page(
        """<article class="result"><h3><a href="https://{host}/p{n}">{title}</a></h3><time datetime="{day}">{day}</time>
<p class="content">{note} {quote} ...</p><div><a rel="tag" href="/t">entraide</a></div></article>""",
        '<div id="results">{}</div>',
    ),
    "news of a line": page(
        """<li class="news"><h3><a href="https://{host}/p{n}">{title}</a></h3><span class="date">{day}</span>
<p>{note}</p><div><a rel="tag" href="/t">entraide</a></div></li>""",
        "<ul>{}</ul>",
    ),
    "news of two lines": page(
        """<li class="news"><h3><a href="https://{host}/p{n}">{title}</a></h3><span class="date">{day}</span>
<p>{note} {quote}</p></li>""",
        "<ul>{}</ul>",
    ),
    "the reviews of one site": page(
        """<div class="avis"><h3><a href="https://relais.example/p{n}">{title}</a></h3><blockquote>{quote}</blockquote>
<p class="note">{note}</p></div>""",
        "{}",
    ),
    "the reviews of a site and of two others": page(
        """<div class="avis"><h3><a href="https://{host}/p{n}">{title}</a></h3><blockquote>{quote}</blockquote></div>""",
        "{}",
        head='<link rel="canonical" href="https://www.relais.example/avis">',
    )
    .replace("blog.halle.example", "relais.example")
    .replace("vaubrun.example", "relais.example"),
    "chapters without a date": page(
        """<article class="chapitre"><h2><a href="/p{n}">{title}</a></h2><p>{long}</p></article>""",
        "<h1>Le livre de la caisse</h1>{}",
    ),
    "an article among a few bookmarks": page(
        """<div class="lien"><h3><a href="https://{host}/p{n}">{title}</a></h3><blockquote>{quote}</blockquote></div>""",
        f'<div class="lien"><h3><a href="/caisse">La caisse</a></h3>{f"<p>{LONG}</p>" * 3}</div>{{}}',
    ),
    "texts to read on another page": page(
        """<article class="post hentry"><h2><a href="/p{n}">{title}</a></h2><time datetime="{day}">{day}</time>
<p>{long}</p><p><a href="/p{n}">Lire la suite</a></p></article>""",
        "<main>{}</main>",
    ),
    "messages with a subject each": page(
        """<div class="post" id="m{n}"><h3><a href="#m{n}">{title}</a></h3><time datetime="{day}">{day}</time>
<div class="content">{long}</div></div>""",
        "<h2>Une caisse</h2>{}",
    ),
    "a glossary": page(
        """<section class="terme"><h3 id="t{n}"><a href="#t{n}">{title}</a></h3><p>{long}</p></section>""",
        "<h1>Glossaire</h1>{}",
    ),
    "questions and answers": page(
        """<div class="faq" itemtype="https://schema.org/Question"><h3>{title} ?</h3><p>{long}</p></div>""",
        "<h1>Questions</h1>{}",
    ),
    "an agenda": page(
        """<article class="type-tribe_events post"><h2><a href="/e{n}">{title}</a></h2>
<time datetime="{day}">{day}</time><p>{long}</p></article>""",
        "<h1>Agenda</h1>{}",
    ),
    "a thread": page(
        """<div class="post bg2" id="m{n}"><h3><a href="/f?p={n}">Re: Une caisse</a></h3>
<p class="author">par <b>Yanis</b> » {day}</p><div class="content">{long}</div></div>""",
        "<h2>Une caisse</h2>{}",
    ),
    "sections of one article": page(
        """<section class="partie"><h2>{title}</h2><p>{long}</p><p>{quote}</p></section>""",
        "<article><h1>La caisse</h1>{}</article>",
    ),
    "three bookmarks": page(
        """<div class="bookmark"><h2><a href="https://{host}/p{n}">{title}</a></h2><blockquote>{quote}</blockquote></div>""",
        "{}",
        count=3,
    ),
    "sources quoted under an article": page(
        """<li class="source"><h4><a href="https://{host}/p{n}">{title}</a></h4><blockquote>{quote}</blockquote></li>""",
        ARTICLE + "<ul>{}</ul>",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", ONE_TEXT)
def test_what_only_looks_like_several_texts_stays_one(name):
    assert len(read_webpage(ONE_TEXT[name].encode())) == 1


@pytest.mark.parametrize(
    "unit",
    [
        '<article class="a"><h2><a href="/x">t</a></h2>',
        '<div class="note date tag author">',
        '<div class="a"><h2><a href="/x">t</a></h2><p class="note">mot</p></div>',
        '<i class="a b c d e f g h">',
    ],
)
def test_pages_of_a_thousand_elements_are_read_in_linear_time(unit):
    with little_work():
        read_webpage(("<html><body>" + unit * (50_000 // len(unit)) + "texte").encode())
