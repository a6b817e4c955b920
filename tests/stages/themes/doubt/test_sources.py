"""What is left of a theme without a source."""

import pytest

from pipeline.stages.themes.corpus import gather_corpus
from pipeline.stages.themes.doubt.sources import leave_sources_out
from pipeline.stages.themes.findings import find_themes
from tests.stages.themes.corpora import BUREAUX, COMMUN, ENTRAIDE, METHOD, ORDRES, draw, tables

SEEDS = {"solidarité": ENTRAIDE[:3], "subordination": ORDRES[:3]}


def leave(segments, seeds=SEEDS):
    corpus = gather_corpus(*tables(segments, seeds))
    findings = find_themes(corpus, METHOD, discovered=0, most_discovered=1)
    return corpus, findings, leave_sources_out(corpus, findings, rounds=1)


def test_sources_are_told_the_largest_first_and_close_on_the_theme():
    corpus, findings, told = leave(draw([ENTRAIDE, ORDRES, BUREAUX], documents=24))
    for rank, theme in enumerate(findings.ids):
        own = told[told["theme"] == theme]
        assert own["segments"].sum() == findings.present[:, rank].sum()
        assert own["segments"].is_monotonic_decreasing
        assert own["classified"].sum() == len(corpus.segments)
        assert (own["without_share"] == own["without_segments"] / (len(corpus.segments) - own["classified"])).all()


def test_a_source_that_alone_speaks_of_a_theme_leaves_nothing():
    others = draw([ENTRAIDE, BUREAUX], documents=12)
    alone = [(f"e{document[1:]}", "Le Crieur", words) for document, _, words in draw([ORDRES], documents=4, seed=1)]
    told = leave(others + alone)[2].set_index("theme").loc["subordination"]
    assert told["source"] == "Le Crieur"
    assert told[["documents", "classified", "without_segments", "without_documents", "without_share"]].tolist() == [
        4, 24, 0, 0, 0.0,
    ]  # fmt: skip


def test_a_source_that_only_repeats_a_theme_leaves_the_rest():
    told = leave(draw([ENTRAIDE, ORDRES], documents=20, sources=2))[2]
    kept = told["without_segments"] / told.groupby("theme")["segments"].transform("sum")
    assert kept.between(0.3, 0.7).all()


def test_a_corpus_of_one_source_has_nothing_outside_it():
    told = leave(draw([ENTRAIDE, ORDRES], documents=6, sources=1))[2]
    assert told["without_segments"].tolist() == [0, 0]
    assert told["without_share"].isna().all()


def test_ten_sources_at_most_are_left_out():
    assert leave(draw([ENTRAIDE], documents=30, sources=15), {"solidarité": ENTRAIDE[:3]})[2].shape[0] == 10


@pytest.mark.parametrize("segments", [[], draw([COMMUN], documents=4)])
def test_a_theme_without_segments_has_no_source(segments):
    assert leave(segments)[2].empty


def test_what_is_left_are_segments_of_the_theme_in_other_sources():
    """Learnt without a source, a theme may win segments that it did not hold: they are no part of what is left."""
    corpus, findings, told = leave(draw([ENTRAIDE, ORDRES, BUREAUX], documents=24, seed=4))
    for row in told.itertuples():
        present = findings.present[:, findings.ids.index(row.theme)]
        others = corpus.segments[present & (corpus.segments["source"] != row.source)]
        assert row.without_segments <= len(others)
        assert row.without_documents <= others["document"].nunique()
