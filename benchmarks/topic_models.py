"""Topic models of other libraries, on the words that Trame counted: what the benchmark of clustering compares with."""

from __future__ import annotations

from collections.abc import Callable
from importlib.util import find_spec
from typing import Any

import numpy as np
from numpy.typing import NDArray

from pipeline.stages.vectorise import Vectorised

Way = Callable[[Vectorised, int, int], NDArray[Any]]
"""From the words, a number of themes and a random seed to the theme of each text."""


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
    from gensim.models import LdaModel  # type: ignore[import-not-found,unused-ignore]  # only where it is installed

    texts = [list(zip(row.indices.tolist(), row.data.tolist(), strict=True)) for row in given.counts]
    words = dict(enumerate(given.vocabulary["lemma"]))
    model = LdaModel(texts, number, words, passes=20, alpha="auto", random_state=seed)
    topics = (model.get_document_topics(text, minimum_probability=0) for text in texts)
    return np.array([max(shares, key=lambda pair: pair[1])[0] for shares in topics])


def tomotopy_lda(given: Vectorised, number: int, seed: int) -> NDArray[Any]:
    """LDA by tomotopy, Gibbs sampling, five hundred sweeps."""
    from tomotopy import LDAModel  # type: ignore[import-not-found,unused-ignore]  # likewise

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


TOPIC_MODELS: dict[str, Way] = {
    "NMF (scikit-learn)": nmf,
    "NMF, Trame's weights": nmf_with_our_weights,
    "k-means (scikit-learn)": k_means,
    "LDA (scikit-learn)": lda,
    **({"LDA (gensim)": gensim_lda} if find_spec("gensim") else {}),
    **({"LDA (tomotopy)": tomotopy_lda} if find_spec("tomotopy") else {}),
}


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
