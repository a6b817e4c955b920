import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.formats.decode import decode
from pipeline.formats.item import Unreadable
from pipeline.formats.json import is_json, read_json

FIRST = {"auteur": "Maud", "date": "12/03/2015", "texte": "On partage un bureau.\n\nEt l’on se « serre » les coudes."}
SECOND = {"auteur": "Yanis", "date": "2016-05", "texte": "La caisse de grève a tenu jusqu’au printemps.", "note": None}
PARAGRAPHS = [*FIRST["texte"].split("\n\n"), SECOND["texte"]]


def raws(items, *kinds):
    return [block.raw for item in items for block in item.blocks if block.kind in (kinds or ("paragraph", "cell"))]


@pytest.mark.parametrize("is_ascii", [True, False])
@pytest.mark.parametrize(
    "written",
    [
        lambda dump: dump([FIRST, SECOND]),
        lambda dump: dump([FIRST, SECOND], indent=2),
        lambda dump: dump({"total": 2, "articles": [FIRST, SECOND]}),
        lambda dump: f"{dump(FIRST)}\n{dump(SECOND)}\n",
        lambda dump: f"{dump(FIRST, indent=1)}\r\n{dump(SECOND, indent=1)}",
    ],
)
def test_every_usual_shape_gives_the_same_documents(written, is_ascii):
    text = written(lambda value, **how: json.dumps(value, ensure_ascii=is_ascii, **how))
    first, second = items = read_json(text.encode())
    assert is_json(text)
    assert raws(items) == PARAGRAPHS
    assert (first.metadata.author, first.metadata.date) == ("Maud", "2015-03-12")
    assert (second.metadata.author, second.metadata.date) == ("Yanis", "2016-05")


@pytest.mark.parametrize("is_ascii", [True, False])
def test_offsets_span_the_source_of_each_paragraph(is_ascii):
    text = json.dumps([FIRST, SECOND], ensure_ascii=is_ascii, indent=2)
    for item in read_json(text.encode()):
        for block in item.blocks:
            assert json.loads(f'"{text[block.start : block.end]}"') == block.raw


def test_tags_in_a_text_are_removed():
    record = {"id": 3, "contenu": "<h2>La grève</h2><p>Les livreurs ont tenu &amp; gagné.</p>"}
    [item] = read_json(json.dumps([record]).encode())
    assert [(block.kind, block.raw) for block in item.blocks] == [
        ("heading", "La grève"),
        ("paragraph", "Les livreurs ont tenu & gagné."),
    ]


LONG = "On partage un bureau, une clé, une assurance, et l’on compte après, chacun son tour."


@pytest.mark.parametrize(
    ("record", "known"),
    [
        (  # the interface of WordPress
            {
                "id": 3,
                "date": "2018-05-03T10:00:00",
                "link": "https://relais.example/1",
                "title": {"rendered": "L&rsquo;heure"},
                "content": {"rendered": f"<p>{LONG}</p>", "protected": False},
                "excerpt": {"rendered": f"<p>{LONG[:60]} [&hellip;]</p>"},
                "_links": {"self": [{"href": "https://relais.example/api"}]},
            },
            ("L’heure", "", "2018-05-03", "https://relais.example/1"),
        ),
        (  # the outbox of Mastodon
            {
                "type": "Create",
                "published": "2022-11-05T10:00:00Z",
                "object": {"type": "Note", "content": f"<p>{LONG}</p>", "name": None},
            },
            ("", "", "2022-11-05", ""),
        ),
        (
            {"titre": "La clé", "auteur": {"name": "Maud", "id": 4}, "data": {"page": {"corps": f"<p>{LONG}</p>"}}},
            ("La clé", "Maud", "", ""),
        ),
    ],
)
def test_texts_of_nested_objects_are_read(record, known):
    content = json.dumps([record, record], indent=1)
    first, second = read_json(content.encode())
    assert [block.raw for block in first.blocks] == [LONG]
    start, end = first.blocks[0].start, first.blocks[0].end
    assert json.loads(f'"{content[start:end]}"') == LONG
    assert second.blocks[0].start > end
    said = first.metadata
    assert (said.title, said.author, said.date, said.url) == known


def test_one_nested_object_alone_is_a_document():
    record = {"title": {"rendered": "La clé"}, "content": {"rendered": f"<p>{LONG}</p>"}, "tags": [{"id": 3}]}
    [item] = read_json(json.dumps(record).encode())
    assert [block.raw for block in item.blocks] == [LONG]


