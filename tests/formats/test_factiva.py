import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.formats import read_file
from pipeline.formats.decode import decode
from pipeline.formats.factiva import is_factiva, read_factiva
from pipeline.formats.item import Unreadable
from tests.formats.build import article, raws

ARTICLES = """<html><body><form><div id="article-LR01" class="article"><div class="article frArticle"><p>
<div>Social</div>
<div id="hd"><span class='frHeadline'>Les livreurs tiennent   </span>
</div><div class="author">Par Maud Le Goff.   </div><div>1 456 mots</div><div>5 mars 2012</div><div>08:15</div>
<div>Le Relais - édition du soir</div><div>LRLAIS</div><div>13</div><div>Français</div><div>(c) 2012 Le Relais   </div>
</p>
<p class="articleParagraph frarticleParagraph">La <b>caisse de grève</b> a tenu &amp; tiendra.   </p>
<p class="articleParagraph frarticleParagraph">Les mutuelles ont suivi.</p>
<p>Société du Relais</p><p>Document LR01</p></div></div><br/><span></span>
<div id="article-LH02" class="lastarticle"><div id="lastArticle" class="article enArticle"><p>
<div id="hd"><span class="enHeadline">Un bureau</span></div><div>12 April 2013</div><div>La Halle</div></p>
<p class="articleParagraph enarticleParagraph">On partage tout.</p></div></div></form></body></html>"""
INDEX = '<td align="right" valign="top" class="index">'
INDEXED = f"""<html><body><div class="article frArticle"><table>
<tr>{INDEX}<b>SE</b>&nbsp;</td><td>Social</td></tr>
<tr>{INDEX}<b>HD</b>&nbsp;</td><td><b class='frHeadline'>Les livreurs tiennent</b>
</td></tr><tr>{INDEX}<b>BY</b>&nbsp;</td><td>AFP</td></tr><tr>{INDEX}<b>WC</b>&nbsp;</td><td>456 mots</td></tr>
<tr>{INDEX}<b>PD</b>&nbsp;</td><td>5 mars 2012</td></tr><tr>{INDEX}<b>ET</b>&nbsp;</td><td>15:32</td></tr>
<tr>{INDEX}<b>SN</b>&nbsp;</td><td>Le Relais</td></tr><tr>{INDEX}<b>SC</b>&nbsp;</td><td>REL</td></tr>
<tr>{INDEX}<p><b>LP</b>&nbsp;</p></td><td><p class="articleParagraph frarticleParagraph">La caisse a tenu.</p>
<p class="articleParagraph frarticleParagraph">Trois semaines.</p>
</td></tr><tr>{INDEX}<p><b>TD</b>&nbsp;</p></td><td><p class="articleParagraph">Les mutuelles ont suivi.</p>
</td></tr><tr>{INDEX}<br/><b>RE</b>&nbsp;</td><td><br/>fra : France | eurz : Europe</td></tr>
<tr>{INDEX}<br/><b>AN</b>&nbsp;</td><td><br/>Document REL0000020120305e7ct0001r</td></tr>
</table><br/></div></body></html>"""
XML = """<?xml version="1.0" encoding="utf-8"?>
<PPSResponse><ppsArticleResponse xmlns="http://global.factiva.com/pps/2.0"><ppsarticleResultSet count="2">
<ppsarticle><article>
<accessionNo>REL0000020120305e7ct0001r</accessionNo><baseLanguage>FR</baseLanguage>
<byline>Par Maud Le Goff</byline><copyright>(c) 2012 Le Relais   </copyright>
<headline><paragraph display="Proportional" lang="FR"><hlt>Livreurs</hlt> : tenir</paragraph></headline>
<leadParagraph><paragraph>La caisse a <hlt>tenu</hlt> &amp; tiendra.</paragraph><paragraph>Trois semaines.</paragraph>
</leadParagraph><publicationDate><dateTime>2012-03-05T01:35:58Z</dateTime></publicationDate>
<sectionName>Social</sectionName><sourceName>Le Relais</sourceName><region code="fra"><name>France</name></region>
<tailParagraphs><paragraph>Les mutuelles ont suivi.</paragraph></tailParagraphs><wordCount>942</wordCount>
</article></ppsarticle>
<ppsarticle><article><headline>Un bureau</headline><publicationDate><date>2013-04-12</date></publicationDate>
<sourceName>La Halle</sourceName><tailParagraphs><paragraph>On partage tout.</paragraph></tailParagraphs></article>
</ppsarticle></ppsarticleResultSet></ppsArticleResponse></PPSResponse>
"""


