import pytest

from pipeline.formats.bookmarks import read_bookmarks
from pipeline.formats.item import Unreadable
from pipeline.formats.titles import split_title

GROUP = """Skip to main content

Home/ Travail/ Group items tagged entraide

Maud Le Goff

Le sens du collectif - Le Relais - 2 views

  • On travaille ensemble, dit l’un.
  • ...3 more annotations...
  • On se remplace, dit l’autre,
    sans rien demander.
  •\u00a0
    "Une note de lecture,
    sur deux lignes."
Ali

Une caisse à nous | Contrepied - 0 views

  •\u00a0
    À relire.

Un titre trop long pour la page, il est coup... - 1 views

  • Un passage.
1 - 3 of 64 Next › Last »
Showing 3 items per page
"""

EXPORT = """# La santé au bureau - Le Relais

## source:
- Author: [relais.example]()
- Reference: https://relais.example/sante
- Category: #article

## Highlights
- on compte tout sauf **la fatigue** — [Updated on 2021-11-27](https://hyp.is/W_a/relais.example/sante)

   - annotation: la fatigue ne se compte pas.- [[un autre passage]] — [Updated on 2021-11-28](https://hyp.is/W_b/x)
   - Tags: #santé
"""


def test_a_group_page():
    items = read_bookmarks(GROUP.encode())
    assert [(i.metadata.title, i.metadata.author, i.metadata.site) for i in items] == [
        ("Le sens du collectif", "Maud Le Goff", "Le Relais"),
        ("Une caisse à nous", "Ali", "Contrepied"),
        ("Un titre trop long pour la page, il est coup...", "Ali", ""),
    ]
    assert [(block.kind, block.voice, block.raw) for block in items[0].blocks] == [
        ("chrome", "source", "Skip to main content"),
        ("chrome", "source", "Home/ Travail/ Group items tagged entraide"),
        ("metadata", "source", "Maud Le Goff"),
        ("heading", "source", "Le sens du collectif - Le Relais"),
        ("quotation", "source", "On travaille ensemble, dit l’un."),
        ("chrome", "source", "• ...3 more annotations..."),
        ("quotation", "source", "On se remplace, dit l’autre,\n    sans rien demander."),
        ("comment", "annotator", '"Une note de lecture,\n    sur deux lignes."'),
    ]
    assert [block.kind for block in items[2].blocks] == ["heading", "quotation", "chrome", "chrome"]


def test_every_character_of_a_group_page_belongs_to_one_block():
    left, end = "", 0
    for block in (block for item in read_bookmarks(GROUP.encode()) for block in item.blocks):
        left += GROUP[end : block.start]
        end = block.end
    assert not (left + GROUP[end:]).strip()


def test_an_export_of_annotations():
    (item,) = read_bookmarks(EXPORT.encode())
    assert (item.metadata.title, item.metadata.author) == ("La santé au bureau - Le Relais", "")
    assert item.metadata.url == "https://relais.example/sante"
    assert [
        (block.kind, block.voice, block.raw) for block in item.blocks if block.kind in ("quotation", "comment")
    ] == [
        ("quotation", "source", "on compte tout sauf la fatigue"),
        ("comment", "annotator", "la fatigue ne se compte pas."),
        ("quotation", "source", "un autre passage"),
    ]


def test_a_page_of_no_known_kind_is_refused():
    with pytest.raises(Unreadable):
        read_bookmarks(b"Une page ordinaire.")


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Le sens du collectif - Le Relais", ("Le sens du collectif", "Le Relais")),
        ("Les données - - Le Relais -", ("Les données", "Le Relais")),
        ("Une caisse | contrepied.example", ("Une caisse", "contrepied.example")),
        ("Lecture de « Au singulier »- Relais.example", ("Lecture de « Au singulier »", "Relais.example")),
        ("Un titre coupé - Le Rel...", ("Un titre coupé", "")),
        ("Refonder l’atelier -...", ("Refonder l’atelier", "")),
        ("Le travail, co-construit", ("Le travail, co-construit", "")),
        ("Un lieu - et puis après", ("Un lieu - et puis après", "")),
        ("", ("", "")),
    ],
)
def test_titles_and_sites(title, expected):
    assert split_title(title) == expected
