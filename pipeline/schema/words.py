"""Tables of the words: tokens, multiword terms, the document-term matrix, seed words."""

from __future__ import annotations

import pyarrow as pa

from pipeline.schema.table import Column, Table, real, text, whole, yes_no

TOKENS = Table(
    "tokens",
    "a word of a segment",
    (
        text("segment", "id of the segment"),
        whole("position", "rank in the segment, from 0"),
        whole("start", "first character in the segment's text"),
        whole("end", "one past the last character in the segment's text"),
        text("form", "the word as written"),
        text("lemma", "its lemma, lower case"),
        text("pos", "universal part of speech"),
        text("rule", "what changed the model's lemma; 'unknown' when no lexicon has the word, else ''"),
        yes_no("kept", "a content word that enters the vocabulary"),
    ),
)

TERMS = Table(
    "terms",
    "a multiword term, the best first; an expected expression is there even when it never occurs",
    (
        text("term", "its lemmas, articles left out: protection de donnée"),
        text("form", "how it is most often written: protection des données"),
        text("pattern", "parts of speech: N noun, A adjective, P preposition, D article, C et, . other; '' if absent"),
        Column("count", pa.int64(), "occurrences, those inside longer terms included"),
        whole("segments", "number of segments that hold it"),
        whole("documents", "number of documents that hold it"),
        real("c_value", "C-value: how much it is a term of its own"),
        yes_no("fixed", "an expression of the list or of the settings"),
        text("acronym", "acronym that a text gives it, '' without any"),
    ),
)

TERM_HITS = Table(
    "term_hits",
    "an occurrence of a term",
    (
        text("term", "its lemmas, as in `terms`"),
        text("segment", "id of the segment"),
        whole("start", "first character in the segment's text"),
        whole("end", "one past the last character in the segment's text"),
    ),
)

VOCABULARY = Table(
    "vocabulary",
    "a term: one column of the document-term matrix, in column order",
    (
        text("lemma", "the term"),
        Column("count", pa.int64(), "occurrences"),
        whole("segments", "number of segments that hold it"),
        whole("documents", "number of documents that hold it"),
        real("idf", "inverse document frequency used in the weighting"),
    ),
)

ROWS = Table(
    "rows",
    "a segment: one row of the document-term matrix, in row order",
    (
        text("segment", "id of the segment"),
        text("document", "id of its document"),
        whole("terms", "number of distinct terms of the vocabulary in it; 0 = cannot be classified"),
    ),
)

SEED_HITS = Table(
    "seed_hits",
    "a seed word found in a segment",
    (
        text("theme", "name of the theme"),
        text("seed", "the seed as written in the settings"),
        text("segment", "id of the segment"),
        whole("start", "first character in the segment's text"),
        whole("end", "one past the last character in the segment's text"),
    ),
)

SEED_COVERAGE = Table(
    "seed_coverage",
    "a seed word and how much of the corpus it reaches, zero included",
    (
        text("theme", "name of the theme"),
        text("seed", "the seed as written in the settings"),
        text("term", "the term of the vocabulary it stands for, '' for an expression or when absent"),
        whole("segments", "number of segments that hold it"),
        whole("documents", "number of documents"),
        whole("sources", "number of sources"),
    ),
)

MATRICES = {
    "counts": "segments x vocabulary, int32: occurrences",
    "tfidf": "segments x vocabulary, float32: weights, rows of unit length or empty",
}
"""The sparse matrices of the line, all in CSR form; rows as in `rows`, columns as in `vocabulary`."""
