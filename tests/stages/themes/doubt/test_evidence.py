"""Whom a theme is compared with, and which file carries it."""

from dataclasses import replace

import numpy as np
import pytest

from pipeline import schema
from pipeline.stages.themes.corpus import gather_corpus
from pipeline.stages.themes.doubt.evidence import gather_evidence
from pipeline.stages.themes.doubt.support import measure_support
from pipeline.stages.themes.findings import find_themes
from tests.stages.themes.corpora import BUREAUX, ENTRAIDE, METHOD, draw, tables

GIVEN = tables(draw([ENTRAIDE, BUREAUX], documents=8), {"solidarité": ENTRAIDE[:3], "coworking": BUREAUX[:3]})
CORPUS = gather_corpus(*GIVEN)


@pytest.mark.parametrize(
    ("theme", "twin", "overlap"),
    [("solidarité", "coworking", 0.0), ("d1", "solidarité", 1.0)],
)
def test_a_discovered_theme_is_the_double_of_a_named_one_and_not_the_other_way_round(theme, twin, overlap):
    found = find_themes(CORPUS, METHOD, discovered=1, most_discovered=1)
    half = np.arange(len(CORPUS.segments)) % 2 == 0
    held = np.column_stack([half, ~half, half]).astype(float)
    findings = replace(found, scores=held, thresholds=np.full(3, 0.5))
    rank = findings.ids.index(theme)
    evidence = gather_evidence(CORPUS, findings, schema.THEME_SOURCES.frame(), schema.MULTIVERSE.frame(), rank)
    assert (evidence.twin, evidence.overlap) == (twin, overlap)


def test_the_file_that_holds_most_of_a_theme_is_counted_with_its_documents():
    documents = GIVEN[0].assign(file=["veille.html"] * 5 + ["a.txt", "b.txt", "c.txt"])
    corpus = gather_corpus(documents, *GIVEN[1:])
    support = measure_support(corpus, np.ones(len(corpus.segments), dtype=bool))
    assert (support.main_file, support.main_file_documents) == ("veille.html", 5)
    assert support.main_file_share == support.main_file_corpus_share == pytest.approx(5 / 8)


def test_the_documents_that_hold_a_theme_are_counted_the_fullest_first():
    held = CORPUS.segments["document"].isin(CORPUS.segments["document"].unique()[:3]).to_numpy(copy=True)
    held[np.flatnonzero(held)[:2]] = False
    counts = CORPUS.segments.loc[held, "document"].value_counts()
    assert measure_support(CORPUS, held).by_document == tuple(sorted(counts, reverse=True))