def test_printed_articles():
    first, second = read_factiva(ARTICLES.encode())
    assert raws(first, "paragraph") == ["La caisse de grève a tenu & tiendra.", "Les mutuelles ont suivi."]
    assert raws(first, "heading") == ["Les livreurs tiennent"]
    site = "Le Relais - édition du soir"
    assert article(first) == ("Les livreurs tiennent", "Maud Le Goff", "2012-03-05", site, "Social")
    assert article(second) == ("Un bureau", "", "2013-04-12", "La Halle", "")


def test_indexed_fields():
    [item] = read_factiva(INDEXED.encode())
    assert raws(item, "paragraph") == ["La caisse a tenu.", "Trois semaines.", "Les mutuelles ont suivi."]
    assert {"HD", "REL", "fra : France | eurz : Europe"} <= set(raws(item, "chrome"))
    assert article(item) == ("Les livreurs tiennent", "AFP", "2012-03-05", "Le Relais", "Social")


def test_xml():
    first, second = read_factiva(XML.encode())
    assert raws(first, "paragraph") == ["La caisse a tenu & tiendra.", "Trois semaines.", "Les mutuelles ont suivi."]
    assert raws(first, "heading") == ["Livreurs : tenir"]
    assert article(first) == ("Livreurs : tenir", "Maud Le Goff", "2012-03-05", "Le Relais", "Social")
    assert raws(first, "chrome") == ["(c) 2012 Le Relais"]
    assert article(second) == ("Un bureau", "", "2013-04-12", "La Halle", "")
    assert read_file("export.xml", XML.encode())[0] == "factiva"


@pytest.mark.parametrize("page", [ARTICLES, INDEXED, XML])
def test_offsets_span_the_source(page):
    for item in read_factiva(page.encode()):
        for block in item.blocks:
            source = page[block.start : block.end]
            assert block.raw.split()[0] in source
            assert source.endswith(block.raw.split()[-1])


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (ARTICLES, True),
        (INDEXED, True),
        (XML, True),
        ('<html><div class="article">Un article</div></html>', False),
        ("<?xml version='1.0'?><article><headline>Un titre</headline></article>", False),
    ],
)
def test_an_export_is_known_by_its_marks(page, expected):
    assert is_factiva(page) is expected


def test_an_article_without_marks_has_neither_date_nor_newspaper():
    [item] = read_factiva(
        b'<html><div class="article frArticle"><p class="articleParagraph">On partage.</p></div></html>'
    )
    assert article(item) == ("", "", "", "", "")
    assert raws(item, "paragraph") == ["On partage."]


@pytest.mark.parametrize(
    "damaged", [XML[:900], XML.replace("<PPSResponse>", "<!DOCTYPE a [<!ENTITY b 'c'>]><PPSResponse>")]
)
def test_broken_or_hostile_xml_is_refused(damaged):
    with pytest.raises(Unreadable):
        read_factiva(damaged.encode())


GOOD = INDEXED.encode()


@given(st.integers(0, len(GOOD)), st.integers(0, 40), st.binary(max_size=8))
def test_damaged_pages_are_read_and_offsets_stay_inside(start, length, patch):
    damaged = GOOD[:start] + patch + GOOD[start + length :]
    size = len(decode(damaged))
    assert all(0 <= b.start < b.end <= size for item in read_factiva(damaged) for b in item.blocks)
