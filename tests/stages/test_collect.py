import hashlib

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.formats import FORMATS
from pipeline.schema import BLOCKS, DOCUMENTS, FILES, REASONS, unit_of, unit_of_file
from pipeline.stages.collect import collect_documents
from tests.formats.build import build_zip


def workbook(rows, strings):
    """A workbook of one sheet."""
    return build_zip(
        {
            "[Content_Types].xml": "<Types/>",
            "xl/workbook.xml": '<workbook><sheets><sheet name="A" id="r1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": '<Relationships><R Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
            "xl/sharedStrings.xml": strings,
            "xl/worksheets/sheet1.xml": f"<worksheet><sheetData>{rows}</sheetData></worksheet>",
        }
    )


NOTE = "---\ntitle: Une caisse\nsite: Le Relais\ntags: [entraide]\n---\n\nOn partage les clés.\n"
PAGE = (
    "<!doctype html><html><head><title>Clés</title></head><body><p>On partage les clés de l’atelier.</p></body></html>"
)
TABLE = "titre;ville;texte\nUn;Ancy;Une première phrase.\nDeux;Vaubrun;Une autre phrase.\nTrois;Ancy;\n"


def files(contents, refusal="", corrections=()):
    return FILES.frame(
        [
            {
                "file": name,
                "sha256": hashlib.sha256(content or b"").hexdigest(),
                "size": len(content or b""),
                "content": content,
                "refusal": refusal,
                "corrections": [list(row.items()) for row in corrections],
            }
            for name, content in contents.items()
        ]
    )


def collect(name, content, **options):
    content = content.encode() if isinstance(content, str) else content
    return collect_documents(files({name: content}), **options)


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


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("vide.txt", b"", "empty"),
        ("blanc.txt", b"  \n\t\r\n\xef\xbb\xbf", "empty"),
        ("photo.jpg", b"\xff\xd8\xff\xe0" + bytes(range(256)) * 10, "unknown_format"),
        ("vieux.doc", b"\xd0\xcf\x11\xe0" + bytes(1000), "unknown_format"),
        ("rapport.pdf", bytes(range(256)) * 100, "unknown_format"),
        ("style.css", b"p { color: red }", "unknown_format"),
        ("data.json", b'{"a": 1}', "no_text"),
        ("fiche.md", b"---\ntitle: Rien dessous\ndescription: tout est ici\n---\n", "no_text"),
        ("page.html", b"<html><body><nav><a href='/'>Accueil</a></nav></body></html>", "no_text"),
        ("nombres.csv", b"a;b\n1;2\n3;4\n", "no_text"),
        ("gros.txt", b"mot " * 300_000, "too_large"),
    ],
)
def test_what_cannot_be_read_is_left_out_with_a_reason(name, content, reason):
    documents, _ = collect(name, content, max_megabytes=1)
    (document,) = documents.to_dict("records")
    assert (document["file"], document["left_out"]) == (name, reason)
    assert document["left_out"] in REASONS
    assert document["left_out_why"].endswith(".")
    assert document["source"]


@pytest.mark.parametrize("refusal", ["not_a_file", "outside", "too_large", "unreadable", "too_slow", "crash"])
def test_what_the_corridor_refused_keeps_its_reason(refusal):
    documents, blocks = collect_documents(files({"lien.txt": None}, refusal))
    assert list(documents["left_out"]) == [refusal]
    assert documents["left_out_why"][0]
    assert blocks.empty


def corrected(name, content, *corrections):
    documents, _ = collect_documents(files({name: content.encode()}, corrections=corrections))
    return documents.to_dict("records")


def test_the_spreadsheet_wins_over_the_file_which_keeps_its_word_aside():
    correction = {"titre": "Une autre caisse", "auteur": "Maud", "site": "Contrepied", "tags": "prêt", "ville": "Ancy"}
    [document] = corrected("a.md", NOTE, correction | {"langue": "fr", "date": "mars 2015"})
    assert (document["title"], document["author"], document["date"]) == ("Une autre caisse", "Maud", "2015-03")
    assert (document["source"], list(document["tags"]), document["language"]) == ("Contrepied", ["prêt"], "fr")
    assert dict(document["variables"]) == {"ville": "Ancy"}
    assert dict(document["former"]) == {"title": "Une caisse", "site": "Le Relais", "tags": "entraide"}


