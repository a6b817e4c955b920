import pytest

from pipeline.formats import FORMATS
from pipeline.schema import REASONS
from pipeline.stages.collect import collect_documents
from tests.formats.build import build_zip
from tests.stages.collect.files import NOTE, TABLE, collect, files


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


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("vide.txt", b"", "empty"),
        ("blanc.txt", b"  \n\t\r\n\xef\xbb\xbf", "empty"),
        ("photo.jpg", b"\xff\xd8\xff\xe0" + bytes(range(256)) * 10, "unknown_format"),
        ("vieux.doc", b"\xd0\xcf\x11\xe0" + bytes(1000), "unknown_format"),
        ("rapport.pdf", bytes(range(256)) * 100, "unreadable"),
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
