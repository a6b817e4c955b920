"""Pages that only look like several texts: one document each."""

import pytest

from pipeline.formats.webpage import read_webpage
from tests.formats.webpage.entry_pages import LONG, page
from tests.work import little_work

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
