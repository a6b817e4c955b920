"""Pages of several texts, as blogs and sites of bookmarks write them: a document each."""

import pytest

from pipeline.formats import read_file
from pipeline.formats.decode import decode
from pipeline.formats.webpage import read_webpage
from tests.formats.test_mhtml import saved
from tests.formats.webpage.entry_pages import (
    BLOGGER,
    BOOKMARKS,
    DAYS,
    HOSTS,
    LONG,
    NOTES,
    QUOTES,
    SHAARLI,
    TITLES,
    WORDPRESS,
)


def said(item):
    return [(b.kind, b.voice, b.raw) for b in item.blocks if b.kind not in ("metadata", "chrome")]


@pytest.mark.parametrize("name", BOOKMARKS)
def test_annotated_bookmarks_are_documents_of_their_own(name):
    items = read_webpage(BOOKMARKS[name].encode())
    assert [item.metadata.title for item in items] == list(TITLES)
    assert [item.metadata.url for item in items] == [f"https://{host}/p{n}" for n, host in enumerate(HOSTS, start=1)]
    assert [item.metadata.date for item in items] == list(DAYS)
    assert {item.metadata.tags for item in items} == {("entraide", "compte")}
    for item, quote, note in zip(items, QUOTES, NOTES, strict=True):
        heading, *rest = said(item)
        assert heading[0] == "heading"
        assert rest == [("quotation", "source", quote), ("comment", "annotator", note)]


@pytest.mark.parametrize("name", ["Hypothesis", "Diigo", "Scoop.it"])
def test_who_shares_a_bookmark_is_its_author(name):
    assert {item.metadata.author for item in read_webpage(BOOKMARKS[name].encode())} == {"maud"}


@pytest.mark.parametrize("blog", [WORDPRESS, BLOGGER])
def test_whole_posts_are_documents_of_their_own(blog):
    items = read_webpage(blog.encode())
    known = [item.metadata for item in items]
    assert [(one.title, one.date) for one in known] == list(zip(TITLES, DAYS, strict=True))
    assert {(one.author, one.site) for one in known} == {("Noé Varin", "Le blog de la halle")}
    assert all(one.url.startswith("https://halle.example/") for one in known)
    for item, note, quote in zip(items, NOTES, QUOTES, strict=True):
        text = " ".join(raw for kind, voice, raw in said(item) if kind != "heading" and voice == "source")
        assert f"{note} {LONG}" in text
        assert quote in text


@pytest.mark.parametrize("several", [*BOOKMARKS.values(), WORDPRESS, BLOGGER])
def test_nothing_of_the_page_is_lost_and_offsets_are_true(several):
    blocks = [block for item in read_webpage(several.encode()) for block in item.blocks]
    assert [block.start for block in blocks] == sorted(block.start for block in blocks)
    assert "Accueil" in [block.raw for block in blocks if block.kind == "chrome"]
    for block in blocks:
        assert decode(several.encode())[block.start : block.end].startswith(block.raw.split()[0])
    shown = " ".join(block.raw for block in blocks)
    assert all(shown.count(text) == 1 for text in (*QUOTES, *NOTES))


def test_comments_under_a_post_of_several_are_voices_of_readers():
    comments = '<div class="comments"><p>Chez nous aussi, la caisse a sauvé des fins de mois.</p></div></article>'
    item, *_ = read_webpage(WORDPRESS.replace("</article>", comments).encode())
    assert ("comment", "reader", "Chez nous aussi, la caisse a sauvé des fins de mois.") in said(item)


def test_a_page_saved_as_one_file_holds_several_texts_too():
    _, items = read_file("signets.mht", saved(SHAARLI))
    assert [item.metadata.title for item in items] == list(TITLES)