def test_a_correction_speaks_of_one_item_or_of_all():
    rows = [{"item": "2", "titre": "Le second"}, {"site": "Enquête", "titre": "Tous", "ville": "Vaubrun"}]
    documents = corrected("a.csv", TABLE, *rows)
    assert [document["title"] for document in documents] == ["Tous", "Le second", "Tous"]
    assert {document["source"] for document in documents} == {"Enquête"}
    assert [dict(document["former"]) for document in documents] == [
        {"title": "Un", "ville": "Ancy"},
        {"title": "Deux"},
        {"title": "Trois", "ville": "Ancy"},
    ]


def test_a_file_that_cannot_be_read_may_still_be_named():
    [document] = corrected(
        "photo.jpg", "\x00\x01" * 50, {"item": "1", "titre": "Le local", "url": "https://relais.example/a"}
    )
    assert (document["title"], document["source"]) == ("Le local", "relais.example")
    assert document["left_out"]


def test_an_item_refused_on_its_own_has_its_reason_and_keeps_its_text():
    documents, blocks = collect("a.jsonl", '{"texte": "Une phrase entière."}\n{"texte": \n{"texte": "Une autre."}')
    assert list(documents["left_out"]) == ["", "unreadable", ""]
    assert documents["left_out_why"][1].startswith("La ligne 2 ")
    assert list(blocks["raw"]) == ["Une phrase entière.", '{"texte": ', "Une autre."]


def test_a_member_of_an_archive_is_found_by_its_name():
    content = build_zip({"2016-05-31-caisse.txt": "Une phrase.", "vide.txt": ""})
    documents, _ = collect("a.zip", content)
    assert list(documents["left_out"]) == ["", "empty"]
    assert list(documents["date"]) == ["2016-05-31", ""]
    assert [dict(variables)["membre"] for variables in documents["variables"]] == ["2016-05-31-caisse.txt", "vide.txt"]


def test_half_characters_are_shown_as_question_marks():
    documents, blocks = collect("a.json", r'[{"titre": "\ud800", "url": "\ud800", "texte": "Une \ud800 phrase."}]')
    assert (documents["title"][0], blocks["raw"][0]) == ("?", "Une ? phrase.")


def test_a_defect_of_a_reader_costs_the_file_at_hand_and_is_called_so(monkeypatch):
    def read(_):
        raise KeyError("oups")

    monkeypatch.setitem(FORMATS, "text", FORMATS["text"]._replace(read=read))
    [document] = collect("a.txt", "Une phrase.").documents.to_dict("records")
    assert document["left_out"] == "defect"
    assert "défaut du programme (KeyError)" in document["left_out_why"]
    documents, _ = collect("a.zip", build_zip({"a.txt": "Une phrase.", "b.md": "Une autre phrase."}))
    assert list(documents["left_out"]) == ["defect", ""]


def test_a_file_that_unfolds_into_too_much_text_is_refused():
    strings = f"<sst><si><t>{'mot ' * 5_000}</t></si></sst>"
    cells = "".join(f'<row><c r="A{i}" t="s"><v>0</v></c></row>' for i in range(1, 400))
    [document] = collect("a.xlsx", workbook(cells, strings)).documents.to_dict("records")
    assert document["left_out"] == "too_large"
    assert "max_text_ratio" in document["left_out_why"]
    documents, _ = collect("a.xlsx", workbook(cells, strings), max_text_ratio=10_000)
    assert set(documents["left_out"]) == {""}


