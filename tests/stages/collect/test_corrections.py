from tests.stages.collect.files import NOTE, TABLE, corrected


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
