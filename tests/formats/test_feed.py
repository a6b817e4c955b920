from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.formats import read_file
from pipeline.formats.feed import is_feed, read_feed
from pipeline.formats.item import Unreadable
from tests.formats.build import shown

GOOD = """<?xml version="1.0" encoding="UTF-8"?>
<!-- Un blog exporté par WordPress -->
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"
  xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Le Relais d&#8217;Ancy</title><link>https://relais.example</link>
<item><title>L&amp;rsquo;heure du café</title><link>https://relais.example/cafe</link>
<pubDate>Tue, 04 Jun 2019 08:00:00 +0000</pubDate><dc:creator><![CDATA[Maud]]></dc:creator>
<category><![CDATA[Terrain]]></category><category>Non classé</category><description><![CDATA[Un résumé.]]></description>
<excerpt:encoded><![CDATA[Un extrait.]]></excerpt:encoded>
<content:encoded><![CDATA[<!-- wp:paragraph --><p>On partage le café à dix heures.</p>
[gallery ids="4,5"]

<h2>Et la clé&nbsp;?</h2>

<ul><li>Elle circule.</li></ul>]]></content:encoded>
<wp:comment><wp:comment_content><![CDATA[Chez nous aussi.

Et depuis longtemps.]]></wp:comment_content><wp:comment_approved>1</wp:comment_approved></wp:comment>
<wp:comment><wp:comment_content>Achetez nos montres.</wp:comment_content>
<wp:comment_approved>spam</wp:comment_approved></wp:comment></item>
<item><title>Le règlement</title><content:encoded><![CDATA[On ferme à minuit.

[caption id="a_3" width="300"]La salle[/caption]]]></content:encoded>
<wp:post_date><![CDATA[2020-01-06 11:00:00]]></wp:post_date><wp:post_type>page</wp:post_type></item>
<item><title>photo</title><content:encoded></content:encoded><wp:post_type>attachment</wp:post_type></item>
</channel></rss>"""

ATOM = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Carnet</title><updated>2021-01-01T00:00:00Z</updated>
<entry><title type="html">Le &lt;em&gt;bac&lt;/em&gt;</title>
<link rel="alternate" href="https://carnet.example/bac"/>
<published>2020-02-01T00:00:00Z</published>
<author><name>Jo Maes</name></author>
<category term="vélo"/>
<content type="html">&lt;p&gt;Il passe l&amp;#8217;eau.&lt;/p&gt;</content><summary>Court.</summary></entry>
<entry><title>Le pont</title><updated>2020-03-01T00:00:00Z</updated>
<content type="xhtml">
<div xmlns="http://www.w3.org/1999/xhtml"><p>Il ferme <b>tôt</b>.</p></div></content></entry></feed>"""


def test_an_export_of_wordpress_gives_its_entries_with_their_comments():
    name, (coffee, rules, photo) = read_file("blog.xml", GOOD.encode())
    assert name == "feed"
    known = coffee.metadata
    assert (known.title, known.author, known.date) == ("L’heure du café", "Maud", "2019-06-04")
    assert (known.site, known.url, known.tags) == ("Le Relais d’Ancy", "https://relais.example/cafe", ("Terrain",))
    assert shown(coffee) == [
        ("paragraph", "On partage le café à dix heures."),
        ("heading", "Et la clé\xa0?"),
        ("list_item", "Elle circule."),
        ("comment", "Chez nous aussi."),
        ("comment", "Et depuis longtemps."),
        ("chrome", "Achetez nos montres."),
    ]
    assert [block.voice for block in coffee.blocks] == ["source"] * 3 + ["reader"] * 3
    assert shown(rules) == [("paragraph", "On ferme à minuit."), ("paragraph", "La salle")]
    assert (rules.metadata.date, rules.metadata.variables) == ("2020-01-06", {"type": "page"})
    assert (photo.blocks, photo.metadata.title) == ((), "photo")


def test_an_atom_feed_gives_its_entries():
    ferry, bridge = read_feed(ATOM.encode())
    known = ferry.metadata
    assert (known.title, known.author, known.date, known.site) == ("Le bac", "Jo Maes", "2020-02-01", "Carnet")
    assert (known.url, known.tags) == ("https://carnet.example/bac", ("vélo",))
    assert shown(ferry) == [("paragraph", "Il passe l’eau.")]
    assert shown(bridge) == [("paragraph", "Il ferme tôt.")]
    assert bridge.metadata.date == "2020-03-01"


EVERNOTE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE en-export SYSTEM "http://xml.evernote.com/pub/evernote-export3.dtd">
<en-export application="Evernote"><note><title>Visite à Lanty</title><created>20190110T090000Z</created>
<tag>terrain</tag><note-attributes><author>Lise</author></note-attributes>
<content><![CDATA[<?xml version="1.0"?><!DOCTYPE en-note SYSTEM "http://xml.evernote.com/pub/enml2.dtd">
<en-note><div>La porte est ouverte.</div><div><br/></div><div>On y <b>partage</b> la clé.</div></en-note>]]></content>
</note><note><title>Vide</title><content></content></note></en-export>"""


def test_notes_of_evernote_are_documents():
    name, (visit, blank) = read_file("carnet.enex", EVERNOTE.encode())
    known = visit.metadata
    assert (name, known.title, known.author, known.date) == ("feed", "Visite à Lanty", "Lise", "2019-01-10")
    assert known.tags == ("terrain",)
    assert shown(visit) == [("paragraph", "La porte est ouverte."), ("paragraph", "On y partage la clé.")]
    assert (blank.metadata.title, blank.blocks) == ("Vide", ())


def test_entities_of_html_are_known():
    item = (
        "<item><title>L&rsquo;&eacute;t&eacute;</title><description>On&nbsp;ferme &amp; on compte.</description></item>"
    )
    [entry] = read_feed(f"<rss><channel>{item}</channel></rss>".encode())
    assert (entry.metadata.title, shown(entry)) == ("L’été", [("paragraph", "On\xa0ferme & on compte.")])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<rss version='2.0'>", True),
        (ATOM, True),
        ('<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">', True),
        ('<rdf:RDF xmlns:z="http://www.zotero.org/namespaces/export#">', False),
        ("<feed><cow/></feed>", False),
        ("On lit ses <rss> le matin.", False),
    ],
)
def test_a_feed_is_known_by_its_root(text, expected):
    assert is_feed(text) is expected


@pytest.mark.parametrize("text", ["<rss><channel><title>Vide</title></channel></rss>", "<rss><channel>"])
def test_a_feed_without_entries_or_broken_is_refused(text):
    with pytest.raises(Unreadable):
        read_feed(text.encode())


@given(st.integers(0, len(GOOD)), st.integers(0, 30), st.text(max_size=8))
def test_a_damaged_feed_raises_nothing_else(start, length, patch):
    with suppress(Unreadable):
        read_feed((GOOD[:start] + patch + GOOD[start + length :]).encode())
