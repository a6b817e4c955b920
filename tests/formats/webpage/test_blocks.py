import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.formats.webpage.pages import PAGE, read


def test_a_block_spans_its_source():
    block = next(block for block in read(PAGE).blocks if block.raw.startswith("Neuf"))
    source = PAGE[block.start : block.end]
    assert source.startswith("Neuf voisines")
    assert source.endswith("et les comptes.")
    assert "caisse d’entraide, où chacune verse dix euros par mois, sans banque ni statuts" in block.raw


@pytest.mark.parametrize(
    ("body", "raws"),
    [
        ("<p>Un<p>Deux", ["Un", "Deux"]),
        ("<blockquote>Un<div>Deux</div></blockquote>", ["Un", "Deux"]),
        ("<br>Un<br>deux<br><br>Trois", ["Un\ndeux", "Trois"]),
        ("<div>Avant<div>Dedans</div>Après</div>", ["Avant", "Dedans", "Après"]),
        ("<p>3 < 4 et 5 > 2</p>", ["3 < 4 et 5 > 2"]),
        ('<p title="a > b">Signe</p>', ["Signe"]),
        ("<table><tr><td>Ancy<td>12 €</table>", ["Ancy", "12 €"]),
        ("<p>M<sup>me</sup> <i>Le</i> <b>Goff</b></p>", ["Mme Le Goff"]),
        ("<script>if (a < b) { x() }</script><p>Texte", ["Texte"]),
        ("<style>p{}</style >Reste", ["Reste"]),
        ("</b>Rien <b>ouvert</p>", ["Rien ouvert"]),
        ('<div class="a" class="b" id=c hidden>Deux classes</div>', ["Deux classes"]),
    ],
)
def test_blocks_of_broken_pages(body, raws):
    assert [block.raw for block in read(f"<html><body>{body}").blocks] == raws


@pytest.mark.parametrize(
    ("body", "kinds"),
    [
        ("<p>Elle dit :</p><p>Un</p>", ["paragraph", "paragraph"]),
        ("<blockquote>Un<p>Deux</p><div>Trois</div></blockquote>", ["quotation"] * 3),
        ("<blockquote><h3>Un</h3><p>Deux</p></blockquote>", ["heading", "quotation"]),
        ("<blockquote><ul><li>Un</li></ul></blockquote><p>Deux</p>", ["list_item", "paragraph"]),
    ],
)
def test_prose_inside_a_quotation_is_quoted_and_its_headings_stay_headings(body, kinds):
    assert [block.kind for block in read(f"<html><body>{body}").blocks] == kinds


@pytest.mark.parametrize(
    ("body", "raw"),
    [
        ('<p><a href="/">Accueil</a><a href="/a">Agenda</a></p>', "Accueil Agenda"),
        ('<p><a href="/">Tarifs</a><a href="/a">, dates</a></p>', "Tarifs, dates"),
        ('<p>une usagère<a href="#n1">1</a>. Elle</p>', "une usagère 1. Elle"),
        ('<p>près de chez eux<sup><a href="#n1">[1]</a></sup>. Le mot</p>', "près de chez eux [1]. Le mot"),
        ('<p><a href="#r">[a]</a>Je ne suis pas d’accord</p>', "[a] Je ne suis pas d’accord"),
        ('<p>la <a href="/x">caisse</a>, puis</p>', "la caisse, puis"),
        ("<p><span>12</span>L’enquête</p>", "12 L’enquête"),
        ("<p><b>2</b>e étage, <b>CV</b>s</p>", "2e étage, CVs"),
    ],
)
def test_what_only_its_looks_keep_apart_is_parted_by_a_space(body, raw):
    assert [block.raw for block in read(f"<html><body>{body}").blocks] == [raw]


def test_a_message_in_a_preformatted_text_is_read_and_code_is_not():
    pre = """<html><body><h1>Re: la salle</h1><pre>Bonjour,

L&#39;espace accepte de nous prêter la grande salle le jeudi, à condition
que nous tenions le bar.

Paul a écrit :
&gt; Quelqu&#39;un a-t-il pu joindre la mairie à propos
&gt; de la salle des fêtes ?
</pre>
<pre><code>Une ligne de code qui se lit comme une phrase de plus de quinze mots, avec un point à la fin.</code></pre>
</body></html>"""
    item = read(pre)
    kinds = {block.raw: block.kind for block in item.blocks}
    prose = "L'espace accepte de nous prêter la grande salle le jeudi, à condition que nous tenions le bar."
    quoted = "Quelqu'un a-t-il pu joindre la mairie à propos de la salle des fêtes ?"
    assert (kinds[prose], kinds[quoted]) == ("paragraph", "quotation")
    assert [block.kind for block in item.blocks if block.raw.startswith("Une ligne de code")] == ["chrome"]
    block = next(block for block in item.blocks if block.raw == quoted)
    assert pre[block.start : block.end].startswith("&gt; Quelqu&#39;un")


def test_deep_nesting():
    item = read("<html><body>" + "<div>" * 100_000 + "texte" + "</div>" * 100_000)
    assert [block.raw for block in item.blocks] == ["texte"]


INLINE = st.sampled_from(["b", "i", "span", "a", "cite"])

BLOCK = st.sampled_from(["p", "div", "li", "td", "h2", "blockquote", "nav", "section"])

PAGES = st.recursive(
    st.integers(0, 999).map(lambda number: f" mot{number} "),
    lambda inside: st.tuples(INLINE | BLOCK, st.lists(inside, max_size=4)).map(
        lambda element: f"<{element[0]}>{''.join(element[1])}</{element[0]}>"
    ),
    max_leaves=25,
)


@given(PAGES)
def test_every_word_of_a_page_is_in_a_block_in_order_and_where_it_says(body):
    page = f"<html><body>{body}"
    blocks = read(page).blocks
    assert " ".join(block.raw for block in blocks).split() == re.findall(r"mot\d+", body)
    for block in blocks:
        assert re.findall(r"mot\d+", page[block.start : block.end]) == block.raw.split()
