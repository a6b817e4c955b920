import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.formats.decode import decode
from pipeline.formats.factiva import is_factiva, read_factiva

ARTICLES = """<html><body><div id="article-LR01"><div class="article frArticle"><p>&nbsp;</p>
<div id="hd"><span class='frHeadline'>Les livreurs tiennent</span></div><div class="author">Par Maud Le Goff</div>
<div>456 mots</div><div>5 mars 2012</div><div>08:15</div><div>Le Relais</div><div>LRLAIS</div><div>Français</div>
<p class="articleParagraph frarticleParagraph">La caisse de grève a tenu &amp; tiendra.</p>
<p class="articleParagraph frarticleParagraph">Les mutuelles ont suivi.</p><p>Document LR01</p></div></div>
<div class="article enArticle"><span class="enHeadline">Un bureau</span><div>12 April 2013</div><div>La Halle</div>
<p class="articleParagraph enarticleParagraph">On partage tout.</p></div></body></html>"""
INDEXED = """<html><body><div class="article frArticle"><table>
<tr><td class="index"><b>HD</b></td><td><span class="frHeadline">Les livreurs tiennent</span></td></tr>
<tr><td class="index"><b>BY</b></td><td>Maud Le Goff</td></tr><tr><td><b>WC</b></td><td>456 mots</td></tr>
<tr><td class="index"><b>PD</b></td><td>5 mars 2012</td></tr><tr><td><b>SN</b></td><td>Le Relais</td></tr>
<tr><td class="index"><b>LP</b></td><td><p class="articleParagraph">La caisse de grève a tenu.</p></td></tr>
<tr><td class="index"><b>TD</b></td><td><p class="articleParagraph">Les mutuelles ont suivi.</p></td></tr>
<tr><td class="index"><b>RE</b></td><td>fra : France</td></tr></table></div></body></html>"""


def texts(item, kind):
    return [block.raw for block in item.blocks if block.kind == kind]


def test_articles():
    first, second = read_factiva(ARTICLES.encode())
    assert texts(first, "paragraph") == ["La caisse de grève a tenu & tiendra.", "Les mutuelles ont suivi."]
    assert texts(first, "heading") == ["Les livreurs tiennent"]
    known = first.metadata
    assert (known.title, known.author, known.date, known.site) == (
        "Les livreurs tiennent",
        "Maud Le Goff",
        "2012-03-05",
        "Le Relais",
    )
    assert (second.metadata.title, second.metadata.date, second.metadata.site) == (
        "Un bureau",
        "2013-04-12",
        "La Halle",
    )


def test_indexed_fields():
    [item] = read_factiva(INDEXED.encode())
    assert texts(item, "paragraph") == ["La caisse de grève a tenu.", "Les mutuelles ont suivi."]
    assert "fra : France" in texts(item, "chrome")
    known = item.metadata
    assert (known.title, known.author, known.date, known.site) == (
        "Les livreurs tiennent",
        "Maud Le Goff",
        "2012-03-05",
        "Le Relais",
    )


@pytest.mark.parametrize(
    ("page", "expected"),
    [(ARTICLES, True), (INDEXED, True), ('<html><div class="article">Un article</div></html>', False)],
)
def test_an_export_is_known_by_its_classes(page, expected):
    assert is_factiva(page) is expected


GOOD = INDEXED.encode()


@given(st.integers(0, len(GOOD)), st.integers(0, 40), st.binary(max_size=8))
def test_damaged_pages_are_read_and_offsets_stay_inside(start, length, patch):
    damaged = GOOD[:start] + patch + GOOD[start + length :]
    size = len(decode(damaged))
    assert all(0 <= b.start < b.end <= size for item in read_factiva(damaged) for b in item.blocks)
