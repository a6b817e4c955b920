"""The words of the house: every table that flows through the rooms, column by column.

Two conventions hold everywhere. Unknown text is the empty string, never null. A row that must not be
analysed is never deleted: `left_out` holds a reason code (see `REASONS`) and `left_out_why` one French
sentence for the reader; both are empty for a row that is kept.
"""

from __future__ import annotations

from pipeline.schema.accounts import LEDGER, OWN_THEMES, PROVENANCE
from pipeline.schema.blocks import join_blocks
from pipeline.schema.contrasts import MAP_AXES, MAP_POINTS, NEIGHBOURS, SPECIFICITIES
from pipeline.schema.documents import BLOCKS, DOCUMENTS, FILES, MARKS, SEGMENTS
from pipeline.schema.findings import (
    DOCUMENT_THEMES,
    ENOUGH_DOCUMENTS,
    IDENTITIES,
    MULTIVERSE,
    PROPOSALS,
    SEGMENT_THEMES,
    THEME_NUMBERS,
    THEME_SHARES,
    THEME_SOURCES,
    THEME_TERMS,
    THEMES,
)
from pipeline.schema.identifiers import unit_of, unit_of_file
from pipeline.schema.reasons import REASONS
from pipeline.schema.table import Column, Table, stream_rows
from pipeline.schema.words import (
    FORMS,
    MATRICES,
    ROWS,
    SEED_COVERAGE,
    SEED_HITS,
    SEED_REFUSALS,
    SEED_RULES,
    TAGS,
    TERM_HITS,
    TERMS,
    TOKENS,
    VOCABULARY,
)

__all__ = [
    "BLOCKS",
    "DOCUMENTS",
    "DOCUMENT_THEMES",
    "ENOUGH_DOCUMENTS",
    "FILES",
    "FORMS",
    "IDENTITIES",
    "LEDGER",
    "MAP_AXES",
    "MAP_POINTS",
    "MARKS",
    "MATRICES",
    "MULTIVERSE",
    "NEIGHBOURS",
    "OWN_THEMES",
    "PROPOSALS",
    "PROVENANCE",
    "REASONS",
    "ROWS",
    "SEED_COVERAGE",
    "SEED_HITS",
    "SEED_REFUSALS",
    "SEED_RULES",
    "SEGMENTS",
    "SEGMENT_THEMES",
    "SPECIFICITIES",
    "TABLES",
    "TAGS",
    "TERMS",
    "TERM_HITS",
    "THEMES",
    "THEME_NUMBERS",
    "THEME_SHARES",
    "THEME_SOURCES",
    "THEME_TERMS",
    "TOKENS",
    "VOCABULARY",
    "Column",
    "Table",
    "join_blocks",
    "stream_rows",
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
        TAGS,
        TOKENS,
        TERMS,
        TERM_HITS,
        VOCABULARY,
        ROWS,
        FORMS,
        SEED_HITS,
        SEED_REFUSALS,
        SEED_RULES,
        SEED_COVERAGE,
        PROPOSALS,
        THEMES,
        THEME_TERMS,
        SEGMENT_THEMES,
        DOCUMENT_THEMES,
        IDENTITIES,
        THEME_NUMBERS,
        MULTIVERSE,
        THEME_SOURCES,
        THEME_SHARES,
        SPECIFICITIES,
        MAP_POINTS,
        MAP_AXES,
        NEIGHBOURS,
        LEDGER,
        PROVENANCE,
        OWN_THEMES,
    )
}
"""Every table by its name."""
