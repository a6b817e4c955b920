"""Tables of the texts: raw files, documents, blocks, what the whole corpus leaves out, segments."""

from __future__ import annotations

import pyarrow as pa

from pipeline.schema.table import LEFT_OUT, Column, Table, distinct_text, real, text, whole

FILES = Table(
    "files",
    "a raw file, as the corridor found it (never stored)",
    (
        text("file", "path below data/raw, with '/', undecodable bytes escaped"),
        text("sha256", "hash of the content, hexadecimal"),
        Column("size", pa.int64(), "bytes"),
        Column("content", pa.binary(), "the bytes themselves; null when the file was refused unread"),
        text("refusal", "reason code when the corridor refused to read it, else ''"),
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
        text("id", "stable identifier, from the path and the item: d0123456789 or d0123456789.i003"),
        text("file", "path below data/raw"),
        text("sha256", "hash of the raw file"),
        whole("item", "0 when the file is one document, else 1, 2, 3..."),
        text("format", "reader that understood the file, '' when none did"),
        text("title", "title"),
        text("author", "author, or contributor of a bookmark"),
        text("date", "ISO 8601 date as precise as known: 2016, 2016-05 or 2016-05-31"),
        text("site", "site or publication, '' when unknown"),
        text("source", "who publishes: the site, else the address' host, else the file; never ''"),
        text("url", "address"),
        text("language", "ISO 639-1 code as judged by cleaning; before, '' or as metadata.csv says"),
        Column("tags", pa.list_(pa.string()), "keywords given by the source"),
        Column("variables", pa.map_(pa.string(), pa.string()), "free variables: name -> value"),
        Column(
            "former",
            pa.map_(pa.string(), pa.string()),
            "what the file said where data/raw/metadata.csv says otherwise, or where it cannot be taken as it stands "
            "(an impossible date, a malformed line): column, variable or line -> words",
        ),
        *LEFT_OUT,
    ),
)

BLOCKS = Table(
    "blocks",
    "a paragraph, heading, quotation, list item or comment of a document",
    (
        distinct_text("id", "document id and position: d0123456789.b0007"),
        text("document", "id of the document"),
        whole("position", "rank in the document, from 0"),
        text("kind", "heading | paragraph | quotation | list_item | table | cell | comment | metadata | chrome"),
        text("voice", "source | annotator | reader: who speaks"),
        distinct_text("raw", "text as the file has it (entities decoded, tags removed)"),
        Column("start", pa.int64(), "first character in the decoded file, -1 when the format has no text"),
        Column("end", pa.int64(), "one past the last character in the decoded file, -1 likewise"),
        distinct_text("text", "normalised text, as read and quoted; '' before cleaning"),
        Column(
            "anchors",
            pa.list_(pa.struct([("text", pa.int32()), ("raw", pa.int32())])),
            "where text and raw shift against each other: from text[i] on, raw index = i + (raw - text)",
        ),
        *LEFT_OUT,
    ),
)

MARKS = Table(
    "marks",
    "a block, or a whole document, that only a look at the whole corpus leaves out",
    (
        text("document", "id of the document"),
        text("block", "id of the block, '' for the whole document"),
        text("left_out", "reason code: duplicate, near_duplicate or repeated_line"),
        text("left_out_why", "the reason in one French sentence"),
        text("twin", "id of the document or block that is kept in its place"),
        real("similarity", "Jaccard similarity of word shingles with the twin, 0 to 1"),
    ),
)

SEGMENTS = Table(
    "segments",
    "some 40 words of one document, cut at sentence ends: the unit of analysis and of quotation",
    (
        distinct_text("id", "document id and position: d0123456789.s0003"),
        text("document", "id of the document"),
        whole("position", "rank in the document, from 0"),
        text("voice", "source | annotator | reader"),
        distinct_text("text", "what a reader can quote: the pieces joined by a space"),
        whole("words", "number of words"),
        Column(
            "pieces",
            pa.list_(pa.struct([("block", pa.string()), ("start", pa.int32()), ("end", pa.int32())])),
            "where the text stands: offsets in the normalised text of each block",
        ),
    ),
)
