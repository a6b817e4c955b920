"""At least 300 words of the field in context, and how many of them the plain model gets right."""

import pandas as pd
import pytest

from pipeline.stages.report.lemma_audit import RULES
from tests.stages.gold_lemmas import GOLD
from tests.stages.lemmatise.words import lemmatise

KNOWN_FAILURES = {
    "inquiète": "the model reads the adjective",
    "ouverts": "the model reads the participle of the verb",
}


@pytest.fixture(scope="module")
def tokens():
    """Each sentence is a file of its own."""
    sentences = sorted({sentence for sentence, _, _ in GOLD})
    identifiers = [f"d{number:010d}.s0000" for number in range(len(sentences))]
    read = lemmatise(pd.DataFrame({"id": identifiers, "text": sentences}))
    return read.assign(sentence=read["segment"].map(dict(zip(identifiers, sentences, strict=True))))


@pytest.fixture(scope="module")
def lemmas(tokens):
    """(sentence, form) -> lemma."""
    return {(row.sentence, row.form): row.lemma for row in tokens.itertuples()}


@pytest.mark.parametrize(
    ("sentence", "form", "lemma"),
    [
        pytest.param(*case, marks=[pytest.mark.xfail(reason=KNOWN_FAILURES[case[1]], strict=True)])
        if case[1] in KNOWN_FAILURES
        else case
        for case in GOLD
    ],
)
def test_lemma_of_a_field_word(lemmas, sentence, form, lemma):
    assert lemmas[sentence, form] == lemma


def test_the_gold_list_is_long_and_nearly_all_right(lemmas):
    right = sum(lemmas[sentence, form] == lemma for sentence, form, lemma in GOLD)
    assert len(GOLD) >= 300
    assert right / len(GOLD) >= 0.98


def test_the_plain_model_gets_fewer_right(nlp):
    """The same words by `nlp` alone, lemmas in lower case; a word that it cuts is wrong."""
    sentences = sorted({sentence for sentence, _, _ in GOLD})
    plain = {(doc.text, token.text): token.lemma_.lower() for doc in nlp.pipe(sentences) for token in doc}
    right = sum(plain.get((sentence, form)) == lemma for sentence, form, lemma in GOLD)
    assert round(100 * right / len(GOLD)) == 73


def test_every_rule_that_changed_a_lemma_has_its_words_in_the_audit(tokens):
    assert {part for rule in tokens["rule"] if rule for part in rule.split("+")} <= set(RULES)
