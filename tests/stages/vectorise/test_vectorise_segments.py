import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.feature_extraction.text import TfidfTransformer

from pipeline.schema import ROWS, SEED_COVERAGE, SEED_HITS, VOCABULARY
from pipeline.stages.vectorise import vectorise_segments
from tests.stages.vectorise.corpora import UNKEPT, corpus

FEW = (
    "la grève des coursiers",
    "la grève de la faim",
    "le contrat des coursiers coursiers",
    "le local",
)


def test_terms_are_counted_in_the_order_of_the_alphabet():
    done = vectorise_segments(*corpus(*FEW))
    assert done.vocabulary["lemma"].tolist() == ["coursier", "des", "grève"]
    assert done.counts.toarray().tolist() == [[1, 1, 1], [0, 0, 1], [2, 1, 0], [0, 0, 0]]
    assert done.vocabulary[["count", "segments", "documents"]].to_numpy().tolist() == [[3, 2, 2], [2, 2, 2], [2, 2, 2]]
    assert done.rows["terms"].tolist() == [3, 1, 2, 0]
    assert (done.counts.dtype, done.tfidf.dtype) == (np.int32, np.float32)


def test_a_term_held_by_too_many_segments_is_left_out():
    texts = ["travail solidaire", "travail mutuel", "travail solidaire", "travail mutuel"]
    assert vectorise_segments(*corpus(*texts)).vocabulary["lemma"].tolist() == ["mutuel", "solidaire"]
    everything = vectorise_segments(*corpus(*texts), max_segment_share=1.0)
    assert everything.vocabulary["lemma"].tolist() == ["mutuel", "solidaire", "travail"]


@pytest.mark.parametrize("power", [0.0, 1.0, 2.0])
def test_weights_are_those_of_scikit_learn_when_the_idf_is_not_raised(power):
    done = vectorise_segments(*corpus(*FEW), idf_power=power)
    plain = TfidfTransformer(norm=None, sublinear_tf=True).fit(done.counts)
    expected = plain.transform(done.counts).toarray() * done.vocabulary["idf"].to_numpy() ** (power - 1)
    lengths = np.linalg.norm(expected, axis=1, keepdims=True)
    expected = np.divide(expected, lengths, where=lengths > 0, out=expected)
    assert np.allclose(done.tfidf.toarray(), expected, atol=1e-6)
    assert np.allclose(done.vocabulary["idf"], plain.idf_)


def test_documents_are_counted_once_however_many_segments_hold_the_term():
    done = vectorise_segments(*corpus("grève", "grève", "grève", "autre", documents=["d1", "d1", "d2", "d2"]))
    assert done.vocabulary.empty  # three segments of four: more than half
    done = vectorise_segments(
        *corpus("grève", "grève", "grève", "autre", documents=["d1", "d1", "d2", "d2"]), max_segment_share=0.75
    )
    assert done.vocabulary[["lemma", "segments", "documents"]].to_numpy().tolist() == [["grève", 3, 2]]


@pytest.mark.parametrize(
    ("seed", "text", "found"),
    [
        ("solidarité", "la Solidarité des coursiers", ["Solidarité"]),
        ("coursier", "des coursiers", ["coursiers"]),
        ("coursiers", "des coursiers", ["coursiers"]),
        ("co-working", "le coworking", ["coworking"]),
        ("coworking", "le co-working", ["co-working"]),
        ("tiers lieu", "un tiers-lieu rural", ["tiers-lieu"]),
        ("tiers-lieu", "un tiers‑lieu rural", ["tiers‑lieu"]),
        ("auto-entrepreneur", "un auto entrepreneur", ["auto entrepreneur"]),
        ("fab-lab", "un fablab un fab lab un fab-lab", ["fablab", "fab-lab", "fab lab"]),
        ("espace de co-working", "un espace de coworking", ["espace de coworking"]),
        ("prud’homme", "le prud'homme", ["prud'homme"]),
        ("lien de subordination", "les liens de subordination", ["liens de subordination"]),
        ("lien de subordination", "le lien de la subordination", []),
        ("présomption d’emploi", "une présomption d' emploi", ["présomption d' emploi"]),
        ("espace de travail", "les espaces du travail", ["espaces du travail"]),
        ("de", "le droit de grève", ["de"]),
        ("grève grève", "grève grève grève", ["grève grève", "grève grève"]),
        ("mutuelle", "le syndicat", []),
        ("", "le syndicat", []),
    ],
)
def test_a_seed_is_found_where_it_stands(seed, text, found):
    hits = vectorise_segments(*corpus(text), seeds={"thème": [seed]}).seed_hits
    assert [text[hit.start : hit.end] for hit in hits.itertuples()] == found
    assert set(hits["seed"]) <= {seed}


