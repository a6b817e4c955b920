"""Named themes against readers: five ways to rank the passages of a theme, judged by labelled segments.

    make RAW=... OUT=folder vectorise
    python -m benchmarks.themes folder [folder...]

The labels are in tests/gold/themes.csv: the words of a segment as a hash, 1 for each theme that a reader saw in it, and
the corpus it comes from. Segments that nobody read do not count. For each way, corpus and theme: average precision of
the ranking, precision and recall of the segments said to hold the theme.
"""

# ruff: noqa: N803, N806 - W and H are the names of the literature and of scikit-learn
from __future__ import annotations

import hashlib
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from scipy.sparse import csr_array, vstack

from pipeline.schema import MATRICES, OWN_THEMES
from pipeline.stages import room_named
from pipeline.stages.themes import extract_themes
from pipeline.stages.themes.corpus import Booleans, Corpus, Floats, Integers, gather_corpus
from pipeline.stages.themes.nndsvd import start_nndsvda
from pipeline.stages.themes.row_blocks import RowBlocks
from pipeline.stages.themes.singular import singular_vectors
from pipeline.stages.themes.unit import unit_rows
from pipeline.store import load, load_matrix

GOLD = Path(__file__).parent.parent / "tests" / "gold" / "themes.csv"
RESULTS = Path(__file__).parent / "results" / "themes.csv"
READ = tuple(table for table in room_named("themes").whole if table != "own_themes")
GATHERED = ("documents", "rows", "vocabulary", "tfidf", "seed_coverage", "seed_hits")
COMPONENTS = 10
STRENGTH = 0.1
"""What the seeds weigh in Guided NMF, as a part of the corpus: the best of 0.01, 0.1 and 1 in earlier measurements."""


class Ranking(NamedTuple):
    """What a way says of n segments and T themes."""

    scores: Floats
    present: Booleans


def fingerprint(text: str) -> str:
    """SHA-256 of the words of a text: neither case, nor punctuation, nor spaces matter."""
    return hashlib.sha256(" ".join(re.findall(r"\w+", text.casefold())).encode()).hexdigest()


def keywords(corpus: Corpus, given: dict[str, Any]) -> Ranking:  # noqa: ARG001 - the ways are called alike
    """Cosine with the seeds; a segment that only holds an expression comes after those that hold a word."""
    scores = np.maximum(corpus.weights @ unit_rows(_seed_rows(corpus)).T, corpus.mentions * 0.01)
    return Ranking(scores, corpus.mentions)


def plain_nmf(corpus: Corpus, given: dict[str, Any]) -> Ranking:  # noqa: ARG001
    """NMF; a theme is the component that holds most of its seeds."""
    from sklearn.decomposition import NMF

    model = NMF(COMPONENTS, init="nndsvda", max_iter=1000, random_state=0)
    W = model.fit_transform(corpus.weights)
    return _components(W, model.components_, np.argmax(_seed_rows(corpus) @ unit_rows(model.components_).T, axis=1))


def seeded_start(corpus: Corpus, given: dict[str, Any]) -> Ranking:  # noqa: ARG001
    """NMF that starts from the seeds: the first components are given their words, the others the NNDSVD."""
    from sklearn.decomposition import NMF

    seeds = _seed_rows(corpus)
    left, right = singular_vectors(RowBlocks(corpus.weights), COMPONENTS, columns=corpus.weights.shape[1], seed=0)
    W, H = start_nndsvda(left, right, COMPONENTS, mean=corpus.weights.mean())
    H[: len(seeds)] = unit_rows(seeds)
    W[:, : len(seeds)] = corpus.weights @ H[: len(seeds)].T
    model = NMF(COMPONENTS, init="custom", max_iter=1000)
    W = model.fit_transform(corpus.weights, W=W, H=H)
    return _components(W, model.components_, np.arange(len(seeds)))


