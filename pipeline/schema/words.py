"""Tables of the words: tags, tokens, multiword terms, the document-term matrix, seed words."""

from __future__ import annotations

import pyarrow as pa

from pipeline.schema.table import Column, Table, real, text, whole, yes_no

TAGS = Table(
    "tags",
    "a word or punctuation mark of a segment, as the language model read it",
    (
        text("segment", "id of the segment"),
        whole("position", "rank in the segment, from 0"),
        whole("start", "first character in the segment's text"),
        whole("end", "one past the last character in the segment's text"),
        text("spelling", "what the model read: with the accents of a dictionary, in the masculine"),
        text("rule", "what changed the spelling: 'inclusive', 'capitals' or 'accent', else ''"),
        text("pos", "universal part of speech, by the model"),
    ),
    has_words=True,
)

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
    has_words=True,
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
        real("idf", "inverse document frequency"),
        real("weight", "what an occurrence counts in the weighting: a power of the idf"),
    ),
)

ROWS = Table(
    "rows",
    "a segment: one row of the document-term matrix, in row order",
    (
        text("segment", "id of the segment"),
        text("document", "id of its document"),
        text("voice", "source | annotator | reader"),
        whole("terms", "number of distinct terms of the vocabulary in it; 0 = cannot be classified"),
    ),
)

FORMS = Table(
    "forms",
    "a way of writing a word: one column of `form_counts`, in column order",
    (
        text("form", "the word as written, lower case"),
        text("lemma", "its lemma"),
        yes_no("kept", "it enters the vocabulary by its lemma"),
        yes_no("proper", "it is tagged as a proper name"),
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

SEED_REFUSALS = Table(
    "seed_refusals",
    "a seed word found in a segment, which a rule of the settings refuses: it counts for nothing",
    (
        text("theme", "name of the theme"),
        text("seed", "the seed as written in the settings"),
        text("segment", "id of the segment"),
        whole("start", "first character in the segment's text"),
        whole("end", "one past the last character in the segment's text"),
        text("kind", "exclusion | sense, as in `seed_rules`"),
        text("rule", "the expression that holds the seed, or the word near it"),
    ),
)

SEED_RULES = Table(
    "seed_rules",
    "a rule of the settings on the seeds and how much it refused, zero included",
    (
        text("kind", "exclusion: no seed counts inside the expression; sense: a seed does not count near the word"),
        text("seed", "the seed of a sense, '' for an exclusion"),
        text("rule", "the expression, or the word"),
        whole("refused", "occurrences of seeds that it refused"),
        whole("segments", "segments in which it did"),
        text("example", "id of the first of them, '' when there is none"),
    ),
)

SEED_COVERAGE = Table(
    "seed_coverage",
    "a seed word and how much of the corpus it reaches, zero included",
    (
        text("theme", "name of the theme"),
        text("seed", "the seed as written in the settings"),
        text("term", "the term of the vocabulary it stands for, '' for an expression or when absent"),
        real("weight", "what it counts beside the theme's other seeds, 1 unless the settings say otherwise"),
        whole("segments", "number of segments that hold it"),
        whole("documents", "number of documents"),
        whole("sources", "number of sources"),
    ),
)

MATRICES = {
    "counts": "segments x vocabulary, int32: occurrences",
    "tfidf": "segments x vocabulary, float32: weights, rows of unit length or empty",
    "affinities": "vocabulary x vocabulary, float32: how much a term brings in its neighbours in meaning; may be empty",
    "form_counts": "segments x forms, int32: occurrences of the words that `forms` lists",
}
"""The sparse matrices of the line, all in CSR form; rows as in `rows`, columns as in `vocabulary` or `forms`."""
