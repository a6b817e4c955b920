"""What a run found, counted again from its Parquet files: plain sets and loops, nothing of the report's own code."""

from __future__ import annotations

import math
from collections import defaultdict
from functools import cached_property
from pathlib import Path
from typing import Any

import pandas as pd

ROOMS = {
    "2-clean": ("documents", "blocks"),
    "3-compare": ("marks",),
    "4-segment": ("segments",),
    "6-lemmatise": ("tokens",),
    "7-terms": ("terms", "term_hits"),
    "8-vectorise": ("rows", "seed_hits", "seed_refusals", "proposals"),
    "9-themes": (
        "themes", "theme_terms", "segment_themes", "theme_sources", "theme_shares", "multiverse", "theme_numbers",
    ),
    "10-contrast": ("specificities", "neighbours"),
}  # fmt: skip
Row = dict[str, Any]


class Recount:
    """The tables of a run as lists of rows, and what is counted from them; `held` is a set of segments."""

    def __init__(self, out: Path) -> None:
        self.tables: dict[str, list[Row]] = {}
        for room, names in ROOMS.items():
            for name in names:
                path = out / room / name
                stored = path if path.is_dir() else path.with_suffix(".parquet")
                self.tables[name] = pd.read_parquet(stored).to_dict("records")

    def of(self, table: str, theme: str) -> list[Row]:
        return [row for row in self.tables[table] if row["theme"] == theme]

    @cached_property
    def themes(self) -> list[Row]:
        return self.tables["themes"]

    @cached_property
    def documents(self) -> dict[str, Row]:
        return {row["id"]: row for row in self.tables["documents"]}

    @cached_property
    def kept(self) -> dict[str, Row]:
        twins = {row["document"] for row in self.tables["marks"] if not row["block"]}
        return {key: row for key, row in self.documents.items() if not row["left_out"] and key not in twins}

    @cached_property
    def segments(self) -> dict[str, Row]:
        return {row["id"]: row for row in self.tables["segments"]}

    @cached_property
    def units(self) -> dict[str, str]:
        """Classified segment -> its document."""
        return {row["segment"]: row["document"] for row in self.tables["rows"] if row["terms"]}

    @cached_property
    def lemmas(self) -> dict[str, set[str]]:
        """Lemma -> the classified segments that hold it: kept words and seeds, less the seeds that a rule refuses."""
        seeds, refused = (
            {(hit["segment"], hit["start"], hit["end"]) for hit in self.tables[name]}
            for name in ("seed_hits", "seed_refusals")
        )
        found: dict[str, set[str]] = defaultdict(set)
        for token in self.tables["tokens"]:
            place = (token["segment"], token["start"], token["end"])
            if (token["kept"] or place in seeds) and place not in refused and token["segment"] in self.units:
                found[token["lemma"]].add(token["segment"])
        return found

    @cached_property
    def terms(self) -> dict[str, set[str]]:
        """Multiword term as it is usually written -> the classified segments that hold it."""
        forms = {row["term"]: row["form"] for row in self.tables["terms"]}
        found: dict[str, set[str]] = defaultdict(set)
        for hit in self.tables["term_hits"]:
            if hit["segment"] in self.units:
                found[forms[hit["term"]]].add(hit["segment"])
        return found

    @cached_property
    def seeds(self) -> dict[str, set[str]]:
        """Seed as it is written in the settings -> the segments where it counts."""
        found: dict[str, set[str]] = defaultdict(set)
        for hit in self.tables["seed_hits"]:
            found[hit["seed"]].add(hit["segment"])
        return found

    def held(self, theme: str) -> set[str]:
        return {row["segment"] for row in self.of("segment_themes", theme) if row["present"]}

    def documents_of(self, segments: set[str]) -> set[str]:
        return {self.units[segment] for segment in segments}

    def sources_of(self, segments: set[str]) -> set[str]:
        return {self.documents[document]["source"] for document in self.documents_of(segments)}

    def name(self, document: str) -> str:
        """The title of a document, else its file and item."""
        row = self.documents[document]
        return str(row["title"].strip() or row["file"] + (f" (n° {row['item']})" if row["item"] else ""))

    def group(self, segment: str, variable: str) -> str:
        """Which group of a variable a segment is in, '' when it is not known."""
        document = self.documents[self.units[segment]]
        if variable == "year":
            return str(document["date"][:4])
        if variable == "voice":
            return str(self.segments[segment]["voice"])
        if variable in ("source", "author"):
            return str(document[variable])
        return str(dict(document["variables"]).get(variable, ""))

    def groups(self, variable: str) -> dict[str, set[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for segment in self.units:
            found[self.group(segment, variable)].add(segment)
        return found


def chance_score(present: int, held: int, part: int, total: int) -> float:
    """Specificity (Lafon 1980) by adding up exact hypergeometric probabilities; positive when over-used."""
    over = present * total >= held * part
    range_ = range(present, min(held, part) + 1) if over else range(max(0, held + part - total), present + 1)
    ways = sum(math.comb(held, k) * math.comb(total - held, part - k) for k in range_)
    score = math.log10(ways) - math.log10(math.comb(total, part))
    return -score if over else score
