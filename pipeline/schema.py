"""The words of the house: every table that flows through the rooms, column by column.

Two conventions hold everywhere. Unknown text is the empty string, never null. A row that must not be
analysed is never deleted: `left_out` holds a reason code (see `REASONS`) and `left_out_why` one French
sentence for the reader; both are empty for a row that is kept.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
import pyarrow as pa


@dataclass(frozen=True)
class Column:
    """A column: its name, its Arrow type, and what it means to a reader."""

    name: str
    type: pa.DataType
    meaning: str


@dataclass(frozen=True)
class Table:
    """A table of the line: its name, what one row is, and its columns in order."""

    name: str
    grain: str
    columns: tuple[Column, ...]

    @property
    def schema(self) -> pa.Schema:
        """The Arrow schema, enforced on every read and write."""
        return pa.schema([(column.name, column.type) for column in self.columns])

    @property
    def unit_column(self) -> str:
        """The column whose identifier tells from which raw file a row comes."""
        names = list(self)
        return next(name for name in ("document", "segment", "id") if name in names)

    def __iter__(self) -> Iterator[str]:
        """Column names, in order."""
        return (column.name for column in self.columns)

    def frame(self, rows: Sequence[dict[str, Any]] = ()) -> pd.DataFrame:
        """Rows as a DataFrame with exactly this table's columns; a column left unsaid is blank.

        Raises KeyError when a row holds a column that the table does not have.
        """
        for row in rows:
            if unknown := row.keys() - set(self):
                raise KeyError(f"{self.name} has no column {sorted(unknown)}")
        blank = {column.name: _blank(column.type) for column in self.columns}
        table = pa.Table.from_pylist([blank | row for row in rows], schema=self.schema)
        frame: pd.DataFrame = table.to_pandas()
        return frame


def _blank(kind: pa.DataType) -> Any:
    """What stands in a cell that nobody filled: '', 0, False, NaN or an empty list."""
    if pa.types.is_string(kind):
        return ""
    if pa.types.is_integer(kind):
        return 0
    if pa.types.is_boolean(kind):
        return False
    if pa.types.is_floating(kind):
        return float("nan")
    return [] if pa.types.is_nested(kind) else None


def _text(name: str, meaning: str) -> Column:
    return Column(name, pa.string(), meaning)


def _whole(name: str, meaning: str) -> Column:
    return Column(name, pa.int32(), meaning)


def _real(name: str, meaning: str) -> Column:
    return Column(name, pa.float64(), meaning)


def _yes_no(name: str, meaning: str) -> Column:
    return Column(name, pa.bool_(), meaning)


_LEFT_OUT = (
    _text("left_out", "reason code, '' when kept"),
    _text("left_out_why", "the reason in one French sentence, '' when kept"),
)

FILES = Table(
    "files",
    "a raw file, as the corridor found it (never stored)",
    (
        _text("file", "path below data/raw, with '/', undecodable bytes escaped"),
        _text("sha256", "hash of the content, hexadecimal"),
        Column("size", pa.int64(), "bytes"),
        Column("content", pa.binary(), "the bytes themselves; null when the file was refused unread"),
        _text("refusal", "reason code when the corridor refused to read it, else ''"),
        Column(
            "corrections",
            pa.list_(pa.map_(pa.string(), pa.string())),
            "rows of data/raw/metadata.csv about it: column -> cell, filled cells only",
        ),
    ),
)

DOCUMENTS = Table(
    "documents",
    "one item of a raw file: most files hold one, a bookmark page or a spreadsheet holds many",
    (
        _text("id", "stable identifier, from the path and the item: d0123456789 or d0123456789.i003"),
        _text("file", "path below data/raw"),
        _text("sha256", "hash of the raw file"),
        _whole("item", "0 when the file is one document, else 1, 2, 3..."),
        _text("format", "reader that understood the file, '' when none did"),
        _text("title", "title"),
        _text("author", "author, or contributor of a bookmark"),
        _text("date", "ISO 8601 date as precise as known: 2016, 2016-05 or 2016-05-31"),
        _text("site", "site or publication, '' when unknown"),
        _text("source", "who publishes: the site, else the address' host, else the file; never ''"),
        _text("url", "address"),
        _text("language", "ISO 639-1 code as judged by cleaning; before, '' or as metadata.csv says"),
        Column("tags", pa.list_(pa.string()), "keywords given by the source"),
        Column("variables", pa.map_(pa.string(), pa.string()), "free variables: name -> value"),
        Column(
            "former",
            pa.map_(pa.string(), pa.string()),
            "what the file said where data/raw/metadata.csv says otherwise: column or variable -> value",
        ),
        *_LEFT_OUT,
    ),
)

BLOCKS = Table(
    "blocks",
    "a paragraph, heading, quotation, list item or comment of a document",
    (
        _text("id", "document id and position: d0123456789.b0007"),
        _text("document", "id of the document"),
        _whole("position", "rank in the document, from 0"),
        _text("kind", "heading | paragraph | quotation | list_item | table | comment | metadata | chrome"),
        _text("voice", "source | annotator | reader: who speaks"),
        _text("raw", "text as the file has it (entities decoded, tags removed)"),
        Column("start", pa.int64(), "first character in the decoded file, -1 when the format has no text"),
        Column("end", pa.int64(), "one past the last character in the decoded file, -1 likewise"),
        _text("text", "normalised text, as read and quoted; '' before cleaning"),
        Column(
            "anchors",
            pa.list_(pa.struct([("text", pa.int32()), ("raw", pa.int32())])),
            "where text and raw shift against each other: from text[i] on, raw index = i + (raw - text)",
        ),
        *_LEFT_OUT,
    ),
)

MARKS = Table(
    "marks",
    "a block, or a whole document, that only a look at the whole corpus leaves out",
    (
        _text("document", "id of the document"),
        _text("block", "id of the block, '' for the whole document"),
        _text("left_out", "reason code: duplicate, near_duplicate or repeated_line"),
        _text("left_out_why", "the reason in one French sentence"),
        _text("twin", "id of the document or block that is kept in its place"),
        _real("similarity", "Jaccard similarity of word shingles with the twin, 0 to 1"),
    ),
)

SEGMENTS = Table(
    "segments",
    "some 40 words of one document, cut at sentence ends: the unit of analysis and of quotation",
    (
        _text("id", "document id and position: d0123456789.s0003"),
        _text("document", "id of the document"),
        _whole("position", "rank in the document, from 0"),
        _text("voice", "source | annotator | reader"),
        _text("text", "what a reader can quote: the pieces joined by a space"),
        _whole("words", "number of words"),
        Column(
            "pieces",
            pa.list_(pa.struct([("block", pa.string()), ("start", pa.int32()), ("end", pa.int32())])),
            "where the text stands: offsets in the normalised text of each block",
        ),
    ),
)

TOKENS = Table(
    "tokens",
    "a word of a segment",
    (
        _text("segment", "id of the segment"),
        _whole("position", "rank in the segment, from 0"),
        _whole("start", "first character in the segment's text"),
        _whole("end", "one past the last character in the segment's text"),
        _text("form", "the word as written"),
        _text("lemma", "its lemma, lower case"),
        _text("pos", "universal part of speech"),
        _text("rule", "what changed the model's lemma; 'unknown' when no lexicon has the word, else ''"),
        _yes_no("kept", "a content word that enters the vocabulary"),
    ),
)

TERMS = Table(
    "terms",
    "a multiword term, the best first; an expected expression is there even when it never occurs",
    (
        _text("term", "its lemmas, articles left out: protection de donnée"),
        _text("form", "how it is most often written: protection des données"),
        _text("pattern", "parts of speech: N noun, A adjective, P preposition, D article, C et, . other; '' if absent"),
        Column("count", pa.int64(), "occurrences, those inside longer terms included"),
        _whole("segments", "number of segments that hold it"),
        _whole("documents", "number of documents that hold it"),
        _real("c_value", "C-value: how much it is a term of its own"),
        _yes_no("fixed", "an expression of the list or of the settings"),
        _text("acronym", "acronym that a text gives it, '' without any"),
    ),
)

TERM_HITS = Table(
    "term_hits",
    "an occurrence of a term",
    (
        _text("term", "its lemmas, as in `terms`"),
        _text("segment", "id of the segment"),
        _whole("start", "first character in the segment's text"),
        _whole("end", "one past the last character in the segment's text"),
    ),
)

VOCABULARY = Table(
    "vocabulary",
    "a term: one column of the document-term matrix, in column order",
    (
        _text("lemma", "the term"),
        Column("count", pa.int64(), "occurrences"),
        _whole("segments", "number of segments that hold it"),
        _whole("documents", "number of documents that hold it"),
        _real("idf", "inverse document frequency used in the weighting"),
    ),
)

ROWS = Table(
    "rows",
    "a segment: one row of the document-term matrix, in row order",
    (
        _text("segment", "id of the segment"),
        _text("document", "id of its document"),
        _whole("terms", "number of distinct terms of the vocabulary in it; 0 = cannot be classified"),
    ),
)

SEED_HITS = Table(
    "seed_hits",
    "a seed word found in a segment",
    (
        _text("theme", "name of the theme"),
        _text("seed", "the seed as written in the settings"),
        _text("segment", "id of the segment"),
        _whole("start", "first character in the segment's text"),
        _whole("end", "one past the last character in the segment's text"),
    ),
)

SEED_COVERAGE = Table(
    "seed_coverage",
    "a seed word and how much of the corpus it reaches, zero included",
    (
        _text("theme", "name of the theme"),
        _text("seed", "the seed as written in the settings"),
        _text("term", "the term of the vocabulary it stands for, '' for an expression or when absent"),
        _whole("segments", "number of segments that hold it"),
        _whole("documents", "number of documents"),
        _whole("sources", "number of sources"),
    ),
)

THEMES = Table(
    "themes",
    "a theme, the named ones first, in the order of the settings",
    (
        _text("theme", "identifier: the name of a named theme, 'd1', 'd2'... for discovered ones"),
        _text("kind", "named | discovered"),
        _text("label", "what a reader sees: the name, or the three most distinctive terms"),
        _whole("color", "rank of its colour in the palette, from 0"),
        _real("threshold", "score from which a segment counts as holding the theme"),
        _whole("segments", "segments that hold it"),
        _whole("documents", "documents that hold it"),
        _whole("sources", "sources that hold it"),
        _real("share", "segments that hold it / classified segments"),
        _real("low", "lower bound of the 90 % interval on the share; NaN below 8 documents"),
        _real("high", "upper bound, likewise"),
        _text("main_source", "the source that carries most of its segments"),
        _real("main_source_share", "part of its segments in that source"),
        _real("stability", "agreement of its top terms under resampling, 0 to 1; NaN when not measured"),
        _real("null_stability", "the same on a corpus without co-occurrences, 95th percentile; NaN likewise"),
        _text("verdict", "établi | fragile | non soutenu"),
        _text("verdict_why", "the reasons in French sentences"),
    ),
)

THEME_TERMS = Table(
    "theme_terms",
    "a term of a theme",
    (
        _text("theme", "identifier of the theme"),
        _whole("rank", "from 1, by weight"),
        _text("lemma", "the term"),
        _real("weight", "weight in the theme's profile; the squares of a theme's weights sum to 1"),
        _real("distinctiveness", "part of the term's total weight over all themes that falls to this one"),
        _whole("segments", "segments holding both the term and the theme"),
        _yes_no("seed", "a seed of this theme"),
    ),
)

SEGMENT_THEMES = Table(
    "segment_themes",
    "a segment and a theme with a positive score",
    (
        _text("segment", "id of the segment"),
        _text("document", "id of its document"),
        _text("theme", "identifier of the theme"),
        _real("score", "cosine between the segment and the theme's profile: ranks passages"),
        _real("weight", "part of the segment that the decomposition gives to the theme; sums to at most 1"),
        _yes_no("present", "score at or above the theme's threshold: the segment holds the theme"),
    ),
)

DOCUMENT_THEMES = Table(
    "document_themes",
    "a document and a theme, zero included",
    (
        _text("document", "id of the document"),
        _text("theme", "identifier of the theme"),
        _whole("present", "its segments that hold the theme"),
        _whole("segments", "its classified segments"),
        _real("share", "present / segments"),
    ),
)

LEDGER = Table(
    "ledger",
    "a line of the ledger: a step, what became of its units, and how many",
    (
        _text("step", "files | documents | blocks | segments"),
        _text("outcome", "total | kept | a reason code"),
        _text("label", "the outcome in French"),
        Column("count", pa.int64(), "units"),
    ),
)

PROVENANCE = Table(
    "provenance",
    "an option or a version that the results depend on",
    (
        _text("room", "name of the room, 'versions' for the software, 'corpus' and 'corrections' for the inputs"),
        _text("name", "name of the option or package; line of metadata.csv"),
        _text("value", "its value as text"),
    ),
)

TABLES: dict[str, Table] = {
    table.name: table
    for table in (
        FILES, DOCUMENTS, BLOCKS, MARKS, SEGMENTS, TOKENS, TERMS, TERM_HITS, VOCABULARY, ROWS, SEED_HITS,
        SEED_COVERAGE, THEMES, THEME_TERMS, SEGMENT_THEMES, DOCUMENT_THEMES, LEDGER, PROVENANCE,
    )
}  # fmt: skip
"""Every table by its name."""

MATRICES = {
    "counts": "segments x vocabulary, int32: occurrences",
    "tfidf": "segments x vocabulary, float32: weights, rows of unit length or empty",
}
"""The sparse matrices of the line, all in CSR form; rows as in `rows`, columns as in `vocabulary`."""


def unit_of_file(file: str) -> str:
    """The identifier of a raw file, from its path: 'exemple/note.txt' -> 'd' + 10 hexadecimal digits."""
    return "d" + hashlib.sha256(file.encode("utf-8", "surrogateescape")).hexdigest()[:10]


def unit_of(identifier: str) -> str:
    """The raw file behind any identifier of the line: d0123456789.i003.b0007 -> d0123456789."""
    return identifier.partition(".")[0]


REASONS: dict[str, str] = {
    "excluded": "écarté par les réglages",
    "not_a_file": "ni fichier ni dossier ordinaire",
    "outside": "lien qui sort du dossier des textes",
    "unknown_format": "format non reconnu",
    "unreadable": "fichier illisible",
    "too_large": "fichier trop volumineux",
    "too_slow": "lecture trop longue",
    "crash": "lecture impossible sans danger",
    "no_text": "aucun texte",
    "empty": "vide",
    "front_matter": "en-tête technique",
    "navigation": "navigation du site",
    "cookies": "bandeau cookies ou consentement",
    "sharing": "boutons de partage",
    "form": "formulaire ou connexion",
    "gallery": "galerie ou pagination",
    "related": "liens et titres connexes",
    "legal": "mentions légales et pied de page",
    "advertisement": "publicité ou abonnement",
    "code": "code ou style",
    "reference": "référence ou adresse seule",
    "caption": "légende, crédit ou signature",
    "structure": "structure de la page, pas du texte",
    "outside_main": "hors du texte principal de la page",
    "too_short": "trop court pour être lu seul",
    "repeated_line": "ligne répétée",
    "duplicate": "doublon exact",
    "near_duplicate": "quasi-doublon",
    "other_language": "autre langue que le français",
    "document_left_out": "le document entier est écarté",
}
"""Reason codes of `left_out` -> short French label, in the order of the reports."""
