import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.formats.decode import decode
from pipeline.formats.europresse import is_europresse, read_europresse

PRESENT = """<!DOCTYPE html><html><body><article><header>
<div class="rdp__DocPublicationName"><span class="DocPublicationName">Le Relais, no. 4312</span></div>
<span class="DocHeader">Économie, lundi 5 mars 2012, p. 4</span>
<div class="titreArticle"><p class="sm-margin-TopNews rdp__subtitle">Conflit</p>
<p class="sm-margin-TopNews titreArticleVisu rdp__articletitle">Les <mark>livreurs</mark> tiennent</p></div>
<p class="sm-margin-bottomNews">Maud Le Goff</p></header>
<section><div class="DocText clearfix"><div class="docOcurrContainer">
<p>La caisse de grève a tenu&nbsp;: trois semaines.</p>
<p>Les mutuelles ont suivi.</p></div></div></section>
<aside>Note(s) : voir aussi</aside>
<footer><div>© 2012 Le Relais. Tous droits réservés.</div>
<div class="publiC-lblNodoc">news·20120305·RL·4907145</div></footer>
</article><article><header>
<span class="DocPublicationName">La Halle (site web)</span><span class="DocHeader">12 avril 2013</span>
<div class="titreArticle"><p class="titreArticleVisu">Un bureau pour dix</p></div></header>
<div class="DocText clearfix"><p>On partage tout, même le café.</p></div></article></body></html>"""
OLD = """<html><body><table><tr><td><span class="DocPublicationName">Le Relais</span><br>
<span class="DocHeader">Société, jeudi 13 avril 2006, p. 12</span><br>
<span class="TitreArticleVisu">Louer son bureau</span><br>
<p>Trois indépendants louent un bureau.</p><p>Ils s’entraident.</p>
<p>Numéro de document : news·20060413·RL·106702</p></td></tr></table><table><tr><td>
<span class="DocPublicationName">La Halle</span><span class="DocHeader">2 mai 2006</span>
<span class="TitreArticleVisu">Tenir</span>
<p>Une caisse commune.</p></td></tr></table></body></html>"""


def kinds(item):
    return [(block.kind, block.raw) for block in item.blocks]


def test_the_present_form():
    first, second = read_europresse(PRESENT.encode())
    assert kinds(first) == [
        ("metadata", "Le Relais, no. 4312"),
        ("metadata", "Économie, lundi 5 mars 2012, p. 4"),
        ("heading", "Conflit"),
        ("heading", "Les livreurs tiennent"),
        ("metadata", "Maud Le Goff"),
        ("paragraph", "La caisse de grève a tenu\u00a0: trois semaines."),
        ("paragraph", "Les mutuelles ont suivi."),
        ("chrome", "Note(s) : voir aussi"),
        ("chrome", "© 2012 Le Relais. Tous droits réservés."),
        ("chrome", "news·20120305·RL·4907145"),
    ]
    known = first.metadata
    assert (known.title, known.author, known.date, known.site) == (
        "Les livreurs tiennent",
        "Maud Le Goff",
        "2012-03-05",
        "Le Relais",
    )
    assert (second.metadata.site, second.metadata.date) == ("La Halle", "2013-04-12")


def test_the_older_form():
    first, second = read_europresse(OLD.encode("cp1252"))
    assert kinds(first)[2:] == [
        ("heading", "Louer son bureau"),
        ("paragraph", "Trois indépendants louent un bureau."),
        ("paragraph", "Ils s’entraident."),
        ("chrome", "Numéro de document : news·20060413·RL·106702"),
    ]
    assert (first.metadata.title, first.metadata.date) == ("Louer son bureau", "2006-04-13")
    assert (second.metadata.title, second.metadata.site) == ("Tenir", "La Halle")


@pytest.mark.parametrize("page", [PRESENT, OLD])
def test_offsets_span_the_source(page):
    for item in read_europresse(page.encode()):
        for block in item.blocks:
            source = page[block.start : block.end]
            assert source.startswith(block.raw.split()[0])
            assert source.endswith(block.raw.split()[-1])


def test_an_export_is_known_by_its_classes():
    assert is_europresse(PRESENT)
    assert is_europresse(OLD)
    assert not is_europresse("<html><body><p>On lit DocPublicationName dans une page.</p></body></html>")


GOOD = PRESENT.encode()


@given(st.integers(0, len(GOOD)), st.integers(0, 40), st.binary(max_size=8))
def test_damaged_pages_are_read_and_offsets_stay_inside(start, length, patch):
    damaged = GOOD[:start] + patch + GOOD[start + length :]
    size = len(decode(damaged))
    assert all(0 <= b.start < b.end <= size for item in read_europresse(damaged) for b in item.blocks)
