import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.formats.decode import decode
from pipeline.formats.item import Unreadable
from pipeline.formats.tei import is_tei, read_tei

HEADER = """<teiHeader><fileDesc><titleStmt><title>Tenir</title><author>Maud Le Goff</author><author>Yanis Abad</author>
</titleStmt><publicationStmt><publisher>Le Relais</publisher><date when="2018-03-12">mars</date></publicationStmt>
<sourceDesc><p>Entretien.</p></sourceDesc></fileDesc><profileDesc><textClass><keywords><term>grève</term></keywords>
</textClass></profileDesc></teiHeader>"""
BODY = """<text><body><div><head>La grève</head>
<p>Les livreurs<note place="foot">Ils sont <hi>dix</hi>.</note> ont
 tenu &amp; <choice><sic>gagnés</sic><corr>gagné</corr></choice> du ter<lb break="no"/>rain.</p>
<quote><p>On se serre les coudes.</p></quote>
<list><item>une caisse</item><item>une mutuelle</item></list>
<lg><l>Ils roulent,</l><l>ils attendent.</l></lg>
<!-- rien --><figure><figDesc>Un vélo</figDesc></figure></div></body></text>"""
TEI = f'<?xml version="1.0"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0">{HEADER}{BODY}</TEI>'
CORPUS = f"<teiCorpus><TEI>{HEADER}<text><p>Un.</p></text></TEI><TEI><text><p>Deux.</p></text></TEI></teiCorpus>"


def test_blocks_come_in_order_with_their_kind():
    [item] = read_tei(TEI.encode())
    assert [(block.kind, block.raw) for block in item.blocks] == [
        ("heading", "La grève"),
        ("paragraph", "Les livreurs ont tenu & gagné du terrain."),
        ("paragraph", "Ils sont dix."),
        ("quotation", "On se serre les coudes."),
        ("list_item", "une caisse"),
        ("list_item", "une mutuelle"),
        ("paragraph", "Ils roulent,\nils attendent."),
        ("chrome", "Un vélo"),
    ]


def test_the_header_describes_the_document():
    known = read_tei(TEI.encode())[0].metadata
    assert (known.title, known.author, known.date) == ("Tenir", "Maud Le Goff, Yanis Abad", "2018-03-12")
    assert (known.site, known.tags) == ("Le Relais", ("grève",))


def test_each_text_of_a_corpus_is_a_document():
    first, second = read_tei(CORPUS.encode())
    assert (first.metadata.title, [block.raw for block in first.blocks]) == ("Tenir", ["Un."])
    assert (second.metadata.title, [block.raw for block in second.blocks]) == ("", ["Deux."])


def test_names_may_have_a_prefix():
    text = '<t:TEI xmlns:t="urn:t"><t:text><t:p>Une caisse.</t:p><t:head>Fin</t:head></t:text></t:TEI>'
    [item] = read_tei(text.encode())
    assert [(block.kind, block.raw) for block in item.blocks] == [("paragraph", "Une caisse."), ("heading", "Fin")]


def test_offsets_span_the_source():
    [item] = read_tei(TEI.encode())
    for block in item.blocks:
        source = TEI[block.start : block.end]
        assert (source.split()[0][:3], source[-1]) == (block.raw.split()[0][:3], block.raw[-1])


@pytest.mark.parametrize("text", [TEI[:-20], '<!DOCTYPE TEI [<!ENTITY a "b">]><TEI><text><p>&a;</p></text></TEI>'])
def test_broken_and_hostile_documents_are_refused(text):
    with pytest.raises(Unreadable) as refused:
        read_tei(text.encode())
    assert refused.value.reason == "unreadable"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (TEI, True),
        (CORPUS, True),
        (f"<!-- a --><!DOCTYPE TEI>{TEI}", True),
        ("Un <TEI> cité.", False),
        ("<html>", False),
    ],
)
def test_a_document_is_known_by_its_root(text, expected):
    assert is_tei(text) is expected


GOOD = TEI.encode()


@given(st.integers(0, len(GOOD)), st.integers(0, 40), st.binary(max_size=8))
def test_damaged_files_raise_nothing_else(start, length, patch):
    damaged = GOOD[:start] + patch + GOOD[start + length :]
    try:
        items = read_tei(damaged)
    except Unreadable:
        return
    size = len(decode(damaged))
    assert all(0 <= block.start < block.end <= size for item in items for block in item.blocks)


def test_tags_that_are_only_quoted_close_nothing():
    source = "<TEI><text><body><p>On écrit <![CDATA[</note> ou </q>]]> ici.</p><p>Puis là.</p></body></text></TEI>"
    [item] = read_tei(source.encode())
    assert [block.raw.split()[-1] for block in item.blocks] == ["ici.", "là."]
