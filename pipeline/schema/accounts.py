"""Tables of the accounts: the ledger, and what the results depend on."""

from __future__ import annotations

import pyarrow as pa

from pipeline.schema.table import Column, Table, text, yes_no

LEDGER = Table(
    "ledger",
    "a line of the ledger: a step, what became of its units, and how many",
    (
        text("step", "files | documents | blocks | segments"),
        text("outcome", "total | kept | a reason code"),
        text("label", "the outcome in French"),
        Column("count", pa.int64(), "units"),
    ),
)

PROVENANCE = Table(
    "provenance",
    "an option or a version that the results depend on",
    (
        text("room", "name of the room, 'versions' for the software, 'corpus' and 'corrections' for the inputs"),
        text("name", "name of the option or package; line of metadata.csv"),
        text("value", "its value as text"),
    ),
)

OWN_THEMES = Table(
    "own_themes",
    "a row of themes.csv: what an analyst decided about a discovered theme (never stored)",
    (
        text("theme", "identifier of the theme: d1, d2..."),
        text("name", "the analyst's name for it, '' for none"),
        text("merge_into", "identifier or name of the theme it is counted with, '' for none"),
        yes_no("left_out", "the analyst leaves it out"),
        Column("words", pa.list_(pa.string()), "terms by which it is recognised, the heaviest first"),
        Column("weights", pa.list_(pa.float64()), "their weights"),
    ),
)
