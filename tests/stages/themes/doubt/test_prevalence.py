import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import norm, t

from pipeline.stages.themes.doubt.prevalence import prevalence_interval

SIZES = {
    "alike": lambda generator, documents: generator.integers(2, 20, documents),
    "unequal": lambda generator, documents: np.maximum(1, generator.lognormal(1.5, 1.2, documents).astype(int)),
    "one long": lambda generator, documents: np.append(generator.integers(1, 10, documents - 1), 80),
}


def coverage(documents, spread, draw_sizes, *, trials=300, seed=0):
    """How often the interval holds the true share, 20 %, when documents differ as a beta law of that spread says."""
    generator = np.random.default_rng(seed)
    found = 0
    for _ in range(trials):
        sizes = draw_sizes(generator, documents)
        shares = generator.beta(0.2 * spread, 0.8 * spread, documents)
        present = np.concatenate([generator.random(size) < share for size, share in zip(sizes, shares, strict=True)])
        low, high = prevalence_interval(present, np.repeat(np.arange(documents), sizes))
        found += low <= 0.2 <= high
    return found / trials


@pytest.mark.parametrize("sizes", SIZES)
@pytest.mark.parametrize("documents", [8, 20, 60])
@pytest.mark.parametrize("spread", [1.0, 4.0, 100.0])
def test_about_nine_intervals_in_ten_hold_the_truth(sizes, documents, spread):
    """Whether documents are nearly all or nothing (spread 1) or alike (100), and whatever their sizes."""
    assert coverage(documents, spread, SIZES[sizes]) >= 0.84


def test_one_segment_per_document_is_wilson_s_interval():
    present = np.arange(30) < 6
    z = norm.ppf(0.95)
    n = 30 * (z / t.ppf(0.95, 29)) ** 2
    centre, half = 0.2 + z**2 / (2 * n), z * math.sqrt(0.2 * 0.8 / n + z**2 / (4 * n**2))
    expected = (centre - half) / (1 + z**2 / n), (centre + half) / (1 + z**2 / n)
    assert prevalence_interval(present, np.arange(30)) == pytest.approx(expected)


def test_documents_all_or_nothing_count_as_documents():
    """Four documents of twelve hold the theme in each of their ten segments: 120 segments say no more than twelve."""
    whole = np.repeat(np.arange(12) < 4, 10)
    clustered = prevalence_interval(whole, np.repeat(np.arange(12), 10))
    assert clustered == pytest.approx(prevalence_interval(np.arange(12) < 4, np.arange(12)))
    spread = prevalence_interval(np.arange(120) % 3 == 0, np.repeat(np.arange(12), 10))
    assert spread[1] - spread[0] < 0.5 * (clustered[1] - clustered[0])


@pytest.mark.parametrize("documents", [0, 1, 7])
def test_no_interval_below_eight_documents(documents):
    present = np.ones(documents * 5, dtype=bool)
    assert all(map(math.isnan, prevalence_interval(present, np.repeat(np.arange(documents), 5))))


@given(st.lists(st.tuples(st.integers(0, 12), st.booleans()), min_size=1, max_size=80))
def test_the_interval_holds_the_share(segments):
    documents = np.array([document for document, _ in segments])
    present = np.array([held for _, held in segments])
    low, high = prevalence_interval(present, documents)
    if len(set(documents.tolist())) < 8:
        assert math.isnan(low)
    else:
        assert 0 <= low <= present.mean() + 1e-12
        assert present.mean() - 1e-12 <= high <= 1
        assert high - low > 0


def test_one_long_document_among_short_ones_counts_as_few():
    """Twelve documents, all or nothing: with these sizes they are worth 63² / (30² + 11 x 3²) = 4 of the same size."""
    sizes = np.array([30, *[3] * 11])
    held = np.repeat(np.arange(12) < 4, sizes)
    like = 63**2 / (sizes**2).sum()
    z, share = norm.ppf(0.95), 39 / 63
    n = like * (z / t.ppf(0.95, like - 1)) ** 2
    centre, half = share + z**2 / (2 * n), z * math.sqrt(share * (1 - share) / n + z**2 / (4 * n**2))
    expected = (centre - half) / (1 + z**2 / n), (centre + half) / (1 + z**2 / n)
    assert prevalence_interval(held, np.repeat(np.arange(12), sizes)) == pytest.approx(expected)


def test_a_theme_of_few_documents_is_covered_where_one_is_long():
    """True share 5 %, a beta law of intraclass correlation 0.1 over documents, one of which is 40 % of the corpus."""
    generator, found, tried = np.random.default_rng(0), 0, 0
    sizes = np.array([84, 12, 11, 10, 9, 9, 8, 8, 8, 7, 7, 7, 6, 6, 3, 3, 2, 2, 1, 1, 1, 1, 1, 1])
    for _ in range(600):
        held = generator.binomial(sizes, generator.beta(0.45, 8.55, len(sizes)))
        if held.sum() < 3:
            continue
        present = np.concatenate([np.arange(size) < here for size, here in zip(sizes, held, strict=True)])
        low, high = prevalence_interval(present, np.repeat(np.arange(len(sizes)), sizes))
        tried, found = tried + 1, found + (low <= 0.05 <= high)
    assert found / tried >= 0.83  # 0.80 when the document that is most of the corpus counts as one of 24
