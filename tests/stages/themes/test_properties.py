"""What must hold of any corpus: order means nothing, and a corpus repeated says what it said once."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.sparse import vstack

from pipeline.stages.themes import extract_themes
from pipeline.stages.themes.context import weigh_examples
from pipeline.stages.themes.corpus import gather_corpus
from pipeline.stages.themes.profiles import learn_profiles
from tests.stages.themes.corpora import BUREAUX, ENTRAIDE, ORDRES, draw, tables, worded

SEEDS = {"solidarité": ENTRAIDE[:3], "subordination": ORDRES[:2], "coworking": BUREAUX[:3]}
WORDS = st.sampled_from([*ENTRAIDE[:4], *ORDRES[:4], *BUREAUX[:4], "travail", "année", "ville"])
SEGMENTS = st.lists(st.tuples(st.integers(0, 3), st.lists(WORDS, max_size=5)), max_size=12).map(
    lambda drawn: [(0, ["entraide", "travail"]), *drawn]
)
few = settings(max_examples=25, deadline=None)


def corpus_of(segments, seeds=SEEDS):
    drawn = [(f"d{document:010x}", f"source {document % 2}", words) for document, words in sorted(segments)]
    return gather_corpus(*tables(drawn, seeds))


@few
@given(SEGMENTS, st.randoms(use_true_random=False))
def test_the_order_of_the_seeds_changes_nothing(segments, random):
    mixed = {theme: random.sample(own, len(own)) for theme, own in SEEDS.items()}
    one, other = corpus_of(segments), corpus_of(segments, mixed)
    assert np.array_equal(learn_profiles(one, rounds=1).profiles, learn_profiles(other, rounds=1).profiles)


@few
@given(SEGMENTS, st.permutations(list(SEEDS)))
def test_the_order_of_the_themes_changes_only_theirs(segments, order):
    one, other = corpus_of(segments), corpus_of(segments, {theme: SEEDS[theme] for theme in order})
    ranks = [list(SEEDS).index(theme) for theme in order]
    assert learn_profiles(one, rounds=1).profiles[ranks] == pytest.approx(learn_profiles(other, rounds=1).profiles)


@few
@given(SEGMENTS, st.integers(2, 3))
def test_a_corpus_repeated_teaches_the_same_profiles(segments, times):
    once = corpus_of(segments)
    size = len(once.segments)
    again = [once.segments.assign(document=once.segments["document"] + f"-{n}") for n in range(times)]
    repeated = replace(
        once.take(np.tile(np.arange(size), times)),
        segments=pd.concat(again, ignore_index=True),
        weights=vstack([once.weights] * times, format="csr"),
    )
    assert weigh_examples(repeated) == pytest.approx(np.tile(weigh_examples(once), (times, 1)))
    assert learn_profiles(repeated, rounds=1).profiles == pytest.approx(learn_profiles(once, rounds=1).profiles)


@few
@given(SEGMENTS, st.floats(0.1, 10))
def test_only_the_ratios_of_weights_count(segments, factor):
    once = corpus_of(segments)
    weights = tuple(tuple(weight * factor for weight in own) for own in once.seed_weights)
    scaled = replace(once, seed_weights=weights, emphasis=once.emphasis * factor)
    assert learn_profiles(scaled, rounds=1).profiles == pytest.approx(learn_profiles(once, rounds=1).profiles)


@settings(max_examples=2, deadline=None)
@given(st.integers(0, 1000), st.permutations(list(SEEDS)))
def test_permuting_the_settings_permutes_the_themes(seed, order):
    drawn = draw([ENTRAIDE, ORDRES, BUREAUX], documents=4, segments=3, seed=seed)
    options = {"discovered": 0, "permutations": 2, "most_discovered": 1}
    one = extract_themes(*worded(tables(drawn, SEEDS)), **options)
    other = extract_themes(*worded(tables(drawn, {theme: SEEDS[theme] for theme in order})), **options)
    columns = ["segments", "documents", "share", "low", "high", "main_source", "stability"]
    expected = one.themes.set_index("theme").loc[order, columns]
    assert expected.equals(other.themes.set_index("theme").loc[order, columns])
    parts = one.segment_themes.groupby("segment")["weight"].sum()
    assert parts.max() <= 1 + 1e-9
    documents = one.document_themes
    assert (documents["share"].dropna() <= 1).all()
    assert documents.groupby("theme")["present"].sum().to_dict() == one.themes.set_index("theme")["segments"].to_dict()
