import numpy as np
import pytest

from pipeline.stages.themes.context import weigh_examples
from pipeline.stages.themes.corpus import gather_corpus
from tests.stages.themes.corpora import tables

SEEDS = {"solidarité": ["entraide"], "coworking": ["coworking"]}


def corpus_of(*texts):
    """Segments from « document: word word »."""
    split = [text.partition(": ") for text in texts]
    return gather_corpus(*tables([(f"d000000000{d}", "a", words.split()) for d, _, words in split], SEEDS))


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
