import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.formats.iramuteq import is_starred, read_starred

CORPUS = """**** *ville_ancy *an_2016 *auteur_maud_le_goff *âge_25_34
-*ouverture
On partage un bureau.

Et une caisse.
-*fin
On se quitte.
**** *ville_vaubrun
On se passe les clés."""


def test_a_starred_corpus():
    first, second = read_starred(CORPUS.encode())
    known = first.metadata
    assert known.variables == {"ville": "ancy", "âge": "25_34"}
    assert (known.author, known.date, known.doubtful) == ("maud le goff", "2016", {})
    assert [(block.kind, block.raw) for block in first.blocks] == [
        ("metadata", "**** *ville_ancy *an_2016 *auteur_maud_le_goff *âge_25_34"),
        ("metadata", "-*ouverture"),
        ("paragraph", "On partage un bureau."),
        ("paragraph", "Et une caisse."),
        ("metadata", "-*fin"),
        ("paragraph", "On se quitte."),
    ]
    assert [block.raw for block in second.blocks[1:]] == ["On se passe les clés."]
    assert all(CORPUS[block.start : block.end] == block.raw for block in first.blocks + second.blocks)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (CORPUS, True),
        ("\ufeff\r\n0001 *ville_ancy\r\nOn partage.", True),
        ("**** ville_ancy\nOn partage.", False),
        ("**Important** : *ville*", False),
        ("****\n\nUn texte sous une ligne d’étoiles.", False),
        ("2016 est une année.", False),
    ],
)
def test_what_is_a_starred_corpus(text, expected):
    assert is_starred(text) is expected


@pytest.mark.parametrize(
    ("line", "variables", "is_doubtful"),
    [
        ("0002 *ville_ancy *sexe_f", {"ville": "ancy", "sexe": "f"}, False),
        ("**** *ville_ancy\t*sexe_f", {"ville": "ancy", "sexe": "f"}, True),
        ("**** ville_ancy *sexe_f", {"ville": "ancy", "sexe": "f"}, True),
        ("**** * ville_ancy", {"ville": "ancy"}, True),
        ("**** *ville_ancy*sexe_f", {"ville": "ancy", "sexe": "f"}, True),
        ("***** *ville_ancy", {"ville": "ancy"}, True),
        ("*** *ville_ancy", {"ville": "ancy"}, True),
        ("****ville_ancy", {"ville": "ancy"}, True),
        ("**** *salariée", {"salariée": "oui"}, True),
        ("**** *ville_", {"ville": "oui"}, True),
        ("****", {}, True),
    ],
)
def test_a_malformed_line_is_read_as_its_words_allow_and_named(line, variables, is_doubtful):
    _, item = read_starred(f"**** *ville_vaubrun\nLe premier texte.\n\n{line} \nOn se passe les clés.".encode())
    assert item.metadata.variables == variables
    assert item.metadata.doubtful == ({"ligne 4": line} if is_doubtful else {})
    assert [block.raw for block in item.blocks[1:]] == ["On se passe les clés."]


@pytest.mark.parametrize(
    "line", ["*** Fin ***", "***", "**** Une phrase entière.", "2016 fut une bonne année.", "***gras***"]
)
def test_a_line_that_holds_no_variables_is_text(line):
    [item] = read_starred(f"**** *ville_vaubrun\nLe premier texte.\n\n{line}\n\nLa suite.".encode())
    assert line in [block.raw for block in item.blocks]


def test_an_impossible_date_is_doubtful():
    [item] = read_starred(b"**** *date_2016-13-45\nOn partage.")
    assert (item.metadata.date, item.metadata.doubtful) == ("", {"date": "2016-13-45"})


@given(
    st.lists(st.sampled_from(["**** *a_b", "****", "*** x", "0001 *a", "Une phrase.", "-*thème", "", "* a_b"])).map(
        "\n".join
    )
)
def test_every_character_of_the_texts_stands_in_one_block(lines):
    text = f"**** *ville_ancy\n{lines}"
    blocks = [block for item in read_starred(text.encode()) for block in item.blocks]
    assert "".join("".join(block.raw.split()) for block in blocks) == "".join(text.split())
