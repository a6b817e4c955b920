"""What the results depend on, as a table that the report can print: options, versions, and the corpus itself."""

from __future__ import annotations

import hashlib
import json
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pandas as pd

from pipeline.places import read_stamp
from pipeline.schema import PROVENANCE
from pipeline.stages import LINE


def read_provenance(processed: Path) -> pd.DataFrame:
    """Every option and version behind the results, and a digest of the raw files (schema.PROVENANCE).

    SOURCE_DATE_EPOCH, when set, dates the report; no clock is ever read.
    """
    rows: list[dict[str, Any]] = []
    versions: dict[str, str] = {}
    for room in LINE:
        stamp = read_stamp(processed, room.name)
        versions |= stamp["versions"]
        rows += [
            {"room": room.name, "name": name, "value": json.dumps(value, ensure_ascii=False)}
            for name, value in sorted(stamp["options"].items())
        ]
    rows += [{"room": "versions", "name": name, "value": versions[name]} for name in sorted(versions)]
    raw = read_stamp(processed, "raw")
    rows += [
        {"room": "corrections", "name": line, "value": what} for line, what in read_stamp(processed, "corrections")
    ]
    rows.append({"room": "corpus", "name": "files", "value": str(len(raw))})
    rows.append({"room": "corpus", "name": "sha256", "value": digest(raw)})
    if epoch := os.environ.get("SOURCE_DATE_EPOCH"):
        day = datetime.fromtimestamp(int(epoch), UTC).date().isoformat()
        rows.append({"room": "corpus", "name": "date", "value": day})
    return PROVENANCE.frame(rows)


def digest(value: Any) -> str:
    """The SHA-256 of plain values; the order of keys counts, for the order of the themes does."""
    return hashlib.sha256(json.dumps(value, ensure_ascii=False).encode()).hexdigest()
