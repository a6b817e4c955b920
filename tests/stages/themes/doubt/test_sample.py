import pytest

from pipeline.stages.themes.corpus import gather_corpus
from pipeline.stages.themes.doubt.sample import draw_documents
from tests.stages.themes.corpora import BUREAUX, ENTRAIDE, draw, tables

CORPUS = gather_corpus(*tables(draw([ENTRAIDE, BUREAUX], documents=20), {"solidarité": ENTRAIDE[:4]}))


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


@pytest.mark.parametrize("seed", range(3))
def test_another_draw_is_another_sample(seed):
    drawn = [set(draw_documents(CORPUS, 60, seed=number).segments["segment"]) for number in (seed, seed + 1)]
    assert drawn[0] != drawn[1]


def test_a_long_document_gives_no_more_than_its_part():
    """One document of 120 segments among twenty of six: a sample of 60 holds at most three of each."""
    long = [("e0000000000", "a", words) for _, _, words in draw([ENTRAIDE], documents=20)]
    corpus = gather_corpus(*tables([*draw([BUREAUX], documents=20), *long], {}))
    for seed in range(5):
        part = draw_documents(corpus, 60, seed=seed)
        assert part.segments["document"].value_counts().max() == 60 // 21
