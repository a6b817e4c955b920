import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.formats.decode import decode
from pipeline.formats.europresse import is_europresse, read_europresse
from tests.formats.build import article, shown

PRESENT = """<!DOCTYPE html><html><body><article><header><div class="icons"></div>
<div class="rdp__DocPublicationName"><span class="DocPublicationName">Le Relais, no. 4312<span
 class="icon-Information" sourcecode="RL"></span></span></div>
<div class="rdp__DocHeader"><span class="DocHeader">Économie, lundi 5 mars 2012 456 mots, p. 4</span></div>
<div class="titreArticle"><p class="sm-margin-TopNews rdp__subtitle">Conflit</p>
<p class="sm-margin-TopNews titreArticleVisu rdp__articletitle">Les <mark>livreurs</mark> tiennent</p>
<p class="sm-margin-bottomNews">Trois semaines sans plier</p></div>
<p class="sm-margin-bottomNews">Maud Le Goff</p></header>
<section><div class="DocText clearfix"><div class="docOcurrContainer">
<p>La caisse de grève a tenu&nbsp;: trois semaines.</p>
<p>Les mutuelles ont suivi.</p>
<p><a href="https://relais.example/a?b=1&amp;c=2">Cet article est paru dans Le Relais (site web)</a></p>
</div></div></section>
<aside><div>Note(s) : voir aussi</div></aside>
<div class="apd-wrapper"><div>Aussi paru dans</div><div class="apd-sources-date">6 mars 2012</div>
<div class="source-name-APD">La Halle</div></div>
<footer><div class="Doc-LegalInfo"><small>© 2012 Le Relais. Tous droits réservés.</small></div>
<div class="publiC-lblNodoc">news·20120305·RL·4907145</div></footer>
</article><article><header>
<span class="DocPublicationName">La Halle (site web)</span><span class="DocTitreSousSection">Villes</span><span>12 avril
 2013</span><div class="titreArticle">Un bureau pour dix</div><div class="docAuthors">Yanis Abad</div></header>
<div class="DocText clearfix"><p>On partage tout, même le café.</p></div></article>
<article><header><span class="DocPublicationName">La Halle</span><div class="titreArticle"><p
class="titreArticleVisu">Sans date</p></div></header><div class="DocText"><p>On partage tout.</p></div>
<footer><div class="publiC-lblNodoc">news·20140102·LH·1</div></footer></article></body></html>"""
OLD = """<html><body><table><tr><td><span class="DocPublicationName">Le Relais</span><br>
<span class="DocHeader">Société</span>, <span class="DocHeader">jeudi </span><span class="DocHeader">13 avril
2006</span><span class="DocHeader">, p. 12</span><br>
<span class="TitreArticleVisu">Louer son <span class="occurrence">bureau</span></span><br>Maud Le Goff et Y. d'Arc<br>
Trois indépendants louent un bureau.<br>
<br>Ils s’entraident.<br>Copyright © 2006 Le Relais<br></td></tr>
<tr><td align="center">news·20060413·RL·106702</td></tr>
</table><table><tr><td>
<span class="DocPublicationName">La Halle - édition du Nord</span><span class="DocHeader">2 mai 2006</span>
<span class="TitreArticleVisu">Tenir</span>
<p>Une caisse commune.</p><p>Numéro de document : news·20060413·RL·106702</p></td></tr></table></body></html>"""


def test_the_present_form():
    first, second, third = read_europresse(PRESENT.encode())
    assert shown(first) == [
        ("metadata", "Le Relais, no. 4312"),
        ("metadata", "Économie, lundi 5 mars 2012 456 mots, p. 4"),
        ("heading", "Conflit"),
        ("heading", "Les livreurs tiennent"),
        ("heading", "Trois semaines sans plier"),
        ("metadata", "Maud Le Goff"),
        ("paragraph", "La caisse de grève a tenu\u00a0: trois semaines."),
        ("paragraph", "Les mutuelles ont suivi."),
        ("chrome", "Cet article est paru dans Le Relais (site web)"),
        ("chrome", "Note(s) : voir aussi"),
        ("chrome", "Aussi paru dans"),
        ("chrome", "6 mars 2012"),
        ("chrome", "La Halle"),
        ("chrome", "© 2012 Le Relais. Tous droits réservés."),
        ("chrome", "news·20120305·RL·4907145"),
    ]
    assert article(first) == ("Les livreurs tiennent", "Maud Le Goff", "2012-03-05", "Le Relais", "Économie")
    assert first.metadata.url == "https://relais.example/a?b=1&c=2"
    assert article(second) == ("Un bureau pour dix", "Yanis Abad", "2013-04-12", "La Halle", "Villes")
    assert article(third) == ("Sans date", "", "2014-01-02", "La Halle", "")


def test_the_older_form():
    first, second = read_europresse(OLD.encode("cp1252"))
    assert shown(first)[-6:] == [
        ("heading", "Louer son bureau"),
        ("metadata", "Maud Le Goff et Y. d'Arc"),
        ("paragraph", "Trois indépendants louent un bureau."),
        ("paragraph", "Ils s’entraident."),
        ("chrome", "Copyright © 2006 Le Relais"),
        ("chrome", "news·20060413·RL·106702"),
    ]
    assert article(first) == ("Louer son bureau", "Maud Le Goff et Y. d'Arc", "2006-04-13", "Le Relais", "Société")
    assert article(second) == ("Tenir", "", "2006-05-02", "La Halle", "")
    assert shown(second)[-2:] == [
        ("paragraph", "Une caisse commune."),
        ("chrome", "Numéro de document : news·20060413·RL·106702"),
    ]


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
