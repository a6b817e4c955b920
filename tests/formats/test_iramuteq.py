from pipeline.formats.iramuteq import is_starred, read_starred

CORPUS = """**** *ville_ancy *an_2016 *auteur_maud
-*ouverture
On partage un bureau.

Et une caisse.
**** *ville_vaubrun
On se passe les clés."""


def test_a_starred_corpus():
    first, second = read_starred(CORPUS.encode())
    assert first.metadata.variables == {"ville": "ancy", "an": "2016"}
    assert first.metadata.author == "maud"
    assert [(block.kind, block.raw) for block in first.blocks] == [
        ("metadata", "**** *ville_ancy *an_2016 *auteur_maud"),
        ("metadata", "-*ouverture"),
        ("paragraph", "On partage un bureau."),
        ("paragraph", "Et une caisse."),
    ]
    assert [block.raw for block in second.blocks[1:]] == ["On se passe les clés."]


def test_what_is_a_starred_corpus():
    assert is_starred(CORPUS)
    assert not is_starred("**Important** : *ville*")
