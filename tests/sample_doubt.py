"""`doubt_tables()`: for the sample, what other choices would have given; plain counts, made-up agreements."""

from __future__ import annotations

import math
import re
from typing import Any

import numpy as np
import pandas as pd
from scipy.sparse import csr_array

from pipeline.stages.contrast import contrast_themes

SETTINGS = {"forms": "sans lemmatiser", "twice": "segments deux fois plus longs", "seed": "autre tirage"}
_ENOUGH = 8
_CONTRASTED = ("documents", "rows", "vocabulary", "terms", "term_hits", "themes", "theme_terms", "segment_themes")

Rows = list[dict[str, Any]]


def doubt_tables(tables: dict[str, Rows]) -> dict[str, Rows]:
    """theme_numbers, multiverse, theme_sources and theme_shares, from the other tables of the sample."""
    documents = {row["id"]: row for row in tables["documents"]}
    units = [
        {
            "segment": row["segment"],
            "document": row["document"],
            "source": documents[row["document"]]["source"],
            "author": documents[row["document"]]["author"],
            "year": year if re.fullmatch(r"[12]\d{3}", year := documents[row["document"]]["date"][:4]) else "",
            "voice": "source",
        }
        for row in tables["rows"]
        if row["terms"]
    ]
    held = {
        theme["theme"]: {
            row["segment"] for row in tables["segment_themes"] if row["theme"] == theme["theme"] and row["present"]
        }
        for theme in tables["themes"]
    }
    free = sum(theme["kind"] == "discovered" for theme in tables["themes"])
    return {
        "theme_numbers": [_number(number, free) for number in range(5)] if units else [],
        "multiverse": [
            {
                "theme": theme, "setting": setting, "label": label, "segments": len(segments) + rank,
                "share": (len(segments) + rank) / len(units), "words": 0.9 - rank / 10, "passages": 0.8 - rank / 5,
            }
            for theme, segments in held.items()
            for rank, (setting, label) in enumerate(SETTINGS.items())
            if segments
        ],
        "theme_sources": [row for theme, segments in held.items() for row in _sources(theme, segments, units)],
        "theme_shares": [
            row
            for theme, segments in held.items()
            for variable in ("year", "source", "author", "voice")
            for row in _shares(theme, segments, units, variable)
        ],
    }  # fmt: skip


def seed_tables(tables: dict[str, Rows]) -> dict[str, Rows]:
    """proposals, seed_rules and identities: what the analyst may act upon."""
    examples = [row["segment"] for row in tables["rows"] if row["terms"]]
    held = {row["lemma"]: row for row in tables["vocabulary"]}
    return {
        "proposals": [
            {
                "theme": "solidarité", "lemma": lemma, "by": by, "score": 0.5,
                "segments": held[lemma]["segments"], "documents": held[lemma]["documents"], "example": examples[0],
            }
            for lemma, by in (("mutuelle", "voisin de sens"), ("trésorier", "cooccurrence"))
            if lemma in held and examples
        ],
        "seed_refusals": [],
        "seed_rules": [
            {"kind": "exclusion", "rule": "ministère des solidarités"},
            {
                "kind": "sense", "seed": "solidaire", "rule": "structure", "refused": 1, "segments": 1,
                "example": examples[0] if examples else "",
            },
        ],
        "identities": [
            {
                "theme": theme["theme"], "label": theme["label"], "outcome": "new", "segments": theme["segments"],
                "documents": theme["documents"],
            }
            for theme in tables["themes"]
            if theme["kind"] == "discovered"
        ],
    }  # fmt: skip


def contrast_tables(tables: dict[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    """What the room `contrast` finds in the sample."""
    given = {name: tables[name] for name in _CONTRASTED}
    return contrast_themes(**given, counts=sample_counts(tables), least_score=0.5, map_min_segments=2)._asdict()


def sample_counts(tables: dict[str, pd.DataFrame]) -> csr_array:
    """The document-term matrix, counted from the tokens."""
    kept = tables["tokens"][tables["tokens"]["kept"]]
    row = pd.Index(tables["rows"]["segment"]).get_indexer(pd.Index(kept["segment"]))
    column = pd.Index(tables["vocabulary"]["lemma"]).get_indexer(pd.Index(kept["lemma"]))
    shape = (len(tables["rows"]), len(tables["vocabulary"]))
    return csr_array((np.ones(len(kept), dtype=np.int32), (row, column)), shape=shape)


def _number(number: int, free: int) -> dict[str, Any]:
    return {
        "number": number, "stability": 0.7 - number / 20 if number else math.nan,
        "null_stability": 0.5 if number else math.nan, "beating": min(number, 2), "firm": min(number, 1),
        "coherence": 0.2 if number else math.nan, "coherence_held_out": 0.1 if number else math.nan,
        "smallest": 8 - number, "explained": 0.3 + number / 50, "redundancy": 0.2, "chosen": number == free,
        "recommended": 1 <= number <= 2,
    }  # fmt: skip


def _sources(theme: str, held: set[str], units: Rows) -> Rows:
    rows = []
    for source in sorted({unit["source"] for unit in units if unit["segment"] in held}):
        inside = [unit for unit in units if unit["source"] == source]
        left = [unit for unit in units if unit["source"] != source and unit["segment"] in held]
        rows.append({
            "theme": theme, "source": source, "segments": sum(unit["segment"] in held for unit in inside),
            "documents": len({unit["document"] for unit in inside if unit["segment"] in held}),
            "classified": len(inside), "without_segments": len(left),
            "without_documents": len({unit["document"] for unit in left}),
            "without_share": len(left) / (len(units) - len(inside)) if len(inside) < len(units) else math.nan,
        })  # fmt: skip
    return rows


def _shares(theme: str, held: set[str], units: Rows, variable: str) -> Rows:
    rows = []
    for value in sorted({unit[variable] for unit in units}):
        group = [unit for unit in units if unit[variable] == value]
        present, documents = sum(unit["segment"] in held for unit in group), len({unit["document"] for unit in group})
        share, measured = present / len(group), documents >= _ENOUGH
        rows.append({
            "theme": theme, "variable": variable, "value": value, "present": present, "segments": len(group),
            "documents": documents, "share": share, "low": max(share - 0.1, 0) if measured else math.nan,
            "high": min(share + 0.1, 1) if measured else math.nan, "incomplete": False,
        })  # fmt: skip
    return rows
