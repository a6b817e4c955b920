"""The corpus opens in IRaMuTeQ, TXM, Gephi and Zotero."""

from __future__ import annotations

import csv
import io
import re
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from pipeline.charts.style import theme_color
from pipeline.formats.iramuteq import is_starred, read_starred
from pipeline.formats.ris import is_ris, read_ris
from pipeline.interchange import Interchange
from pipeline.renderers.exports import render_exports
from pipeline.renderers.exports.gexf import render_gexf
from pipeline.renderers.exports.iramuteq import render_iramuteq
from pipeline.renderers.exports.ris import render_ris
from pipeline.renderers.exports.txm import render_txm
from pipeline.renderers.exports.variables import plain_word
from tests.renderers.exports.interchange import document, interchange

ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]))
GEXF = "{http://gexf.net/1.3}"
VIZ = "{http://gexf.net/1.3/viz}"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("2016", "2016"),
        ("Économie - l'été", "economieLEte"),
        ("Œuvre_commune", "oeuvreCommune"),
        ("d0123456789.i003", "d0123456789I003"),
        ("—", ""),
    ],
)
def test_a_value_becomes_one_word_that_iramuteq_accepts(text: str, word: str) -> None:
    assert plain_word(text) == word


def test_iramuteq_has_one_line_of_stars_per_document_then_its_paragraphs() -> None:
    assert render_iramuteq(interchange()).decode() == (
        "**** *doc_d0000000001 *source_journalDesQuaisLHebdo *annee_2016 *auteur_collectifDesRoues *langue_fr"
        " *typeDEcrit_compteRendu *source2_interne\n"
        "Une caisse commune, ouverte à tous.\n"
        "faux_départ & <b>la suite</b> .\n\n"
        "**** *doc_d0000000002I001\n"
        "Rien à signer.\n"
    )


@given(st.lists(st.tuples(ANY_TEXT, ANY_TEXT, ANY_TEXT), min_size=1, max_size=4))
def test_iramuteq_s_own_checks_find_nothing_and_every_text_comes_back(texts: list[tuple[str, str, str]]) -> None:
    documents = tuple(document(source=s, variables=[(name, "oui")], texts=[text]) for s, name, text in texts)
    content = render_iramuteq(Interchange(documents=documents))
    headers = [line for line in content.decode().split("\n") if "*" in line]
    assert len(headers) == len(texts)  # no star inside a text
    assert all(re.fullmatch(r"\*\*\*\*( \*[a-zA-Z0-9]+_[a-zA-Z0-9]+)+", line) for line in headers)
    assert is_starred(content.decode())
    assert len(read_starred(content)) == len(texts)


def test_txm_s_archive_holds_a_text_per_document_and_their_metadata() -> None:
    with zipfile.ZipFile(io.BytesIO(render_txm(interchange()))) as archive:
        assert archive.namelist() == ["d0000000001.txt", "d0000000002.i001.txt", "metadata.csv"]
        assert archive.read("d0000000002.i001.txt").decode() == "Rien à signer.\n"
        rows = list(csv.DictReader(io.StringIO(archive.read("metadata.csv").decode())))
    assert [row["id"] for row in rows] == ["d0000000001", "d0000000002.i001"]
    assert rows[0]["titre"] == "L'entraide à vélo"
    assert rows[0]["typeDEcrit"] == "Compte rendu"
    assert set(rows[1].values()) == {"d0000000002.i001", ""}


def test_gephi_s_network_ties_themes_to_their_words_and_documents() -> None:
    root = etree.fromstring(render_gexf(interchange()))
    nodes = {node.get("id"): node.get("label") for node in root.iter(f"{GEXF}node")}
    edges = [(e.get("source"), e.get("target"), e.get("weight")) for e in root.iter(f"{GEXF}edge")]
    assert nodes == {
        "thème:solidarité": "solidarité",
        "thème:d1": "vélo",
        "mot:entraide": "entraide",
        "d0000000001": "L'entraide à vélo",
        "d0000000002.i001": "notes.csv (n° 1)",
    }
    colors = ["#{r:02x}{g:02x}{b:02x}".format(**{k: int(v) for k, v in c.items()}) for c in root.iter(f"{VIZ}color")]
    assert colors == [theme_color(0), theme_color(3), *["#888888"] * 3]
    assert edges == [
        ("thème:solidarité", "mot:entraide", "0.75"),
        ("thème:d1", "mot:entraide", "0.25"),
        ("thème:solidarité", "d0000000001", "0.5"),
    ]


@given(ANY_TEXT)
def test_the_network_is_xml_whatever_a_title_holds(title: str) -> None:
    content = render_gexf(Interchange(documents=(document(name=title),)))
    [node] = etree.fromstring(content).iter(f"{GEXF}node")
    assert len(node.get("label", "")) == len(title)


def test_zotero_s_records_say_what_is_known() -> None:
    assert render_ris(interchange()).decode().split("\r\n") == [
        "TY  - ELEC", "TI  - L'entraide à vélo", "AU  - Collectif des Roues", "PY  - 2016", "DA  - 2016/05/31/",
        "T2  - Journal des quais - l'hebdo", "UR  - https://exemple.fr/a?b=1&c=2", "LA  - fr", "KW  - vélo",
        "KW  - entraide", "ID  - d0000000001", "N1  - Fichier : pages/l'été.html", "ER  - ", "",
        "TY  - GEN", "ID  - d0000000002.i001", "N1  - Fichier : notes.csv (n° 1)", "ER  - ", "", "",
    ]  # fmt: skip


@given(ANY_TEXT)
def test_a_title_never_starts_a_record(title: str) -> None:
    content = render_ris(Interchange(documents=(document(title=f"a\r\nER  - \r\nTY  - {title}"),)))
    assert is_ris(content.decode())
    assert len(read_ris(content)) == 1


def test_the_same_corpus_gives_the_same_bytes() -> None:
    assert render_exports(interchange()) == render_exports(interchange())


def test_an_empty_corpus_exports_without_complaint() -> None:
    assert set(render_exports(Interchange())) == {"iramuteq.txt", "txm.zip", "gephi.gexf", "zotero.ris"}
