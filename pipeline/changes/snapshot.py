"""Snapshot: what is remembered of a run, as plain values ready for JSON."""

from __future__ import annotations

import hashlib
from typing import Any, TypedDict

import pandas as pd

from pipeline.places import Places
from pipeline.stages import LINE
from pipeline.store import load

_PASSAGES = 5
_TABLES = ("themes", "segment_themes", "segments")


class ThemeThen(TypedDict):
    """A theme as it was; NaN where no share or interval was given, which Python's JSON keeps."""

    kind: str
    label: str
    verdict: str
    segments: int
    share: float
    low: float
    high: float
    passages: list[str]


class FoundThen(TypedDict):
    """A discovered theme as it was found, before the analyst's decisions; `outcome` as in schema.IDENTITIES.

    `into` is the label of the theme it is counted with, '' for none; `words` are those that it is recognised by.
    """

    label: str
    outcome: str
    into: str
    words: dict[str, float]


class Snapshot(TypedDict):
    """A run: document id -> what it is, theme id -> what it is, room -> options.

    `themes` are those of the results; `found` are all discovered ones, those that the analyst left out included.
    """

    documents: dict[str, dict[str, str]]
    themes: dict[str, ThemeThen]
    found: dict[str, FoundThen]
    options: dict[str, dict[str, Any]]
    versions: dict[str, str]


def take_snapshot(places: Places) -> Snapshot:
    """The run that stands in the results now; TrameError when there is none."""
    stamps = {room.name: places.stamp(room.name) for room in LINE}
    return {
        "documents": _documents(load(places.processed, "documents"), load(places.processed, "marks")),
        "themes": (themes := _themes(*(load(places.processed, name) for name in _TABLES))),
        "found": _found(load(places.processed, "identities"), themes),
        "options": {name: stamp["options"] for name, stamp in stamps.items()},
        "versions": {name: version for stamp in stamps.values() for name, version in stamp["versions"].items()},
    }


def _documents(documents: pd.DataFrame, marks: pd.DataFrame) -> dict[str, dict[str, str]]:
    """Name, hash and reason for being left out, '' when kept, by what this document is or by what the corpus shows."""
    whole = marks[marks["block"] == ""]
    marked = dict(zip(whole["document"], whole["left_out_why"], strict=True))
    names = documents["file"].where(documents["item"] == 0, documents["file"] + ", " + documents["title"])
    later = documents["id"].map(lambda id_: marked.get(id_, ""))
    why = documents["left_out_why"].where(documents["left_out"] != "", later)
    rows = zip(documents["id"], names, documents["sha256"], why, strict=True)
    return {id_: {"name": name, "sha256": sha256, "left_out_why": reason} for id_, name, sha256, reason in rows}


def _themes(themes: pd.DataFrame, segment_themes: pd.DataFrame, segments: pd.DataFrame) -> dict[str, ThemeThen]:
    held = segment_themes[segment_themes["present"]].sort_values(["score", "segment"], ascending=[False, True])
    first = held.groupby("theme").head(_PASSAGES)
    texts = segments.set_index("id")["text"].loc[first["segment"].unique()]
    hashes = {id_: hashlib.sha256(text.encode()).hexdigest()[:16] for id_, text in texts.items()}
    passages = first["segment"].map(hashes).groupby(first["theme"]).agg(list)
    known = ("kind", "label", "verdict", "segments", "share", "low", "high")
    rows: list[dict[str, Any]] = themes.to_dict("records")  # type: ignore[assignment]  # its keys are our columns
    return {
        row["theme"]: ThemeThen(
            **{name: row[name] for name in known},  # type: ignore[typeddict-item]  # all but the one below
            passages=passages.get(row["theme"], []),
        )
        for row in rows
    }


def _found(identities: pd.DataFrame, themes: dict[str, ThemeThen]) -> dict[str, FoundThen]:
    rows = identities[identities["outcome"] != "lost"].to_dict("records")
    return {
        row["theme"]: FoundThen(
            label=row["label"],
            outcome=row["outcome"],
            into=themes[row["into"]]["label"] if row["into"] else "",
            words=dict(zip(row["words"], row["weights"], strict=True)),
        )
        for row in rows
    }
