import math

import pytest

from pipeline.stages.terms.c_value import c_values

# Table 2 of Frantzi, Ananiadou & Mima (2000): frequencies and the values of their algorithm.
CARCINOMA = {
    "adenoid cystic basal cell carcinoma": (5, 11.609640),
    "cystic basal cell carcinoma": (11, 12.0),
    "ulcerated basal cell carcinoma": (7, 14.0),
    "recurrent basal cell carcinoma": (5, 10.0),
    "circumscribed basal cell carcinoma": (3, 6.0),
    "basal cell carcinoma": (984, 1551.361296),
}


@pytest.mark.parametrize("term", CARCINOMA)
def test_the_example_of_the_paper(term):
    values = c_values({tuple(name.split()): count for name, (count, _) in CARCINOMA.items()})
    assert values[tuple(term.split())] == pytest.approx(CARCINOMA[term][1], abs=1e-6)


def test_a_group_that_only_stands_inside_one_longer_term_is_worth_nothing():
    values = c_values({("lien", "de", "subordination", "juridique"): 4, ("lien", "de", "subordination"): 4})
    assert values["lien", "de", "subordination"] == 0
    assert values["lien", "de", "subordination", "juridique"] == pytest.approx(4 * math.log2(3))


@pytest.mark.parametrize(
    ("key", "full_words"),
    [
        (("droit", "de", "travail"), 2),
        (("droit", "à", "vie", "privé"), 3),
        (("économie", "social", "et", "solidaire"), 3),
        (("digital-labor",), 2),
        (("travail", "par", "projet"), 2),
    ],
)
def test_small_words_do_not_lengthen_a_term(key, full_words):
    assert c_values({key: 1}) == {key: math.log2(full_words)}


@pytest.mark.parametrize("key", [("de",), ("absente",)])
def test_a_single_word_is_worth_nothing(key):
    assert c_values({key: 7}) == {key: 0}