def guided_nmf(corpus: Corpus, given: dict[str, Any]) -> Ranking:  # noqa: ARG001
    """Guided NMF (Vendrow et al. 2021), as plain NMF with one more row for the seeds of each theme."""
    from sklearn.decomposition import NMF

    seeds = unit_rows(_seed_rows(corpus))
    weight = np.sqrt(STRENGTH * corpus.weights.power(2).sum() / len(seeds))
    model = NMF(COMPONENTS, init="nndsvda", max_iter=1000, random_state=0)
    W = model.fit_transform(vstack([corpus.weights, csr_array(weight * seeds)], format="csr"))
    guides = W[len(corpus.segments) :] * np.linalg.norm(model.components_, axis=1)
    return _components(W[: len(corpus.segments)], model.components_, np.argmax(guides, axis=1))


def trame(corpus: Corpus, given: dict[str, Any]) -> Ranking:
    """The room as it is shipped."""
    result = extract_themes(**given, own_themes=OWN_THEMES.frame(), discovered=0, min_score=0.0).segment_themes

    def table(column: str) -> pd.DataFrame:
        wide = result.pivot_table(index="segment", columns="theme", values=column, aggfunc="max")
        return wide.reindex(index=corpus.segments["segment"], columns=corpus.names).fillna(0)

    return Ranking(table("score").to_numpy(dtype=float), table("present").to_numpy(dtype=bool))


WAYS: dict[str, Callable[[Corpus, dict[str, Any]], Ranking]] = {
    "keyword search": keywords,
    "plain NMF": plain_nmf,
    "NMF started from seeds": seeded_start,
    "Guided NMF": guided_nmf,
    "Trame": trame,
}


def main() -> None:
    """Judge the ways on each folder of results, print and write the table."""
    gold = pd.read_csv(GOLD).set_index("sha256")
    rows = []
    for folder in map(Path, sys.argv[1:]):
        given = {name: (load_matrix if name in MATRICES else load)(folder, name) for name in READ}
        corpus = gather_corpus(**{name: given[name] for name in GATHERED})
        texts = load(folder, "segments").set_index("id")["text"].map(fingerprint).drop_duplicates()
        read = texts[texts.isin(gold.index)]
        truth = gold.loc[read, list(corpus.names)].to_numpy(dtype=bool)
        places = pd.Index(corpus.segments["segment"]).get_indexer(read.index)
        for way, rank in WAYS.items():
            ranking = rank(corpus, given)
            judged = _judge(ranking, places, truth)
            rows += [{"corpus": folder.name, "read": len(read), "way": way, "theme": t} | m for t, m in
                     zip((*corpus.names, "mean"), judged, strict=True)]  # fmt: skip
    table = pd.DataFrame(rows)
    RESULTS.parent.mkdir(exist_ok=True)
    table.to_csv(RESULTS, index=False)
    print(table.to_string(index=False))


def _judge(ranking: Ranking, places: Integers, truth: Booleans) -> list[dict[str, float]]:
    """Average precision, precision and recall for each theme, then their means; an unclassified segment scores 0."""
    from sklearn.metrics import average_precision_score, precision_score, recall_score

    scores = np.where(places[:, None] >= 0, ranking.scores[places], 0)
    present = (places[:, None] >= 0) & ranking.present[places]
    measures = [
        {
            "average_precision": average_precision_score(true, score),
            "precision": precision_score(true, held, zero_division=0.0),
            "recall": recall_score(true, held),
        }
        for true, score, held in zip(truth.T, scores.T, present.T, strict=True)
    ]
    mean = {name: float(np.mean([measure[name] for measure in measures])) for name in measures[0]}
    return [{name: round(value, 3) for name, value in measure.items()} for measure in [*measures, mean]]


def _seed_rows(corpus: Corpus) -> Floats:
    """T x m, 1 for a seed of the theme."""
    rows = np.zeros((len(corpus.names), len(corpus.terms)))
    for row, columns in zip(rows, corpus.seeds, strict=True):
        row[list(columns)] = 1.0
    return rows


def _components(W: Floats, H: Floats, chosen: Integers) -> Ranking:
    """A theme is one component; a segment holds it when no other component weighs more in it."""
    weights = W * np.linalg.norm(H, axis=1)
    heaviest = weights.argmax(axis=1)[:, None]
    return Ranking(weights[:, chosen], (heaviest == chosen) & (weights[:, chosen] > 0))


if __name__ == "__main__":
    main()
