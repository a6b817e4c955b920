import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.stages.compare.copies import find_copies
from pipeline.stages.compare.words import number_words
from tests.work import little_work


@pytest.mark.parametrize(
    ("texts", "containment", "copies"),
    [
        (["a b c d e f g", "a b c d e f", "x y z"], 0.8, [(1, 0, 2 / 3)]),
        (["a b c d e f", "b c d e f g"], 0.5, [(1, 0, 1 / 3)]),
        (["a b c d e f", "b c d e f g"], 0.6, []),
        (["oui", "oui", "non"], 0.8, [(1, 0, 1.0)]),
        (
            ["a b c d e f g h i j", "a b c d e f", "a b c d e f", "e f g h i j"],
            1.0,
            [(1, 0, 2 / 6), (2, 0, 2 / 6), (3, 0, 2 / 6)],
        ),
        (["a b c d e", "b c d e f", "a b c d e f"], 1.0, [(2, 0, 1 / 2)]),
        (["a b c d e f g h q r s t", "i j k l m n o p u v w z", "a b c d e f g h i j k l m n o p"], 0.6, []),
        ([], 0.8, []),
    ],
)
def test_find_copies_on_counts_made_by_hand(texts, containment, copies):
    found = [tuple(copy) for copy in find_copies(number_words(texts), containment=containment)]
    assert found == [pytest.approx(copy) for copy in copies]


WORDS = st.lists(st.sampled_from("abcde"), min_size=1, max_size=12).map(" ".join)


@given(st.lists(WORDS, max_size=8), st.sampled_from([0.5, 0.8, 1.0]))
def test_find_copies_agrees_with_sets_of_shingles(texts, containment):
    def shingles(text):
        words = text.split()
        return {tuple(words[i : i + 5]) for i in range(max(1, len(words) - 4))}

    expected, originals = [], []
    for i, text in enumerate(texts):
        mine = shingles(text)
        twins = []
        for j in originals:
            other = shingles(texts[j])
            if len(mine & other) / min(len(mine), len(other)) >= containment - 1e-9:
                twins.append((-len(mine & other) / len(mine | other), j))
        if twins:
            expected.append((i, min(twins)[1]))
        else:
            originals.append(i)
    assert [(copy.text, copy.twin) for copy in find_copies(number_words(texts), containment=containment)] == expected


def test_a_passage_common_to_thousands_of_texts_costs_little_and_makes_no_copies():
    draw = random.Random(7)
    words = [f"mot{i}" for i in range(5000)]
    notice = " ".join(words[:150])
    texts = [f"{' '.join(draw.choices(words, k=200))} {notice}" for _ in range(2000)]
    texts += [f"{texts[12]} encore", notice]
    with little_work(seconds=10):
        copies = find_copies(number_words(texts), containment=0.8)
    assert [(copy.text, copy.twin) for copy in copies if copy.text == 2000] == [(2000, 12)]
    assert [copy.text for copy in copies] == [2000, 2001]


@pytest.mark.parametrize(
    ("texts", "numbers"),
    [
        (["L'été, « à vélo » : 2 x 30 km !", "À VÉLO, l’été..."], [[1, 2, 3, 4, 5, 6, 7, 8], [3, 4, 1, 2]]),
        (["…", "", "oui"], [[], [], [1]]),
        ([], []),
    ],
)
def test_words_are_numbered_without_case_and_punctuation(texts, numbers):
    numbered = number_words(texts)
    assert [numbered[text].tolist() for text in range(len(numbered))] == numbers
    assert numbered.lengths.tolist() == [len(words) for words in numbers]


def test_the_same_words_have_the_same_number():
    texts = number_words(["Une ligne.", "Deux lignes.", "une ligne", "", "!"])
    assert texts.numbered().tolist() == [0, 1, 0, 2, 2]
    assert texts.take(np.array([4, 2, 0])).numbered().tolist() == [0, 1, 1]
