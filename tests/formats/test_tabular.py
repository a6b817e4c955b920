from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.formats.decode import decode
from pipeline.formats.item import Unreadable
from pipeline.formats.tabular import guess_delimiter, read_table

ROWS = [
    ("Titre", "Auteur", "Date", "ville", "Contenu"),
    ("Caisse commune", "Maud", "12/03/2015", "Ancy", "On partage ; et on compte après, chacun son tour."),
    ("Clé", "Ali", "mars 2016", "Vaubrun", 'Il dit : "La clé reste là."\n\nPersonne ne répond.'),
]


def written(delimiter):
    def cell(text):
        return f'"{text.replace(chr(34), chr(34) * 2)}"' if set(text) & set(f'{delimiter}"\n') else text

    return "\r\n".join(delimiter.join(map(cell, row)) for row in ROWS)


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16"])
def test_a_table_in_any_dialect(delimiter, encoding):
    content = written(delimiter).encode(encoding)
    first, second = read_table(content)
    assert (first.metadata.title, first.metadata.author, first.metadata.date) == (
        "Caisse commune",
        "Maud",
        "2015-03-12",
    )
    assert first.metadata.variables == {"ville": "Ancy"}
    assert [block.raw for block in first.blocks] == [ROWS[1][4]]
    assert [block.raw for block in second.blocks] == ['Il dit : "La clé reste là."', "Personne ne répond."]
    text = decode(content)
    assert text[second.blocks[0].start : second.blocks[0].end] == 'Il dit : ""La clé reste là.""'


def test_the_longest_column_is_the_text_when_no_name_says_so():
    items = read_table(
        b"a;b;c\n1;court;une phrase bien plus longue que les autres\n2;bref;encore une phrase assez longue"
    )
    assert [item.blocks[0].raw.split()[0] for item in items] == ["une", "encore"]


def test_the_named_column_is_the_text_whatever_its_apostrophe():
    (item,) = read_table(b"texte;l'avis\nune phrase longue et sans interet;bref", text_column="L’avis")
    assert item.blocks[0].raw == "bref"


def test_the_named_column_is_the_text():
    (item,) = read_table(b"texte;note\nune phrase longue et sans interet;bref", text_column="Note")
    assert item.blocks[0].raw == "bref"


@pytest.mark.parametrize(
    ("header", "row", "expected"),
    [
        (  # Raindrop
            "id,title,note,excerpt,url,created,highlights",
            '1,Tenir,À relire avant mardi.,Une caisse pour tous.,http://a.fr,2016,"Highlight:On partage\n\nNote:Oui."',
            [
                ("comment", "annotator", "À relire avant mardi."),
                ("quotation", "source", "Une caisse pour tous."),
                ("quotation", "source", "On partage"),
                ("comment", "annotator", "Oui."),
            ],
        ),
        (  # Hypothesis
            "Created at,Author,Page URL,Type,Quote,Comment,Tags",
            "2016-05-12,maud,https://a.example,Annotation,La caisse a bien tenu.,Et pourtant elle a fermé.,grève",
            [
                ("quotation", "source", "La caisse a bien tenu."),
                ("comment", "annotator", "Et pourtant elle a fermé."),
            ],
        ),
        (
            "extrait,note,ville",
            "La caisse a bien tenu.,12/20,Ancy",
            [("cell", "source", "La caisse a bien tenu.")],
        ),
        ("texte,excerpt,date", "La caisse a bien tenu.,,2016", [("cell", "source", "La caisse a bien tenu.")]),
    ],
)
def test_quotations_and_the_notes_on_them_speak_with_their_own_voices(header, row, expected):
    [item] = read_table(f"{header}\n{row}\n".encode())
    assert [(block.kind, block.voice, block.raw) for block in item.blocks] == expected


SURVEY = """Horodateur,Votre âge,Êtes-vous satisfait·e ?,Que changeriez-vous ?,Et pourquoi ?
2021/03/01 10:12:44 AM UTC+1,31,plutôt satisfait de mon lieu,"Le chauffage, qui ne marche jamais.",le froid
2021/03/02 10:12:44 AM UTC+1,32,plutôt satisfait de mon lieu,le bruit,On ne s’entend plus travailler l’après-midi.
2021/03/03 10:12:44 AM UTC+1,33,plutôt satisfait de mon lieu,Je donnerais une clé à chacun.,
2021/03/04 10:12:44 AM UTC+1,34,plutôt satisfait de mon lieu,rien,Parce que tout va bien pour nous.
2021/03/05 10:12:44 AM UTC+1,35,plutôt satisfait de mon lieu,La porte d’entrée ferme mal.,
"""


