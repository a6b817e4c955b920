"""The spaCy component decides as the rooms do."""

import pytest

import pipeline.component  # noqa: F401 - registers it
from tests.stages.gold_lemmas import GOLD


@pytest.fixture(scope="module")
def trame(nlp):
    """The model of the session with the component at its end."""
    nlp.add_pipe("trame_lemmas", config={"corrections": ["scrollent;défiler"]})
    yield nlp
    nlp.remove_pipe("trame_lemmas")


@pytest.mark.parametrize(
    ("text", "form", "lemma", "pos", "rule"),
    [
        ("Une vie privée préservée.", "privée", "privé", "ADJ", "participle"),
        ("Elle donne son avis.", "donne", "donner", "VERB", "infinitive"),
        ("Un espace de co-working ouvre.", "co-working", "coworking", "NOUN", "variant"),
        ("L'Economie sociale recrute.", "Economie", "économie", "NOUN", "accent"),
        ("Ils scrollent.", "scrollent", "défiler", "VERB", "analyst"),
        ("Le syndicat négocie.", "syndicat", "syndicat", "NOUN", ""),
    ],
)
def test_a_word_is_decided_and_the_reason_kept(trame, text, form, lemma, pos, rule):
    token = next(token for token in trame(text) if token.text == form)
    assert (token.lemma_, token.pos_, token._.lemma_rule) == (lemma, pos, rule)


def test_the_gold_list_is_nearly_as_good_as_with_the_rooms(trame):
    read = {(doc.text, token.text): token.lemma_ for doc in trame.pipe({text for text, _, _ in GOLD}) for token in doc}
    assert sum(read.get((text, form)) == lemma for text, form, lemma in GOLD) / len(GOLD) > 0.91


def test_the_component_is_deterministic(trame):
    text = "Les salarié·e·s télétravaillaient dans des tiers-lieux ; la vie privée recule."
    first, *others = ([(token.lemma_, token.pos_) for token in doc] for doc in trame.pipe([text] * 5, batch_size=2))
    assert all(other == first for other in others)
