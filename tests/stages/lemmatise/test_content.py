import pytest

from pipeline.stages.lemmatise.content import is_content


@pytest.mark.parametrize(
    ("spelling", "lemma", "pos", "enters"),
    [
        ("grèves", "grève", "NOUN", True),
        ("prud'hommes", "prud'homme", "NOUN", True),
        ("tiers-lieux", "tiers-lieu", "NOUN", True),
        ("livraient", "livrer", "VERB", True),
        ("solidaires", "solidaire", "ADJ", True),
        ("QVT", "qvt", "NOUN", True),
        ("CAE", "cae", "PROPN", True),
        ("IA", "ia", "NOUN", True),
        ("an", "an", "NOUN", False),
        ("exemples", "exemple", "NOUN", False),
        ("lentement", "lentement", "ADV", False),
        ("Lyon", "lyon", "PROPN", False),
        ("XIXe", "xixe", "ADJ", False),
        ("14h30", "14h30", "NOUN", False),
        ("n°12", "n°12", "NOUN", False),
        ("ET", "et", "CCONJ", False),
    ],
)
def test_which_words_can_carry_a_theme(spelling, lemma, pos, enters):
    assert is_content(spelling, lemma, pos, stop_words={"exemple"}, proper_names=False) is enters


@pytest.mark.parametrize("names", [True, False])
def test_names_enter_when_the_settings_say_so(names):
    assert is_content("Lyon", "lyon", "PROPN", stop_words=(), proper_names=names) is names
    assert not is_content("Lyon", "lyon", "PROPN", stop_words={"lyon"}, proper_names=names)
