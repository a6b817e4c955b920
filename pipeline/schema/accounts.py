"""Tables of the accounts: the ledger, and what the results depend on."""

from __future__ import annotations

import pyarrow as pa

from pipeline.schema.table import Column, Table, text

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
