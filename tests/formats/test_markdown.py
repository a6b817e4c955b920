import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.formats.inline import read_inline
from pipeline.formats.markdown import read_markdown
from tests.work import little_work


def read(text):
    (item,) = read_markdown(text.encode())
    return item


def kinds(text):
    return [(block.kind, block.raw) for block in read(text).blocks]


@pytest.mark.parametrize(
    ("source", "reading"),
    [
        ("le **télétravail** *massif*", "le télétravail massif"),
        ('un [atelier](https://relais.example/a_(b) "titre") ouvert', "un atelier ouvert"),
        ("voir [la charte][charte] et [le bail][]", "voir la charte et le bail"),
        ("forme du [[Capitalisme|capitalisme]] et du [[salariat]]", "forme du capitalisme et du salariat"),
        ("la prise[[@Illouz2020]] en photo[^1]", "la prise en photo"),
        ("comme on l’a dit [voir @casilli2019, p. 12].", "comme on l’a dit ."),
        ("un schéma ![[image.png]] ici ![alt](a.png)", "un schéma ici"),
        ("l&#039;escalade &amp; l&eacute;t&eacute;", "l'escalade & lété"),
        ("voir {% link _posts/2016.md %} et {{ page.title }}<!--more-->", "voir et"),
        ('{{< figure src="a.png" >}}texte', "texte"),
        ('une <span class="x">entreprise</span> libre', "une entreprise libre"),
        ("deux lignes<br/>jointes", "deux lignes\njointes"),
        ("a < b et c > d", "a < b et c > d"),
        ("étudiant·e·s, salarié_e_s, snake_case, 3 * 4", "étudiant·e·s, salarié_e_s, snake_case, 3 * 4"),
        (r"l\'été, un \* littéral", "l'été, un * littéral"),
        ("la galerie{.wp-image-4372}", "la galerie"),
        ("<https://relais.example>", "https://relais.example"),
        ("~~avant~~ ==après== `code`", "avant après code"),
    ],
)
def test_marks_are_undone(source, reading):
    assert read_inline(source) == reading


def test_a_note_with_all_that_people_write():
    text = """---
title: "Partager l’atelier"
date: 31/05/2016
tags: [coworking, entraide]
auteur: Maud Le Goff
layout: post
---

<style>
p { color: red }
</style>

# Un lieu

Une phrase sur deux
lignes.

> Citer un voisin.
>
> Puis un autre.

- une clé
  et son double
-[lien](https://a.example), sans espace

::: info
Dans la boîte.
:::

| lieu | prix |
|------|------|
| Ancy | 12 € |

```python
print("rien")
```

![légende](image.png)

[charte]: https://a.example/charte "titre"
"""
    item = read(text)
    known = item.metadata
    assert (known.title, known.author, known.date) == ("Partager l’atelier", "Maud Le Goff", "2016-05-31")
    assert (known.tags, known.variables) == (("coworking", "entraide"), {})
    assert [(block.kind, block.raw) for block in item.blocks if block.kind not in ("chrome", "metadata")] == [
        ("heading", "Un lieu"),
        ("paragraph", "Une phrase sur deux\nlignes."),
        ("quotation", "Citer un voisin."),
        ("quotation", "Puis un autre."),
        ("list_item", "une clé\n et son double"),
        ("list_item", "lien, sans espace"),
        ("paragraph", "Dans la boîte."),
        ("table", "lieu | prix\nAncy | 12 €"),
    ]
    chrome = " ".join(block.raw for block in item.blocks if block.kind == "chrome")
    assert all(mark in chrome for mark in ("color: red", ":::", "print(", "![légende]", "[charte]:"))


@pytest.mark.parametrize(
    ("header", "title", "date"),
    [
        ("---\ntitle: Foo: bar\ndate: 2015-03-12\n---\n", "Foo: bar", "2015-03-12"),
        ("---\ntitle: Été\ndate: 2015-02-31\n---\n", "Été", ""),
        ('+++\ntitle = "Été"\ndate = 2015-03-12T10:00:00Z\n+++\n', "Été", "2015-03-12"),
        ('---\ntitle: "a\\uD800b"\n---\n', "a?b", ""),
        ("+++\ntitle = Été\n+++\n", "Été", ""),
        ("---\ntitre: Été\nannée: 2015\n---\n", "Été", "2015"),
        ("---\nname: x\ntitle: Été\n---\n", "Été", ""),
    ],
)
def test_headers(header, title, date):
    item = read(header + "\nTexte.")
    assert (item.metadata.title, item.metadata.date) == (title, date)
    assert [block.kind for block in item.blocks] == ["metadata", "paragraph"]


