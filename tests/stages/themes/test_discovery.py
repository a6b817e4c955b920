from dataclasses import replace

import numpy as np
import pytest

from pipeline.stages.themes.corpus import gather_corpus
from pipeline.stages.themes.discovery import discover_themes
from pipeline.stages.themes.doubt.null import null_corpora
from pipeline.stages.themes.profiles import learn_profiles
from tests.stages.themes.corpora import BUREAUX, COMMUN, ENTRAIDE, FORMATION, METHOD, VELO, draw, tables

RICH = {"solidarité": ENTRAIDE[:5], "subordination": ["subordination"], "coworking": BUREAUX[:5]}
CORPUS = gather_corpus(*tables(draw([ENTRAIDE, BUREAUX, VELO, FORMATION], documents=20), RICH))
NOISE = gather_corpus(*tables(draw([COMMUN], documents=10, segments=4), RICH))


def discover(corpus, number, sample=2000):
    profiles = learn_profiles(corpus, rounds=1).profiles
    return discover_themes(corpus, profiles, replace(METHOD, segments=sample), number=number, most=3)


def test_two_themes_that_nobody_named_are_found():
    found = discover(CORPUS, -1)
    words = [{CORPUS.terms[j] for j in np.argsort(-row)[:5]} for row in found.free]
    assert len(words) == 2
    assert all(first <= set(VELO) or first <= set(FORMATION) for first in words)
    assert (found.stability[3:] > found.null_stability[3:]).all()


@pytest.mark.parametrize("corpus", [NOISE, *null_corpora(NOISE, 1, seed=7)], ids=["noise", "null"])
def test_nothing_is_found_in_noise(corpus):
    assert len(discover(corpus, -1).free) == 0


@pytest.mark.parametrize("number", [0, 1, 3])
def test_the_number_asked_for_is_given(number):
    found = discover(CORPUS, number)
    assert found.free.shape == (number, len(CORPUS.terms))
    assert found.stability.shape == found.null_stability.shape == (3 + number,)


def test_a_sample_of_a_large_corpus_measures_the_themes_of_the_whole():
    found = discover(CORPUS, 2, sample=80)
    assert (found.stability[3:] > 0.4).all()
