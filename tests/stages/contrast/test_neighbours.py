"""Neighbours of the heavy words of a theme, in segments written by hand."""

import numpy as np
import pandas as pd
import pytest
from scipy.sparse import csr_array

from pipeline.schema import NEIGHBOURS, THEME_TERMS
from pipeline.stages.contrast.incidence import Incidence
from pipeline.stages.contrast.neighbours import find_neighbours

SEGMENTS = [
    *["grève caisse solidarité"] * 4,
    *["grève caisse"] * 2,
    *["bureau café"] * 6,
    *["bureau grève"] * 1,
    *["café solidarité"] * 2,
    *["été"] * 5,
]


def neighbours_of(*heavy, theme="t1", words=10, most=10, least=1):
    lemmas = tuple(sorted({word for text in SEGMENTS for word in text.split()}))
    held = np.array([[word in text.split() for word in lemmas] for text in SEGMENTS], dtype=np.int64)
    incidence = Incidence(
        segments=pd.DataFrame({"segment": [f"d1.s{n:04d}" for n in range(len(SEGMENTS))]}),
        words=csr_array(held),
        lemmas=lemmas,
        held=csr_array(np.ones((len(SEGMENTS), 1), dtype=np.int64)),
        themes=("t1",),
    )
    terms = THEME_TERMS.frame([{"theme": theme, "lemma": lemma, "rank": n} for n, lemma in enumerate(heavy, start=1)])
    return find_neighbours(incidence, terms, words=words, most=most, least=least)


def test_the_strongest_tie_comes_first_with_its_numbers():
    found = neighbours_of("caisse")
    assert found[["neighbour", "rank", "together", "expected"]].to_numpy().tolist() == [
        ["grève", 1, 6, 6 * 7 / 20],
        ["solidarité", 2, 4, 6 * 6 / 20],
    ]
    assert found["log_likelihood"].is_monotonic_decreasing
    assert list(found) == list(NEIGHBOURS)


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({}, [("grève", "caisse"), ("bureau", "café")]),
        ({"words": 1}, [("grève", "caisse")]),
        ({"least": 6}, [("grève", "caisse"), ("bureau", "café")]),
        ({"least": 7}, []),
        ({"most": 0}, []),
        ({"theme": "t2"}, []),
    ],
)
def test_what_the_settings_ask_for_is_listed(options, expected):
    found = neighbours_of("grève", "bureau", "absent", **options)
    assert list(zip(found["lemma"], found["neighbour"], strict=True)) == expected


def test_words_that_avoid_each_other_or_meet_by_chance_are_no_neighbours():
    """Grève and bureau meet once where chance has 2.5; café and solidarité twice where it has 2.4."""
    assert set(neighbours_of("bureau")["neighbour"]) == {"café"}
    assert "solidarité" not in set(neighbours_of("café")["neighbour"])
    assert neighbours_of("été").empty
