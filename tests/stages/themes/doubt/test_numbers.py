"""The page on every number of discovered themes."""

import pytest

from pipeline.stages.themes.corpus import gather_corpus
from pipeline.stages.themes.findings import find_themes
from tests.stages.themes.corpora import BUREAUX, COMMUN, ENTRAIDE, FORMATION, METHOD, VELO, draw, tables

CORPUS = gather_corpus(*tables(draw([ENTRAIDE, BUREAUX, VELO, FORMATION], documents=20), {"solidarité": ENTRAIDE[:4]}))
THREE = gather_corpus(*tables(draw([BUREAUX, VELO, FORMATION], documents=20), {}))


def page(corpus, discovered, most=4):
    return find_themes(corpus, METHOD, discovered=discovered, most_discovered=most).numbers


def test_the_page_says_what_every_number_would_give():
    table = page(THREE, -1).set_index("number")
    assert table.index.tolist() == [0, 1, 2, 3, 4]
    assert table["recommended"].tolist() == [False, False, True, True, True]  # three topics are there
    assert table["chosen"].tolist() == [False, False, False, True, False]  # a fourth adds no firm one
    assert table.loc[3, ["beating", "firm"]].tolist() == [3, 3]
    assert table["coherence_held_out"].idxmax() == 3
    assert table.loc[3, "stability"] > table.loc[3, "null_stability"]
    assert table["explained"].is_monotonic_increasing
    assert table.loc[1:, ["coherence", "coherence_held_out"]].notna().all(axis=None)
    assert table.loc[3, "coherence_held_out"] > 0
    assert table.loc[2:, "redundancy"].between(0, 1).all()
    assert table.loc[3, "smallest"] >= 10


def test_where_chance_explains_everything_none_is_recommended():
    noise = gather_corpus(*tables(draw([COMMUN], documents=10, segments=4), {}))
    table = page(noise, -1, most=2).set_index("number")
    assert table["recommended"].to_dict() == {0: True, 1: False, 2: False}
    assert table["chosen"].to_dict() == {0: True, 1: False, 2: False}


@pytest.mark.parametrize(("asked", "numbers"), [(0, [0]), (1, [0, 1, 2]), (3, [0, 1, 2, 3])])
def test_the_number_asked_for_is_on_the_page(asked, numbers):
    table = page(CORPUS, asked, most=2)
    assert table["number"].tolist() == numbers
    assert table.loc[table["chosen"], "number"].tolist() == [asked]
