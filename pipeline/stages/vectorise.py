"""Vectorise: words -> the segments x vocabulary matrix, counted and weighted, and where the seed words stand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, NamedTuple

import numpy as np
import pandas as pd
import pyarrow as pa
from annotated_types import Ge, Gt, Le
from numpy.typing import ArrayLike, NDArray

from pipeline.schema import ROWS, SEED_COVERAGE, SEED_HITS, VOCABULARY, Table

_FOLD = str.maketrans({"’": "'", "ʼ": "'", "-": "", "‐": "", "‑": ""})


class Vectorised(NamedTuple):
    """The tables and matrices of this room (see pipeline/schema/); both matrices are CSR."""

    vocabulary: pd.DataFrame
    rows: pd.DataFrame
    counts: Any
    tfidf: Any
    seed_coverage: pd.DataFrame
    seed_hits: pd.DataFrame


class _Match(NamedTuple):
    """Where a seed stands, as rows of `tokens`: occurrences as one word, and first and last word of all of them."""

    theme: str
    seed: str
    words: NDArray[np.intp]
    first: NDArray[np.intp]
    last: NDArray[np.intp]


def vectorise_segments(
    documents: pd.DataFrame,
    segments: pd.DataFrame,
    tokens: pd.DataFrame,
    *,
    seeds: dict[str, list[str]] | None = None,
    min_segments: Annotated[int, Ge(1)] = 2,
    max_segment_share: Annotated[float, Gt(0), Le(1)] = 0.5,
    idf_power: Annotated[float, Ge(0)] = 2.0,
) -> Vectorised:
    """Count the kept lemmas of each segment, weigh them, and find the seeds of the named themes.

    `seeds`: theme -> words or expressions. `min_segments`, `max_segment_share`: a term held by fewer segments, or by a
    larger part of them, is left out, unless it is a seed. `counts` is int32; `tfidf` is float32,
    (1 + ln tf) x idf ** `idf_power` in rows of unit length, where idf = 1 + ln((1 + n) / (1 + df)) over n segments, as
    scikit-learn smooths it. The square separates themes better than the plain idf on short segments.

    A seed stands where a word's lemma or form equals it, whatever the case, apostrophes and hyphens; an expression,
    where its words follow one another in a segment. A seed word is counted even where lemmatising did not keep it.
    """
    matches = list(_find_seeds(tokens, seeds or {}))
    lemmas = pd.Categorical(tokens["lemma"])
    terms = {match.seed: _term_of(match, lemmas) for match in matches}
    kept = tokens["kept"].to_numpy(dtype=bool, copy=True)
    for match in matches:
        kept[match.words] = True

    segment_of = pd.Index(segments["id"]).get_indexer(tokens.loc[kept, "segment"])
    counts = _count(segment_of, lemmas.codes[kept], shape=(len(segments), len(lemmas.categories)))
    held = counts.getnnz(axis=0)
    most = max(max_segment_share * len(segments), min_segments)
    is_seed = lemmas.categories.isin(list(terms.values()))
    chosen = np.flatnonzero((held > 0) & (is_seed | ((held >= min_segments) & (held <= most))))
    counts = counts[:, chosen]
    idf = 1 + np.log((1 + len(segments)) / (1 + held[chosen]))
    return Vectorised(
        vocabulary=_vocabulary(lemmas.categories[chosen], counts, idf, segments["document"]),
        rows=_table(ROWS, segment=segments["id"], document=segments["document"], terms=counts.getnnz(axis=1)),
        counts=counts,
        tfidf=_weigh(counts, idf**idf_power),
        seed_coverage=_coverage(matches, terms, tokens["segment"], segments, documents),
        seed_hits=_hits(matches, tokens),
    )


def _find_seeds(tokens: pd.DataFrame, seeds: dict[str, list[str]]) -> Iterator[_Match]:
    """The occurrences of each seed, in the order of the settings; none is an empty match."""
    if not seeds:
        return
    segment = pd.factorize(tokens["segment"])[0]
    lemmas, lemma_ranks = _folded(tokens["lemma"])
    forms, form_ranks = _folded(tokens["form"])

    def is_word(word: str) -> NDArray[np.bool_]:
        return np.isin(lemmas, lemma_ranks.get(word, ())) | np.isin(forms, form_ranks.get(word, ()))

    def starts(words: list[str]) -> NDArray[np.intp]:
        size = len(words)
        reach = max(len(tokens) - size + 1, 0)
        found = segment[:reach] == segment[size - 1 :][:reach]
        for offset, word in enumerate(words):
            found &= is_word(word)[offset : offset + reach]
        return np.flatnonzero(found)

    for theme, seed in ((theme, seed) for theme, chosen in seeds.items() for seed in chosen):
        word, expression = _readings(seed)
        words = starts([word])
        phrases = starts(expression) if len(expression) > 1 else words[:0]
        last = np.concatenate([words, phrases + len(expression) - 1])
        yield _Match(theme, seed, words, np.concatenate([words, phrases]), last)


def _readings(seed: str) -> tuple[str, list[str]]:
    """The two ways to read a seed, as one word and as an expression: tiers lieu -> tierslieu, [tiers, lieu]."""
    folded = seed.translate(_FOLD).casefold()
    return "".join(folded.split()), folded.replace("'", "' ").split()


def _folded(column: pd.Series[str]) -> tuple[NDArray[np.intp], dict[str, list[int]]]:
    """A column as codes, and the codes of the values that are the same word once folded."""
    codes, values = pd.factorize(column)
    ranks: dict[str, list[int]] = {}
    for code, value in enumerate(values):
        ranks.setdefault(value.translate(_FOLD).casefold(), []).append(code)
    return codes, ranks


def _term_of(match: _Match, lemmas: pd.Categorical) -> str:
    """The lemma that a seed stands for: the seed itself, else the commonest it was found as; '' if none."""
    found = pd.Series(lemmas[match.words]).astype(str).value_counts()
    if match.seed in found.index:
        return match.seed
    return min(found.index, key=lambda lemma: (-found[lemma], lemma), default="")


def _count(rows: ArrayLike, columns: ArrayLike, *, shape: tuple[int, int]) -> Any:
    """How many times each pair (row, column) occurs, as an int32 CSR matrix."""
    from scipy.sparse import csr_matrix

    ones = np.ones(len(np.asarray(rows)), dtype=np.int32)
    return csr_matrix((ones, (rows, columns)), shape=shape)


def _weigh(counts: Any, weights: NDArray[np.float64]) -> Any:
    """Counts damped by a logarithm, times the weight of their column, each row brought to length 1."""
    tfidf = counts.astype(np.float64)
    tfidf.data = (1 + np.log(tfidf.data)) * weights[tfidf.indices]
    lengths = np.sqrt(tfidf.power(2).sum(axis=1)).A1
    tfidf.data /= np.repeat(lengths, np.diff(tfidf.indptr))
    return tfidf.astype(np.float32)


def _vocabulary(terms: pd.Index[str], counts: Any, idf: NDArray[np.float64], document: pd.Series[str]) -> pd.DataFrame:
    ranks, found = pd.factorize(document)
    by_document = _count(ranks, np.arange(len(document)), shape=(len(found), len(document))) @ counts
    return _table(
        VOCABULARY,
        lemma=terms,
        count=np.asarray(counts.sum(axis=0, dtype=np.int64)).ravel(),
        segments=counts.getnnz(axis=0),
        documents=by_document.getnnz(axis=0),
        idf=idf,
    )


def _coverage(
    matches: list[_Match],
    terms: dict[str, str],
    held_by: pd.Series[str],
    segments: pd.DataFrame,
    documents: pd.DataFrame,
) -> pd.DataFrame:
    """How far each seed reaches: its distinct segments, documents and sources."""
    document_of = segments.set_index("id")["document"]
    source_of = documents.set_index("id")["source"]
    rows = []
    for match in matches:
        held = held_by.iloc[match.first].unique()
        of = document_of.loc[held].unique()
        reach = {"segments": len(held), "documents": len(of), "sources": source_of.loc[of].nunique()}
        rows.append({"theme": match.theme, "seed": match.seed, "term": terms[match.seed], **reach})
    return SEED_COVERAGE.frame(rows)


def _hits(matches: list[_Match], tokens: pd.DataFrame) -> pd.DataFrame:
    """Every occurrence of every seed, as offsets in its segment's text."""
    first = [row for match in matches for row in match.first]
    last = [row for match in matches for row in match.last]
    return _table(
        SEED_HITS,
        theme=[match.theme for match in matches for _ in match.first],
        seed=[match.seed for match in matches for _ in match.first],
        segment=tokens["segment"].iloc[first],
        start=tokens["start"].iloc[first],
        end=tokens["end"].iloc[last],
    )


def _table(table: Table, **columns: Any) -> pd.DataFrame:
    """Columns as a DataFrame of exactly that table's types."""
    return pd.DataFrame(pa.table({name: list(columns[name]) for name in table}, schema=table.schema).to_pandas())