@pytest.mark.parametrize(
    ("options", "member", "reason"),
    [
        ({"max_members": 2}, "", "too_large"),
        ({"max_unpacked_megabytes": 1}, "grand.txt", "too_large"),
        ({"max_ratio": 2}, "grand.txt", "too_large"),
        ({"archive_depth": 1}, "a.zip", "unknown_format"),
    ],
    ids=str,
)
def test_each_limit_on_archives_is_an_option_that_its_refusal_names(options, member, reason):
    inner = build_zip({"c.txt": "Une phrase au fond."})
    long = " ".join(f"La phrase {i} ici." for i in range(70_000))
    content = build_zip({"a.zip": inner, "b.txt": "Une phrase.", "grand.txt": long})
    assert set(collect("a.zip", content).documents["left_out"]) == {""}
    documents, _ = collect("a.zip", content, **options)
    [refused] = documents[documents["left_out"] != ""].to_dict("records")
    assert (dict(refused["variables"]).get("membre", ""), refused["left_out"]) == (member, reason)
    assert next(iter(options)) in refused["left_out_why"]


@pytest.mark.parametrize(
    ("name", "content", "date", "source"),
    [
        ("blog/2016-05-31-caisse.md", "Une phrase.", "2016-05-31", "2016-05-31-caisse"),
        ("20160531.txt", "Une phrase.", "2016-05-31", "20160531"),
        ("2016-13-41-caisse.md", "Une phrase.", "", "2016-13-41-caisse"),
        ("a.md", "---\ndate: 2015\nurl: https://www.relais.example/a\n---\nUne phrase.", "2015", "relais.example"),
        ("b.md", "---\nurl: https://[relais\n---\nUne phrase.", "", "b"),
        ("sans.suffixe.txt", "Une phrase.", "", "sans.suffixe"),
        (".txt", "Une phrase.", "", ".txt"),
    ],
)
def test_dates_and_sources(name, content, date, source):
    documents, _ = collect(name, content)
    assert (documents["date"][0], documents["source"][0]) == (date, source)


def test_a_document_without_a_title_is_called_after_its_file_when_it_is_alone_in_it():
    assert list(collect("notes/L'été à vélo.txt", "On partage.").documents["title"]) == ["L'été à vélo"]
    [document] = corrected("été.txt", "On partage.", {"titre": "L'été"})
    assert (document["title"], dict(document["former"])) == ("L'été", {})
    assert list(collect("a.csv", "texte\nUne phrase ici même.\nUne autre phrase ici.").documents["title"]) == ["", ""]


def test_an_impossible_date_and_a_malformed_line_are_kept_aside():
    documents, _ = collect("a.txt", "**** *ville_ancy *an_2016\nUn.\n**** ville_ancy *date_2016-13-45\nDeux.")
    assert list(documents["date"]) == ["2016", ""]
    assert [dict(former) for former in documents["former"]] == [
        {},
        {"date": "2016-13-45", "ligne 3": "**** ville_ancy *date_2016-13-45"},
    ]


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


@pytest.mark.parametrize(
    ("pattern", "left_out"),
    [("exemple/*", "excluded"), ("*.md", "excluded"), ("exemple", ""), ("Exemple/*", "")],
)
def test_a_file_may_be_left_out_by_the_settings_and_is_still_counted(pattern, left_out):
    documents, _ = collect("exemple/caisse.md", NOTE, leave_out=[pattern])
    assert list(documents["left_out"]) == [left_out]


@pytest.mark.parametrize(
    ("pattern", "read"),
    [
        ("presse.zip/2015/*", ["2016/c.zip/d.txt", "e.txt"]),
        ("presse.zip/*/c.zip/*", ["2015/a.txt", "2015/b.csv", "2015/b.csv", "e.txt"]),
        ("presse.zip", []),
        ("2015/*", ["2015/a.txt", "2015/b.csv", "2015/b.csv", "2016/c.zip/d.txt", "e.txt"]),
    ],
)
def test_members_of_an_archive_may_be_left_out_and_are_still_counted(pattern, read):
    inner = build_zip({"d.txt": "Une phrase au fond."})
    content = build_zip(
        {"2015/a.txt": "Une phrase.", "2015/b.csv": TABLE, "2016/c.zip": inner, "e.txt": "Autre phrase."}
    )
    documents, _ = collect("presse.zip", content, leave_out=[pattern])
    members = [dict(variables).get("membre", "") for variables in documents["variables"]]
    outcomes = list(zip(members, documents["left_out"], strict=True))
    assert [member for member, reason in outcomes if reason not in ("excluded", "empty")] == read
    assert "excluded" in set(documents["left_out"]) or pattern == "2015/*"
