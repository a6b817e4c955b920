"""Agreement with labels: Trame against plain NMF, k-means and LDA, on texts whose subject somebody named.

    python -m benchmarks.clustering folder [folder...]

A folder holds files .csv or .tsv with a column `text` and a column `label` (or `category`). Every way is given the
same lemmas of the same texts and as many themes as there are labels. Normalised mutual information (0 to 1) between
the labels and the theme of each text: over the whole set, then the mean and the deviation over samples of four fifths
of it, each with another random seed. Trame discovers its themes as it is shipped, without seed words; a text belongs to
the theme with the highest score. The packages gensim and tomotopy take part where they are installed: they are no
dependencies of the project.
"""

from __future__ import annotations

import sys
import time
import warnings
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

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
    """The discovered themes of the room, all segments classified by their score."""
    from pipeline.stages.themes.corpus import gather_corpus
    from pipeline.stages.themes.free_themes import fit_free

    documents = DOCUMENTS.frame([{"id": document} for document in given.rows["document"]])
    corpus = gather_corpus(
        documents, given.rows, given.vocabulary, given.tfidf, given.seed_coverage, given.seed_hits, given.affinities
    )
    free, _ = fit_free(corpus, np.empty((0, len(corpus.terms))), number, pull=np.inf)
    themes = np.zeros(len(given.rows), dtype=np.int64)
    themes[corpus.segments["row"]] = np.argmax(corpus.weights @ free.T, axis=1)
    return themes


def nmf(given: Vectorised, number: int, seed: int) -> NDArray[Any]:
    """scikit-learn's NMF on its own TF-IDF."""
    return _nmf(_plain_tfidf(given), number, seed)


def nmf_with_our_weights(given: Vectorised, number: int, seed: int) -> NDArray[Any]:
    """scikit-learn's NMF on the weights of Trame, to tell the weighting from the rest."""
    return _nmf(given.tfidf, number, seed)


def k_means(given: Vectorised, number: int, seed: int) -> NDArray[Any]:
    """scikit-learn's k-means on its own TF-IDF, the best of ten starts."""
    from sklearn.cluster import KMeans

    return np.asarray(KMeans(number, n_init=10, random_state=seed).fit_predict(_plain_tfidf(given)))


def lda(given: Vectorised, number: int, seed: int) -> NDArray[Any]:
    """scikit-learn's LDA, variational, on counts."""
    from sklearn.decomposition import LatentDirichletAllocation

    model = LatentDirichletAllocation(number, max_iter=50, random_state=seed)
    return _heaviest(model.fit_transform(given.counts))


def gensim_lda(given: Vectorised, number: int, seed: int) -> NDArray[Any]:
    """LDA by gensim, twenty passes."""
    from gensim.models import LdaModel  # type: ignore[import-not-found,unused-ignore] # only where it is installed

    texts = [list(zip(row.indices.tolist(), row.data.tolist(), strict=True)) for row in given.counts]
    words = dict(enumerate(given.vocabulary["lemma"]))
    model = LdaModel(texts, number, words, passes=20, alpha="auto", random_state=seed)
    topics = (model.get_document_topics(text, minimum_probability=0) for text in texts)
    return np.array([max(shares, key=lambda pair: pair[1])[0] for shares in topics])


def tomotopy_lda(given: Vectorised, number: int, seed: int) -> NDArray[Any]:
    """LDA by tomotopy, Gibbs sampling, five hundred sweeps."""
    from tomotopy import LDAModel  # type: ignore[import-not-found,unused-ignore] # likewise

    lemmas = given.vocabulary["lemma"].to_numpy(dtype=object)
    model = LDAModel(k=number, seed=seed + 1)
    held = [row for row, words in enumerate(given.counts) if words.nnz]
    for row in held:
        words = given.counts[row]
        model.add_doc(np.repeat(lemmas[words.indices], words.data).tolist())
    model.train(500, workers=1)
    topics = np.zeros(len(given.rows), dtype=np.int64)
    topics[held] = [np.argmax(text.get_topic_dist()) for text in model.docs]
    return topics


WAYS: dict[str, Callable[[Vectorised, int, int], NDArray[Any]]] = {
    "NMF (scikit-learn)": nmf,
    "NMF, Trame's weights": nmf_with_our_weights,
    "k-means (scikit-learn)": k_means,
    "LDA (scikit-learn)": lda,
    **({"LDA (gensim)": gensim_lda} if find_spec("gensim") else {}),
    **({"LDA (tomotopy)": tomotopy_lda} if find_spec("tomotopy") else {}),
    "Trame": trame,
}


def main() -> None:
    """Compare the ways on each folder, print and write the table."""
    from sklearn.metrics import normalized_mutual_info_score

    warnings.simplefilter("ignore")  # the other libraries warn of their own business
    rows = []
    for folder in map(Path, sys.argv[1:]):
        whole = _read(folder)
        sets = [whole, *(whole.sample(seed) for seed in range(1, SAMPLES + 1))]
        matrices = [vectorise_segments(part.documents, part.segments, part.tokens) for part in sets]
        for way, cluster in WAYS.items():
            start = time.process_time()
            scores = [
                normalized_mutual_info_score(part.labels, cluster(given, len(set(part.labels)), seed))
                for seed, (part, given) in enumerate(zip(sets, matrices, strict=True))
            ]
            rows.append(
                {
                    "set": folder.name,
                    "texts": len(whole.labels),
                    "labels": len(set(whole.labels)),
                    "way": way,
                    "nmi": round(scores[0], 3),
                    "nmi_samples": round(float(np.mean(scores[1:])), 3),
                    "deviation": round(float(np.std(scores[1:])), 3),
                    "seconds": round((time.process_time() - start) / len(sets), 1),
                }
            )
    table = pd.DataFrame(rows)
    RESULTS.parent.mkdir(exist_ok=True)
    table.to_csv(RESULTS, index=False)
    print(table.to_string(index=False))


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


def _plain_tfidf(given: Vectorised) -> Any:
    from sklearn.feature_extraction.text import TfidfTransformer

    return TfidfTransformer().fit_transform(given.counts)


def _nmf(matrix: Any, number: int, seed: int) -> NDArray[Any]:
    """The heaviest component of each text, whatever the lengths that NMF gives its components."""
    from sklearn.decomposition import NMF

    model = NMF(number, init="nndsvda", max_iter=1000, random_state=seed)
    weights = model.fit_transform(matrix)
    return _heaviest(weights * np.linalg.norm(model.components_, axis=1))


def _heaviest(weights: NDArray[Any]) -> NDArray[Any]:
    return np.asarray(np.argmax(weights, axis=1))


if __name__ == "__main__":
    main()