def test_a_broken_line_is_kept_aside_and_the_others_are_read():
    broken = '{"auteur": "Lou", "texte": "On coupe ici'
    text = "\n".join([json.dumps(FIRST), broken, json.dumps(SECOND)])
    items = read_json(text.encode())
    assert raws(items) == PARAGRAPHS
    assert raws(items, "chrome") == [broken]
    assert [item.refused.reason if item.refused else "" for item in items] == ["", "unreadable", ""]
    assert "La ligne 2 " in items[1].refused.sentence


def test_a_list_cut_short_gives_its_whole_objects():
    text = json.dumps([FIRST, SECOND], indent=None).replace("}, {", "},\n{")
    assert raws(read_json(text[:-20].encode())) == PARAGRAPHS[:2]


def test_the_text_field_may_be_named():
    records = [{"question": "Qui vous a aidés à tenir ?", "texte": "Les voisins."}]
    assert raws(read_json(json.dumps(records).encode(), text_column="question")) == ["Qui vous a aidés à tenir ?"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('{"name": "paquet", "version": "1.0"}', "no_text"),
        ('{"texte": ', "unreadable"),
        ("[1, 2, 3]", "unreadable"),
        ('{"a":' * 50_000, "unreadable"),
        ('{"a":\n' * 50_000, "unreadable"),
        ("[" * 100_000, "unreadable"),
        ("", "unreadable"),
    ],
)
def test_what_holds_no_object_or_no_text_is_refused(text, reason):
    with pytest.raises(Unreadable) as refused:
        read_json(text.encode())
    assert refused.value.reason == reason


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('\ufeff [ {"a": 1}]', True),
        ("{}", True),
        ("[un lien](http://localhost) vers « le bureau »", False),
        ("{% include menu.html %}", False),
        ("Une phrase.", False),
    ],
)
def test_json_is_known_by_its_first_object(text, expected):
    assert is_json(text.removeprefix("\ufeff")) is expected


def test_annotations_have_two_voices():
    selectors = [{"type": "TextPositionSelector", "start": 1}, {"type": "TextQuoteSelector", "exact": "On partage."}]
    note = {
        "id": "x1",
        "user": "acct:maud@hypothes.is",
        "uri": "https://a.example",
        "text": "À relire avant le séminaire.",
        "tags": ["caisse"],
        "target": [{"source": "https://a.example", "selector": selectors}],
        "document": {"title": ["Tenir"]},
        "created": "2016-05-12T10:00:00Z",
    }
    page = {"user": 3, "text": "Une note de page, sans citation.", "target": [{"source": "https://a.example"}]}
    bare = {"user": "maud", "target": {"selector": {"exact": "La clé est là, dit-il."}}}
    content = json.dumps({"total": 3, "rows": [note, page, bare]}, indent=1)
    first, second, third = read_json(content.encode())
    assert [(block.kind, block.voice, block.raw) for block in first.blocks] == [
        ("quotation", "source", "On partage."),
        ("comment", "annotator", "À relire avant le séminaire."),
    ]
    assert all(content.encode().decode()[block.start : block.end] for block in first.blocks)
    known = first.metadata
    assert (known.title, known.author, known.date, known.url) == ("Tenir", "maud", "2016-05-12", "https://a.example")
    assert known.tags == ("caisse",)
    assert [(block.voice, block.raw) for block in second.blocks] == [("annotator", "Une note de page, sans citation.")]
    assert (third.metadata.author, [block.raw for block in third.blocks]) == ("maud", ["La clé est là, dit-il."])


GOOD = json.dumps([FIRST, SECOND], indent=1).encode()


@given(st.integers(0, len(GOOD)), st.integers(0, 30), st.binary(max_size=8))
def test_damaged_files_raise_nothing_else_and_offsets_stay_inside(start, length, patch):
    damaged = GOOD[:start] + patch + GOOD[start + length :]
    try:
        items = read_json(damaged)
    except Unreadable:
        return
    size = len(decode(damaged))
    assert all(0 <= block.start < block.end <= size for item in items for block in item.blocks)


def test_a_bookmark_of_pinboard_is_its_note_and_its_description_the_title():
    record = {
        "href": "https://relais.example/1",
        "description": "La caisse",
        "extended": "On y met deux euros.",
        "time": "2018-04-02T10:00:00Z",
        "tags": "entraide vélo",
        "shared": "yes",
        "toread": "no",
        "hash": "a1",
    }
    [item] = read_json(json.dumps([record]).encode())
    assert [block.raw for block in item.blocks] == ["On y met deux euros."]
    known = item.metadata
    assert (known.title, known.date, known.url) == ("La caisse", "2018-04-02", "https://relais.example/1")
    assert (known.tags, dict(known.variables)) == (("entraide", "vélo"), {})
