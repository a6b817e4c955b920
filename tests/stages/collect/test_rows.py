import pytest

from tests.formats.build import build_zip
from tests.stages.collect.files import collect, corrected


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


def test_an_impossible_date_and_a_malformed_line_are_kept_aside():
    documents, _ = collect("a.txt", "**** *ville_ancy *an_2016\nUn.\n**** ville_ancy *date_2016-13-45\nDeux.")
    assert list(documents["date"]) == ["2016", ""]
    assert [dict(former) for former in documents["former"]] == [
        {},
        {"date": "2016-13-45", "ligne 3": "**** ville_ancy *date_2016-13-45"},
    ]
