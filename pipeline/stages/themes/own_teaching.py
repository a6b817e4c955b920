"""Own teaching: what the scores of segments owe to the document they stand in."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from pipeline.stages.themes.corpus import Corpus, Floats, Integers

_ROWS = 20_000
"""Segments of a batch. A constant: sums are the same on every machine."""


def own_teaching(corpus: Corpus, profiles: Floats, examples: Floats) -> Floats:
    """The part of each segment's cosine (n x T) with each named theme that its own document taught.

    A word that is no seed owes its weight in the profile (T x m) to the examples (n x T, from 0) that hold it, each
    for what it counts. Seeds are given, and nobody taught them.

    | cosine of a segment     | livreur 0.2         | caisse 0.3         | entraide 0.4, a seed |
    | taught by its document  | half of the weight  | none of it         |                      |
    | -> of its own teaching  | 0.1                 | 0                  | 0                    |
    """
    weights, terms = corpus.weights, len(corpus.terms)
    per_lesson = _per_lesson(corpus, profiles, examples)
    documents = np.unique(corpus.segments["document"].to_numpy(dtype=str), return_inverse=True)[1]
    taught = np.zeros(examples.shape)
    for rows in _whole_documents(documents):
        held = weights[rows].tocoo()
        segment, term = held.coords
        word = np.unique(documents[rows][segment] * terms + term, return_inverse=True)[1]
        for theme in range(len(profiles)):
            lessons = np.bincount(word, weights=held.data * examples[rows][segment, theme])[word]
            owed = held.data * per_lesson[theme][term] * lessons
            taught[rows, theme] = np.bincount(segment, weights=owed, minlength=len(rows))
    return taught


def _per_lesson(corpus: Corpus, profiles: Floats, examples: Floats) -> Floats:
    """T x m: the weight of each word in a profile over what all examples taught of it; 0 for seeds."""
    lessons = (corpus.weights.T @ examples).T
    parts: Floats = np.divide(profiles, lessons, out=np.zeros_like(profiles), where=lessons > 0)
    for row, columns in zip(parts, corpus.seeds, strict=True):
        row[list(columns)] = 0.0
    return parts


def _whole_documents(documents: Integers) -> Iterator[Integers]:
    """The rows of some documents at a time, from the number of each row's document."""
    order = np.argsort(documents, kind="stable")
    batch = (np.cumsum(np.bincount(documents)) // _ROWS)[documents[order]]
    yield from np.split(order, np.flatnonzero(np.diff(batch)) + 1)
