"""Pages of several entries, written as blogs and sites of bookmarks write theirs."""

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
