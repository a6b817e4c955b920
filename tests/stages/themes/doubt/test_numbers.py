"""How many themes: coherence, the sample it is measured on, and the page on every number."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.sparse import csr_array

from pipeline.stages.themes.corpus import gather_corpus
from pipeline.stages.themes.doubt.coherence import npmi_coherence
from pipeline.stages.themes.doubt.sample import draw_documents
from pipeline.stages.themes.findings import find_themes
from tests.stages.themes.corpora import BUREAUX, COMMUN, ENTRAIDE, FORMATION, METHOD, VELO, draw, tables

CORPUS = gather_corpus(*tables(draw([ENTRAIDE, BUREAUX, VELO, FORMATION], documents=20), {"solidarité": ENTRAIDE[:4]}))
THREE = gather_corpus(*tables(draw([BUREAUX, VELO, FORMATION], documents=20), {}))


def test_npmi_by_hand():
    """Two terms that always meet, in 2 of 4 segments: p = 3/6, p_ij = (2 + 1/4) / 5 = 0.45."""
    weights = csr_array([[1.0, 1.0], [1.0, 1.0], [0.0, 0.0], [0.0, 0.0]])
    expected = np.log(0.45 / 0.25) / -np.log(0.45)
    assert npmi_coherence(weights, np.array([[0.6, 0.8]])) == pytest.approx([expected])


def test_terms_that_meet_are_more_coherent_than_terms_that_do_not():
    apart, never = csr_array([[1.0, 0], [0, 1.0]] * 20), csr_array([[1.0, 0]] * 40)
    together = csr_array([[1.0, 1.0], [0, 0]] * 20)
    theme = np.array([[1.0, 1.0]])
    met, independent, unmet = (npmi_coherence(weights, theme)[0] for weights in (together, never, apart))
    assert met > 0.8
    assert unmet < independent < 0


@given(st.lists(st.lists(st.booleans(), min_size=4, max_size=4), max_size=30), st.integers(0, 4))
def test_coherence_is_never_unknown(held, terms):
    weights = csr_array(np.array(held, dtype=float).reshape(-1, 4))
    theme = np.array([[1.0] * terms + [0.0] * (4 - terms)])
    assert -1 <= npmi_coherence(weights, theme)[0] <= 1


def test_no_theme_has_no_coherence():
    assert npmi_coherence(CORPUS.weights, CORPUS.weights[:0].toarray()).shape == (0,)


@pytest.mark.parametrize("most", [7, 20, 60, 119])
def test_a_sample_holds_stretches_of_many_documents(most):
    part = draw_documents(CORPUS, most, seed=1)
    assert most / 2 <= len(part.segments) <= most
    assert part.segments["document"].nunique() >= min(most, 20) / 2
    positions = part.segments.groupby("document")["position"]
    assert (positions.max() - positions.min() + 1 == positions.size()).all()
    assert part.segments["segment"].is_monotonic_increasing
    assert draw_documents(CORPUS, most, seed=1).segments.equals(part.segments)


def test_a_small_corpus_is_its_own_sample():
    assert draw_documents(CORPUS, 120, seed=0) is CORPUS


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