def test_an_expression_does_not_cross_a_segment():
    tables = corpus("un lien de", "subordination du coursier")
    assert vectorise_segments(*tables, seeds={"t": ["lien de subordination"]}).seed_hits.empty


def test_every_seed_is_covered_zeros_included():
    tables = corpus(
        *["solidarité", "solidarité", "un lien de subordination", "rien"],
        documents=["d1", "d2", "d3", "d3"],
        sources={"d1": "gazette", "d2": "gazette", "d3": "bulletin"},
    )
    seeds = {"solidarité": ["solidarité", "entraide"], "subordination": ["lien de subordination", "solidarité"]}
    coverage = vectorise_segments(*tables, seeds=seeds).seed_coverage
    assert coverage.to_numpy().tolist() == [
        ["solidarité", "solidarité", "solidarité", 1, 2, 2, 1],
        ["solidarité", "entraide", "", 1, 0, 0, 0],
        ["subordination", "lien de subordination", "", 1, 1, 1, 1],
        ["subordination", "solidarité", "solidarité", 1, 2, 2, 1],
    ]


def test_a_seed_stays_in_the_vocabulary_whatever_its_counts():
    texts = ["travail coworking", "travail rare", "travail mutuel", "travail mutuel"]
    done = vectorise_segments(*corpus(*texts), seeds={"t": ["coworking", "travail"]})
    assert done.vocabulary["lemma"].tolist() == ["coworking", "mutuel", "travail"]


def test_a_seed_is_counted_even_when_it_was_not_kept():
    tables = corpus("le droit", "la loi")
    tables[2]["kept"] = False
    done = vectorise_segments(*tables, seeds={"t": ["droit"]})
    assert done.vocabulary[["lemma", "count"]].to_numpy().tolist() == [["droit", 1]]
    assert done.rows["terms"].tolist() == [1, 0]


def test_the_term_of_a_seed_is_the_commonest_lemma_it_was_found_as():
    documents, segments, tokens = corpus("mutuelles", "mutuelles", "mutuelles")
    tokens["lemma"] = ["mutuel", "mutuelle-santé", "mutuelle-santé"]
    coverage = vectorise_segments(documents, segments, tokens, seeds={"t": ["mutuelles"]}).seed_coverage
    assert coverage["term"].tolist() == ["mutuelle-santé"]


def test_no_segment_gives_empty_well_formed_tables():
    done = vectorise_segments(*corpus(), seeds={"t": ["coworking"]})
    assert done.counts.shape == done.tfidf.shape == (0, 0)
    assert done.seed_coverage[["seed", "segments"]].to_numpy().tolist() == [["coworking", 0]]
    tables = [(ROWS, done.rows), (VOCABULARY, done.vocabulary), (SEED_HITS, done.seed_hits)]
    for table, frame in [*tables, (SEED_COVERAGE, done.seed_coverage)]:
        assert list(frame) == list(table)


def test_inputs_are_not_changed():
    tables = corpus(*FEW)
    before = [table.copy() for table in tables]
    vectorise_segments(*tables, seeds={"t": ["la"]})
    for table, was in zip(tables, before, strict=True):
        pd.testing.assert_frame_equal(table, was)


words = st.sampled_from(["grève", "coursiers", "local", "de", "mutuelle", "contrat"])


@given(st.lists(st.lists(words, min_size=1, max_size=6).map(" ".join), max_size=8))
def test_totals_close(texts):
    done = vectorise_segments(*corpus(*texts), min_segments=1, max_segment_share=1.0)
    written = [word for text in texts for word in text.split() if word not in UNKEPT]
    assert done.counts.sum() == done.vocabulary["count"].sum() == len(written)
    assert done.vocabulary["lemma"].is_monotonic_increasing
    lengths = np.sqrt(done.tfidf.power(2).sum(axis=1)).A1
    assert np.allclose(lengths, done.rows["terms"] > 0, atol=1e-6)
    assert (done.counts.getnnz(axis=0) == done.vocabulary["segments"]).all()
