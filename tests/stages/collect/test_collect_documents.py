import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.schema import BLOCKS, DOCUMENTS, REASONS, unit_of, unit_of_file
from pipeline.stages.collect import collect_documents
from tests.stages.collect.files import NOTE, PAGE, TABLE, collect, files


def test_a_note():
    documents, blocks = collect("notes/caisse.md", NOTE)
    (document,) = documents.to_dict("records")
    assert document["id"] == unit_of_file("notes/caisse.md")
    assert (document["item"], document["format"], document["left_out"]) == (0, "markdown", "")
    assert (document["title"], document["site"], document["source"]) == ("Une caisse", "Le Relais", "Le Relais")
    assert list(document["tags"]) == ["entraide"]
    assert list(blocks["id"]) == [f"{document['id']}.b0000", f"{document['id']}.b0001"]
    assert list(blocks["kind"]) == ["metadata", "paragraph"]
    assert set(blocks["text"]) == {""}


def test_the_tables_are_those_of_the_schema():
    documents, blocks = collect("a.txt", "Une phrase.")
    assert list(documents.columns) == list(DOCUMENTS)
    assert list(blocks.columns) == list(BLOCKS)


def test_the_rows_of_a_table_are_documents():
    documents, blocks = collect("enquête.csv", TABLE)
    unit = unit_of_file("enquête.csv")
    assert list(documents["id"]) == [f"{unit}.i001", f"{unit}.i002", f"{unit}.i003"]
    assert list(documents["item"]) == [1, 2, 3]
    assert list(documents["left_out"]) == ["", "", "empty"]
    assert dict(documents["variables"][0]) == {"ville": "Ancy"}
    assert list(blocks["document"]) == [f"{unit}.i001", f"{unit}.i002"]
    assert set(map(unit_of, blocks["id"])) == {unit}


def test_the_named_column_is_the_text():
    _, blocks = collect("a.csv", TABLE, text_column="ville")
    assert list(blocks["raw"]) == ["Ancy", "Vaubrun", "Ancy"]


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("page.txt", PAGE, "html"),
        ("page", PAGE, "html"),
        ("export.csv", PAGE, "html"),
        ("note.txt", NOTE, "markdown"),
        ("note.MD", "Une phrase.", "markdown"),
        ("note.txt", "Voir [un](http://a.example) et [deux](http://b.example).", "markdown"),
        ("note.txt", "Une phrase ordinaire, avec un signe < et un # dièse.", "text"),
        ("rapport.pdf", "Ce n’est qu’un texte mal nommé.", "text"),
        ("corpus.txt", "**** *ville_ancy\nUne phrase.", "iramuteq"),
        ("table.txt", "a\tb\nUne phrase longue de plus\tx\nUne autre phrase longue\ty\n", "csv"),
        ("retraits.txt", "\tUn paragraphe en retrait.\n\tUn autre.\n\tUn troisième.\n", "text"),
        ("signets.txt", "Maud\n\nUn titre - 2 views\n\n  • Un passage.\n", "bookmarks"),
    ],
)
def test_formats_are_judged_by_content(name, content, expected):
    documents, _ = collect(name, content)
    assert list(documents["format"]) == [expected] * len(documents)


def test_each_file_is_read_on_its_own():
    contents = {"a.md": NOTE.encode(), "b.csv": TABLE.encode(), "c.html": PAGE.encode(), "d.bin": bytes(100)}
    whole = collect_documents(files(contents))
    for name, content in contents.items():
        alone = collect_documents(files({name: content}))
        among_others = whole.documents.query("file == @name").reset_index(drop=True)
        pd.testing.assert_frame_equal(alone.documents, among_others)


@settings(deadline=None)
@given(st.sampled_from(["a.txt", "a.md", "a.html", "a.csv", "a.pdf", "a"]), st.binary())
def test_any_bytes_give_a_document(name, content):
    documents, blocks = collect(name, content)
    assert len(documents) >= 1
    assert set(documents["left_out"]) <= {"", *REASONS}
    assert set(blocks["document"]) <= set(documents["id"])


@settings(deadline=None)
@given(st.sampled_from(["a.txt", "a.md", "a.html", "a.csv"]), st.text())
def test_any_text_gives_a_document(name, content):
    documents, _ = collect(name, content)
    assert len(documents) >= 1
