"""The words of the house: every table that flows through the rooms, column by column.

Two conventions hold everywhere. Unknown text is the empty string, never null. A row that must not be
analysed is never deleted: `left_out` holds a reason code (see `REASONS`) and `left_out_why` one French
sentence for the reader; both are empty for a row that is kept.
"""

from __future__ import annotations

from pipeline.schema.accounts import LEDGER, PROVENANCE
from pipeline.schema.documents import BLOCKS, DOCUMENTS, FILES, MARKS, SEGMENTS
from pipeline.schema.findings import DOCUMENT_THEMES, SEGMENT_THEMES, THEME_TERMS, THEMES
from pipeline.schema.identifiers import unit_of, unit_of_file
from pipeline.schema.reasons import REASONS
from pipeline.schema.table import Column, Table
from pipeline.schema.words import MATRICES, ROWS, SEED_COVERAGE, SEED_HITS, TERM_HITS, TERMS, TOKENS, VOCABULARY

__all__ = [
    "BLOCKS",
    "DOCUMENTS",
    "DOCUMENT_THEMES",
    "FILES",
    "LEDGER",
    "MARKS",
    "MATRICES",
    "PROVENANCE",
    "REASONS",
    "ROWS",
    "SEED_COVERAGE",
    "SEED_HITS",
    "SEGMENTS",
    "SEGMENT_THEMES",
    "TABLES",
    "TERMS",
    "TERM_HITS",
    "THEMES",
    "THEME_TERMS",
    "TOKENS",
    "VOCABULARY",
    "Column",
    "Table",
    "unit_of",
    "unit_of_file",
]

TABLES: dict[str, Table] = {
    table.name: table
    for table in (
        FILES,
        DOCUMENTS,
        BLOCKS,
        MARKS,
        SEGMENTS,
        TOKENS,
        TERMS,
        TERM_HITS,
        VOCABULARY,
        ROWS,
        SEED_HITS,
        SEED_COVERAGE,
        THEMES,
        THEME_TERMS,
        SEGMENT_THEMES,
        DOCUMENT_THEMES,
        LEDGER,
        PROVENANCE,
    )
}
"""Every table by its name."""
