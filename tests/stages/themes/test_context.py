import numpy as np
import pandas as pd
import pytest

from pipeline.schema import SEED_COVERAGE, SEED_HITS
from pipeline.stages.themes.context import read_in_context, weigh_examples
from pipeline.stages.themes.corpus import gather_corpus
from tests.stages.themes.corpora import tables

SEEDS = {"solidarité": ["entraide"], "coworking": ["coworking"]}


def corpus_of(*texts):
    """Segments from « document: word word »."""
    split = [text.partition(": ") for text in texts]
    return gather_corpus(*tables([(f"d000000000{d}", "a", words.split()) for d, _, words in split], SEEDS))


def profile_of(word, corpus):
    """The profile of a theme that is one word."""
    return np.array([[float(term == word) for term in corpus.terms]])


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["1: caisse", "1: entraide", "1: grève", "1: course"], [0.5, 1, 0.5, 0]),
        (["1: entraide", "1: entraide", "1: grève"], [1.5, 1.5, 0.5]),
        (["1: entraide", "1: grève", "1: entraide"], [1, 1, 1]),
        (["1: caisse", "2: entraide", "3: grève"], [0, 1, 0]),
        (["1: caisse", "1: grève"], [0, 0]),
        (["1: entraide"], [1]),
        (["1: entraide", "1: ", "1: grève"], [1, 0.5]),
    ],
    ids=["beside", "both", "between", "other documents", "none", "alone", "unclassified between"],
)
def test_a_segment_beside_a_mention_is_half_an_example(texts, expected):
    assert weigh_examples(corpus_of(*texts))[:, 0].tolist() == expected


def test_a_mention_counts_what_its_seed_weighs():
    """An expression weighs 3 in the second segment, a word 2 in the first: the heavier of two in one segment counts."""
    given = list(tables([("d0000000000", "a", ["entraide"]), ("d0000000000", "a", ["entraide", "mur"])], SEEDS))
    expression = {"theme": "solidarité", "seed": "caisse de grève"}
    given[4] = pd.concat([given[4], SEED_COVERAGE.frame([expression])], ignore_index=True)
    given[4]["weight"] = [2.0, 1.0, 3.0]
    given[5] = pd.concat([given[5], SEED_HITS.frame([expression | {"segment": given[1]["segment"][1]}])])
    corpus = gather_corpus(*given)
    assert corpus.emphasis[:, 0].tolist() == [2, 3]
    assert corpus.seed_weights == ((2.0,), ())
    assert weigh_examples(corpus)[:, 0].tolist() == [3.5, 4]


def test_segments_drawn_apart_are_not_neighbours():
    whole = corpus_of("1: entraide", "1: caisse", "1: grève")
    assert weigh_examples(whole.take(np.array([0, 2])))[:, 0].tolist() == [1, 0]


def test_each_theme_has_its_own_examples():
    both = weigh_examples(corpus_of("1: entraide", "1: coworking", "1: bureau"))
    assert both.tolist() == [[1, 0.5], [0.5, 1], [0, 0.5]]


def test_the_corpus_is_left_as_it_was():
    corpus = corpus_of("1: entraide", "1: caisse")
    weigh_examples(corpus)
    assert corpus.mentions.tolist() == [[True, False], [False, False]]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["1: entraide", "1: mur", "1: mur"], [5, 1, 0]),
        (["1: mur", "1: entraide", "1: mur"], [1, 5, 1]),
        (["1: entraide", "1: mur", "1: entraide"], [5, 2, 5]),
        (["1: entraide", "1: entraide", "1: entraide"], [6, 7, 6]),
        (["1: mur", "2: entraide", "3: mur"], [0, 5, 0]),
        (["1: entraide"], [5]),
        (["1: entraide", "1: ", "1: mur"], [5, 1]),
        (["1: mur", "1: mur"], [0, 0]),
    ],
    ids=["first", "middle", "between", "all", "other documents", "alone", "unclassified between", "none"],
)
def test_a_segment_is_scored_with_a_seventh_of_those_beside_it(texts, expected):
    corpus = corpus_of(*texts)
    cosines = corpus.weights @ profile_of("entraide", corpus).T
    assert read_in_context(corpus, cosines)[:, 0] * 7 == pytest.approx(expected)


def test_segments_drawn_apart_are_not_read_together():
    whole = corpus_of("1: entraide", "1: mur", "1: mur")
    drawn = whole.take(np.array([0, 2]))
    cosines = drawn.weights @ profile_of("entraide", drawn).T
    assert read_in_context(drawn, cosines)[:, 0] * 7 == pytest.approx([5, 0])


def test_each_profile_is_read_on_its_own():
    corpus = corpus_of("1: entraide", "1: coworking")
    scores = read_in_context(corpus, corpus.weights.toarray())
    both = {term: (scores[:, j] * 7).round(9).tolist() for j, term in enumerate(corpus.terms)}
    assert both == {"entraide": [5, 1], "coworking": [1, 5]}
