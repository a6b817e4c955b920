"""Agreement with labels: Trame against plain NMF, k-means and LDA, on texts whose subject somebody named.

    python -m benchmarks.clustering folder [folder...]

A folder holds files .csv or .tsv with a column `text` and a column `label` (or `category`). Every way is given the
same lemmas of the same texts and as many themes as there are labels. Normalised mutual information (0 to 1) and
adjusted Rand index (0 by chance, 1) between the labels and the theme of each text: over the whole set, then the mean
and the deviation over samples of four fifths of it, each with another random seed. Trame discovers its themes as it is
shipped, without seed words; a text belongs to the theme with the highest score. The packages gensim and tomotopy take
part where they are installed: they are no dependencies of the project.
"""

from __future__ import annotations

import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from benchmarks.topic_models import TOPIC_MODELS
from pipeline.schema import DOCUMENTS, SEGMENTS
from pipeline.stages.vectorise import Vectorised, vectorise_segments

SAMPLES = 5
PART = 0.8
RESULTS = Path(__file__).parent / "results" / "clustering.csv"


class Labelled(NamedTuple):
    """Texts as the rooms receive them, each a document of one segment, and their labels."""

    documents: pd.DataFrame
    segments: pd.DataFrame
    tokens: pd.DataFrame
    labels: NDArray[np.str_]

    def sample(self, seed: int) -> Labelled:
        """Four fifths of the texts."""
        size = len(self.labels)
        rows = np.sort(np.random.default_rng(seed).choice(size, round(PART * size), replace=False))
        segments = self.segments.iloc[rows].reset_index(drop=True)
        tokens = self.tokens[self.tokens["segment"].isin(segments["id"])].reset_index(drop=True)
        return Labelled(self.documents, segments, tokens, self.labels[rows])


def trame(given: Vectorised, number: int, seed: int) -> NDArray[Any]:  # noqa: ARG001 - the ways are called alike
    """The discovered themes of the room, each text in the theme with the highest score."""
    from pipeline.stages.themes.corpus import gather_corpus
    from pipeline.stages.themes.free_themes import fit_free
    from pipeline.stages.themes.scores import score_segments

    tables = ("rows", "vocabulary", "tfidf", "seed_coverage", "seed_hits", "affinities")
    documents = DOCUMENTS.frame([{"id": document} for document in given.rows["document"]])
    corpus = gather_corpus(documents, *(getattr(given, table) for table in tables))
    free = fit_free(corpus, np.empty((0, len(corpus.terms))), [number], pull=np.inf)[number].themes
    themes = np.zeros(len(given.rows), dtype=np.int64)
    themes[corpus.segments["row"]] = np.argmax(score_segments(corpus, free), axis=1)
    return themes


def main() -> None:
    """Compare the ways on each folder, print and write the table."""
    from sklearn.metrics import adjusted_rand_score, normalized_mutual_info_score

    warnings.simplefilter("ignore")  # the other libraries warn of their own business
    rows = []
    for folder in map(Path, sys.argv[1:]):
        whole = _read(folder)
        sets = [whole, *(whole.sample(seed) for seed in range(1, SAMPLES + 1))]
        matrices = [vectorise_segments(part.documents, part.segments, part.tokens) for part in sets]
        for way, cluster in {**TOPIC_MODELS, "Trame": trame}.items():
            start = time.process_time()
            runs = enumerate(zip(sets, matrices, strict=True))
            found = [cluster(given, len(set(part.labels)), seed) for seed, (part, given) in runs]
            seconds = (time.process_time() - start) / len(sets)
            rows.append(
                {
                    "set": folder.name,
                    "texts": len(whole.labels),
                    "terms": int(np.median(matrices[0].rows["terms"])),
                    "labels": len(set(whole.labels)),
                    "way": way,
                    **_agreement("nmi", normalized_mutual_info_score, sets, found),
                    **_agreement("ari", adjusted_rand_score, sets, found),
                    "seconds": round(seconds, 2),
                }
            )
    table = pd.DataFrame(rows)
    RESULTS.parent.mkdir(exist_ok=True)
    table.to_csv(RESULTS, index=False)
    print(table.to_string(index=False))


def _agreement(
    name: str, measure: Callable[[Any, Any], Any], sets: list[Labelled], found: list[NDArray[Any]]
) -> dict[str, float]:
    """The measure over the whole set, which comes first, then its mean and deviation over the samples."""
    scores = [float(measure(part.labels, themes)) for part, themes in zip(sets, found, strict=True)]
    values: dict[str, Any] = {
        name: scores[0],
        f"{name}_samples": np.mean(scores[1:]),
        f"{name}_deviation": np.std(scores[1:]),
    }
    return {key: round(float(value), 3) for key, value in values.items()}


def _read(folder: Path) -> Labelled:
    from pipeline.stages.lemmatise import lemmatise_segments
    from pipeline.stages.tag import tag_segments

    paths = sorted([*folder.glob("*.csv"), *folder.glob("*.tsv")])
    parts = [pd.read_csv(path, sep="\t" if path.suffix == ".tsv" else ",") for path in paths]
    texts = pd.concat(parts, ignore_index=True).rename(columns={"category": "label"})[["text", "label"]].dropna()
    ids = [f"d{number:010d}" for number in range(len(texts))]
    segments = SEGMENTS.frame(
        [{"id": f"{key}.s0000", "document": key, "text": text} for key, text in zip(ids, texts["text"], strict=True)]
    )
    documents = DOCUMENTS.frame([{"id": key, "source": key} for key in ids])
    tokens = lemmatise_segments(segments, tag_segments(segments))
    return Labelled(documents, segments, tokens, texts["label"].to_numpy(dtype=str))


if __name__ == "__main__":
    main()