def test_a_survey_is_read_in_its_open_questions_and_dated_by_its_timestamps():
    items = read_table(SURVEY.encode())
    assert [[block.raw for block in item.blocks] for item in items[:3]] == [
        ["Le chauffage, qui ne marche jamais.", "le froid"],
        ["le bruit", "On ne s’entend plus travailler l’après-midi."],
        ["Je donnerais une clé à chacun."],
    ]
    assert {block.kind for item in items for block in item.blocks} == {"cell"}
    assert items[0].metadata.date == "2021-03-01"
    assert items[0].metadata.variables == {
        "Votre âge": "31",
        "Êtes-vous satisfait·e ?": "plutôt satisfait de mon lieu",
    }


def test_a_comment_that_few_make_does_not_hide_the_answers_of_a_survey():
    answers = "".join(f"{n},On partage le bureau {n} à trois depuis l’hiver dernier.,\n" for n in range(9))
    items = read_table(f"n,Racontez,commentaire\n{answers}9,On ne partage rien du tout.,Merci bien.\n".encode())
    assert [block.raw for block in items[-1].blocks] == ["On ne partage rien du tout."]


def test_only_titles_are_read_where_nothing_else_is_written():
    items = read_table("date,titre\n2016,Une caisse pour les jours sans\n2017,La clé du local de Vaubrun\n".encode())
    assert [block.raw for item in items for block in item.blocks] == [
        "Une caisse pour les jours sans",
        "La clé du local de Vaubrun",
    ]


def test_times_and_addresses_are_no_sentences():
    with pytest.raises(Unreadable, match=r"Ses colonnes\s: quand, où\."):
        read_table(b"quand,o\xc3\xb9\n2021/03/01 10:12:44 AM UTC+1,https://a.example/la-cle-est-la\n3/4 1:2 3 4,b\n")


def test_a_table_without_names():
    items = read_table("Maud;On partage un bureau à quatre.\nAli;On se passe aussi les clés.".encode())
    assert [item.blocks[0].raw for item in items] == ["On partage un bureau à quatre.", "On se passe aussi les clés."]
    assert items[0].metadata.variables == {"colonne 1": "Maud"}


def test_a_row_without_text_stays_a_document():
    items = read_table(b"nom;texte\nMaud;Une phrase.\nAli;\n")
    assert [len(item.blocks) for item in items] == [1, 0]


def test_a_row_with_too_many_cells_is_refused_and_the_others_are_read():
    source = "nom;texte\nMaud;Une phrase.\n\nAli;Il dit ; puis se tait.\nLou;Une autre.\nNoé;Une autre.;\nZoé;Fin.\n"
    items = read_table(source.encode())
    assert [item.refused.reason if item.refused else "" for item in items] == ["", "unreadable", "", "", ""]
    assert items[1].refused.sentence.startswith("La ligne 4 a 3 cellules pour 2 colonnes")
    assert [(block.kind, block.raw) for block in items[1].blocks] == [("chrome", "Ali;Il dit ; puis se tait.")]
    assert [item.blocks[0].raw for item in items[2:]] == ["Une autre.", "Une autre.", "Fin."]


@pytest.mark.parametrize(
    ("content", "column", "part"),
    [
        (b"a;b\n1;2\n3;4", "", "text_column"),
        (b"auteur;texte\nMaud;Une phrase.", "corps", "auteur, texte"),
    ],
)
def test_tables_without_the_text_are_refused(content, column, part):
    with pytest.raises(Unreadable, match=part) as refused:
        read_table(content, text_column=column)
    assert refused.value.reason == "no_text"


@pytest.mark.parametrize(
    ("text", "delimiter"), [("a;b\nc;d", ";"), ("a,b;c\nd,e;f", ";"), ("a\tb\nc\td", "\t"), ("a\nb", "")]
)
def test_the_delimiter(text, delimiter):
    assert guess_delimiter(text) == delimiter


@given(st.binary())
def test_any_bytes_are_read_or_refused(content):
    with suppress(Unreadable):
        read_table(content)


@given(st.lists(st.tuples(st.text('aé;"\n ', min_size=1), st.text('bç;"\r\n ', min_size=1)), min_size=2, max_size=5))
def test_what_is_written_by_the_rules_is_read_back(rows):
    text = "\n".join(";".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in [("nom", "texte"), *rows])
    kept = [row for row in rows if any(cell.strip() for cell in row)]
    items = read_table(text.encode(), text_column="texte") if kept else []
    assert ["".join("".join(block.raw.split()) for block in item.blocks) for item in items] == [
        "".join(row[1].split()) for row in kept
    ]