@pytest.mark.parametrize(
    "header",
    [
        "a: &a [x, x]\n" + "".join(f"b{i}: &b{i} [*{'b' if i else 'a'}{i - 1 if i else ''}, *a]\n" for i in range(40)),
        "a: " + "[" * 20_000,
        "a: " + "{a: " * 9_000,
        "- " * 15_000,
        "a" * 60_000,
        "a: !!python/object/apply:os.system [ls]",
    ],
    ids=["aliases", "deep list", "deep map", "deep sequence", "one word", "object"],
)
def test_hostile_headers_cost_nothing(header):
    with little_work():
        item = read(f"---\n{header}\n---\n\nTexte.")
    assert item.blocks[-1].raw == "Texte."


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Titre souligné\n===\n\nTexte.", "Titre souligné"),
        ("<a href='#'>Cliquer ici</a>\n\n# Le seul titre\n\n## Une partie\n\nTexte.", "Le seul titre"),
        ("# Une partie #\n\nTexte.\n\n# Une autre", "Une partie"),
        ("Texte.\n\n# Une partie\n\n# Une autre", ""),
        ("## Une partie\n\nTexte.", "Une partie"),
        ("<!-- brouillon --> Texte.", ""),
    ],
)
def test_titles_without_a_header(text, title):
    assert read(text).metadata.title == title


def test_words_after_a_comment_are_read():
    assert kinds("<!-- brouillon --> Une phrase.") == [("paragraph", "Une phrase.")]


def test_two_rules_around_a_paragraph_are_no_header():
    assert kinds("---\nUne phrase entre deux traits.\n---\n")[-1][0] != "metadata"


@pytest.mark.parametrize("unit", ["[", "[[", "[a](", "**a ", "`", "```\n", "<!--\n", "<a ", "{% ", "> ", "_a "])
def test_unclosed_marks_are_read_in_linear_time(unit):
    with little_work():
        read("# Titre\n\n" + unit * (100_000 // len(unit)))


@given(st.text(alphabet="aé \n#>-*`[]()|:~<!/{}%_=+\\.x"))
def test_every_character_belongs_to_one_block(text):
    item = read(text)
    end = 0
    left = []
    for block in item.blocks:
        assert block.start >= end
        assert block.raw
        left.append(text[end : block.start])
        end = block.end
    assert not re.sub(r"\s", "", "".join(left) + text[end:])


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# Une caisse\n\nOn partage.\n\n## Bibliographie\n", "Une caisse"),
        ("On partage.\n\n# Bibliographie\n\n- un livre\n", ""),
        ("## 1. Introduction\n\nOn partage.\n", ""),
        ("# Introduction à la mutualité\n\nOn partage.\n", "Introduction à la mutualité"),
    ],
)
def test_a_heading_that_any_text_may_have_is_no_title(text, title):
    assert read_markdown(text.encode())[0].metadata.title == title


def test_what_notion_writes_under_a_title_is_metadata():
    page = "# Journal 5\n\nCreated: May 6, 2022 9:00 AM\nTags: terrain, café\nStatut: relu\n\nOn partage la clé.\n"
    [item] = read_markdown(page.encode())
    known = item.metadata
    assert (known.title, known.date, known.tags) == ("Journal 5", "2022-05-06", ("terrain", "café"))
    assert known.variables == {"Statut": "relu"}
    assert [block.kind for block in item.blocks] == ["heading", "metadata", "paragraph"]


@pytest.mark.parametrize(
    "line", ["Résultat : on ferme.", "Bilan : neuf. \nRien de plus.", "Date : on ne sait pas.", "Source : Le Relais"]
)
def test_a_paragraph_with_a_colon_under_a_title_is_prose(line):
    [item] = read_markdown(f"# Journal\n\n{line}\n\nOn partage la clé.\n".encode())
    assert [block.kind for block in item.blocks] == ["heading", "paragraph", "paragraph"]


def test_a_heading_in_a_quotation_loses_its_marks():
    [item] = read_markdown(b"> ### Les gens comptent\n> Bien plus que les murs.\n")
    assert [block.raw for block in item.blocks] == ["Les gens comptent\nBien plus que les murs."]
