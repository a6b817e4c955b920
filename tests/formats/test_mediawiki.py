from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.formats import read_file
from pipeline.formats.item import Unreadable
from pipeline.formats.mediawiki import read_mediawiki
from tests.formats.build import shown

PAGE = """{{Infobox lieu | nom = Ancy | image = [[Fichier:a.jpg]] | {{coord|1|2}} }}
__NOTOC__
[[Fichier:salle.jpg|thumb|La [[salle]] du bas]]
L’'''atelier d’Ancy''' est un [[tiers-lieu|lieu]] de
[[travail]]&nbsp;partagé.<ref name="a">Le Relais, {{p.|4}}</ref><ref name="a" />

== Histoire ==
Il a ouvert en 2012 [https://relais.example/a selon le Relais].

* une table&nbsp;;
*# deux ''chaises''
: un mot

{| class="wikitable"
|+ Places
|-
! Lieu !! Prix
|-
| style="color:red" | Ancy || 90 €
|}
<gallery>
a.jpg|La cour
</gallery>
[[Catégorie:Lieux]] [[Category:Ancy|a]]"""

GOOD = f"""<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.10/" version="0.10" xml:lang="fr">
<siteinfo><sitename>Wiki des lieux</sitename></siteinfo>
<page><title>Atelier d’Ancy</title><ns>0</ns>
<revision><timestamp>2016-03-04T10:00:00Z</timestamp><text>Ancien.</text></revision>
<revision><timestamp>2017-03-04T10:00:00Z</timestamp><contributor><username>Hélène</username></contributor>
<text xml:space="preserve">{PAGE.replace("&", "&amp;").replace("<", "&lt;")}</text></revision></page>
<page><title>Ancy</title><revision><text>#REDIRECTION [[Atelier d’Ancy]]</text></revision></page>
</mediawiki>"""


def test_the_pages_of_a_wiki_are_read_as_they_are_shown():
    name, (page, redirection) = read_file("wiki.xml", GOOD.encode())
    assert name == "mediawiki"
    assert {(block.start, block.end) for block in page.blocks} == {(-1, -1)}  # their source is not what is shown
    assert shown(page) == [
        ("paragraph", "L’atelier d’Ancy est un lieu de\ntravail\xa0partagé."),
        ("heading", "Histoire"),
        ("paragraph", "Il a ouvert en 2012 selon le Relais."),
        ("list_item", "une table\xa0;"),
        ("list_item", "deux chaises"),
        ("list_item", "un mot"),
        ("table", "Places"),
        ("table", "Lieu | Prix"),
        ("table", "Ancy | 90 €"),
    ]
    known = page.metadata
    assert (known.title, known.author, known.date) == ("Atelier d’Ancy", "Hélène", "2017-03-04")
    assert (known.site, known.tags) == ("Wiki des lieux", ("Lieux", "Ancy"))
    assert (redirection.metadata.title, redirection.blocks) == ("Ancy", ())


def test_an_export_without_pages_is_refused():
    with pytest.raises(Unreadable, match="aucune page"):
        read_mediawiki(b"<mediawiki><siteinfo/></mediawiki>")


@pytest.mark.parametrize("mark", ["{{", "[[", "<ref>", "<ref/>", "{|", "<!--", "'''''", "[[a|", "= ", "|a=", "__A"])
def test_marks_that_nothing_closes_are_read_in_linear_time(mark):
    source = (mark * 50_000).replace("<", "&lt;")
    [item] = read_mediawiki(f"<mediawiki><page><text>{source}</text></page></mediawiki>".encode())
    assert item.metadata.title == ""


@given(st.integers(0, len(GOOD)), st.integers(0, 30), st.text(max_size=8))
def test_a_damaged_export_raises_nothing_else(start, length, patch):
    with suppress(Unreadable):
        read_mediawiki((GOOD[:start] + patch + GOOD[start + length :]).encode())
