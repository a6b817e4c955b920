import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.formats.epub import is_epub, read_epub
from pipeline.formats.item import Unreadable
from tests.formats.build import build_zip, shown

CHAPTERS = ("chapitre 1", "absent", "chapitre2")
MANIFEST = "".join(f'<item id="i{n}" href="{name.replace(" ", "%20")}.xhtml"/>' for n, name in enumerate(CHAPTERS))
PACKAGE = f"""<package xmlns:dc="urn:dc"><metadata><dc:title>Tenir ensemble</dc:title>
<dc:creator>Maud Le Goff</dc:creator><dc:creator>Yanis Abad</dc:creator>
<dc:date>2018-03</dc:date><dc:publisher>Le Relais</dc:publisher></metadata>
<manifest><item id="nav" href="nav.xhtml" properties="nav"/>{MANIFEST}</manifest>
<spine><itemref idref="nav"/><itemref idref="i2"/><itemref idref="i0"/><itemref idref="i1"/></spine></package>"""
ONE = """<?xml version="1.0"?><!DOCTYPE html><html><head><title>Un</title></head><body><h1>La grève</h1>
<p>Les livreurs ont tenu&nbsp;: trois semaines, sans rien l&#226;cher.</p></body></html>"""
TWO = "<html><body><blockquote><p>On se serre les coudes.</p></blockquote><ul><li>une caisse</li></ul></body></html>"


def epub(**changed):
    members = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container><rootfiles><rootfile full-path="O/livre.opf"/></rootfiles></container>',
        "O/livre.opf": PACKAGE,
        "O/nav.xhtml": "<nav><ol><li>La grève</li></ol></nav>",
        "O/chapitre 1.xhtml": ONE,
        "O/chapitre2.xhtml": TWO,
    }
    return build_zip({name: text for name, text in (members | changed).items() if text})


def locked(*names):
    uris = "".join(f'<CipherData><CipherReference URI="{name}"/></CipherData>' for name in names)
    return {"META-INF/encryption.xml": f"<encryption>{uris}</encryption>"}


def test_chapters_come_in_the_order_of_the_spine_and_a_missing_one_is_said():
    item, missing = read_epub(epub())
    assert shown(item) == [
        ("quotation", "On se serre les coudes."),
        ("list_item", "une caisse"),
        ("metadata", "Un"),
        ("heading", "La grève"),
        ("paragraph", "Les livreurs ont tenu\u00a0: trois semaines, sans rien lâcher."),
    ]
    assert (missing.blocks, missing.metadata.title, missing.refused.reason) == ((), "Tenir ensemble", "unreadable")
    assert "O/absent.xhtml" in missing.refused.sentence
    assert {block.start for block in item.blocks} == {-1}


def test_the_package_describes_the_book():
    item, *_ = read_epub(epub())
    known = item.metadata
    assert (known.title, known.author, known.date, known.site) == (
        "Tenir ensemble",
        "Maud Le Goff, Yanis Abad",
        "2018-03",
        "Le Relais",
    )


def test_a_locked_chapter_is_left_out_and_locked_fonts_are_no_matter():
    item, *refused = read_epub(epub(**locked("O/chapitre2.xhtml", "O/police.otf")))
    assert [one.metadata.variables["chapitre"] for one in refused] == ["O/chapitre2.xhtml", "O/absent.xhtml"]
    assert "On se serre" not in " ".join(block.raw for block in item.blocks)
    assert "Les livreurs ont tenu" in " ".join(block.raw for block in item.blocks)


@pytest.mark.parametrize(
    ("content", "reason", "word"),
    [
        (epub(**locked("O/chapitre 1.xhtml", "O/chapitre2.xhtml")), "unreadable", "DRM"),
        (epub(**{"O/chapitre 1.xhtml": "", "O/chapitre2.xhtml": ""}), "no_text", "texte"),
        (epub(**{"META-INF/container.xml": ""}), "unreadable", "container.xml"),
        (epub(**{"O/livre.opf": "<package>"}), "unreadable", "XML"),
        (epub()[:150], "unreadable", "endommagé"),
    ],
)
def test_a_book_that_cannot_be_read_is_refused(content, reason, word):
    with pytest.raises(Unreadable, match=word) as refused:
        read_epub(content)
    assert refused.value.reason == reason


def test_a_bomb_in_a_chapter_is_refused_as_too_large():
    with pytest.raises(Unreadable) as refused:
        read_epub(epub(**{"O/chapitre2.xhtml": "a" * 10_000_000}))
    assert refused.value.reason == "too_large"


def test_a_book_is_known_by_its_type():
    assert is_epub(epub())
    assert not is_epub(build_zip({"mimetype": "application/zip"}))


GOOD = epub()


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(GOOD)), st.integers(0, 30), st.binary(max_size=8))
def test_damaged_files_raise_nothing_else(start, length, patch):
    try:
        items = read_epub(GOOD[:start] + patch + GOOD[start + length :])
    except Unreadable:
        return
    assert items[0].refused is None
