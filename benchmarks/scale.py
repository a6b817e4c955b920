"""Scale: seconds and peak memory from the tokens to the themes, for 10,000, 100,000 and 1,000,000 segments.

    make OUT=folder lemmatise
    python -m benchmarks.scale folder [segments...]

The text is resampled from that folder: every segment is one of its segments, in which part of the words became rarer
ones (travail -> travail7), so that the vocabulary grows with the corpus as it does in real texts (Heaps' law) while
words that go together still do. Documents hold 20 segments, a hundred sources share them. Each room is walked through
the corridor in a process of its own, reading and writing included, as make does.
"""

from __future__ import annotations

import multiprocessing
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from pipeline.places import Places
from pipeline.schema import TABLES
from pipeline.settings import read_settings
from pipeline.stages import LINE, room_named, writer_of
from pipeline.stamps import stamp_of
from pipeline.store import files_of, read_tables, table_bytes, write_bytes, write_json
from pipeline.walk import walk_room

SIZES = (10_000, 100_000, 1_000_000)
ROOMS = ("terms", "vectorise", "themes")
PART = 10_000
PER_DOCUMENT = 20
SOURCES = 100
RARER = 0.25
"""Part of the words that become rarer ones."""
RARER_KINDS = 30
"""Rarer words that each word may become: 50,000 terms in a million segments of the example."""
RESULTS = Path(__file__).parent / "results" / "scale.csv"


def main() -> None:
    """Build the corpora, walk the rooms, print and write the table."""
    base, sizes = Path(sys.argv[1]), [int(size) for size in sys.argv[2:]] or list(SIZES)
    rows = []
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            places = Places(Path(), Path(folder), Path(folder), Path("settings.toml"), "local")
            _build(base, places, size)
            for name in ROOMS:
                with multiprocessing.get_context("spawn").Pool(1) as pool:
                    seconds, megabytes, done = pool.apply(_walk, (name, places))
                rows.append({"segments": size, "room": name, "seconds": seconds, "peak_megabytes": megabytes})
                print(f"{size:>9} {name:<10} {seconds:>6} s {megabytes:>6} MB   {done}", flush=True)
    RESULTS.parent.mkdir(exist_ok=True)
    pd.DataFrame(rows).to_csv(RESULTS, index=False)


def _walk(name: str, places: Places) -> tuple[int, int, str]:
    """Seconds of processor time, peak of the resident memory in megabytes, and what the corridor says of the room."""
    room, start = room_named(name), time.process_time()
    write_json(places.stamp_path(name), stamp_of(room, read_settings(places.settings)[name]))
    done = walk_room(room, places)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return round(time.process_time() - start), peak // (1024 if sys.platform == "linux" else 1024 * 1024), done


def _build(base: Path, places: Places, size: int) -> None:
    """The tables that the rooms read, in parts of 10,000 segments, as if the earlier rooms had written them."""
    write_json(places.stamp_path("own_themes"), [])
    tables = {name: read_tables(files_of(base, name), name) for name in ("segments", "tokens")}
    files: dict[str, list[str]] = {"documents": [], "segments": [], "tokens": []}
    hashes: dict[str, str] = {}
    for number, part in enumerate(_parts(tables["segments"], tables["tokens"], size)):
        for name, table in part.items():
            file = f"{name}/{number:04d}.parquet"
            folder = places.folder(writer_of(name, before=LINE[-1]))
            hashes[file] = write_bytes(folder / file, table_bytes(table))
            files[name].append(file)
    for name, parts in files.items():
        room = writer_of(name, before=LINE[-1])
        record: dict[str, Any] = {"key": "", "stamp": "", "parts": [], "reports": {}}
        record |= {
            "tables": {written: parts if written == name else [] for written in room.writes},
            "files": {file: hashes[file] for file in parts},
        }
        write_json(places.record_path(room), record)


def _parts(segments: pa.Table, tokens: pa.Table, size: int) -> Iterator[dict[str, pa.Table]]:
    generator = np.random.default_rng(0)
    order = {segment: rank for rank, segment in enumerate(segments["id"].to_pylist())}
    owner = np.array([order[segment] for segment in tokens["segment"].to_pylist()])
    first = np.searchsorted(owner, np.arange(len(order) + 1))
    for start in range(0, size, PART):
        numbers = np.arange(start, min(start + PART, size))
        drawn = generator.integers(len(order), size=len(numbers))
        lengths = np.diff(first)[drawn]
        rows = np.repeat(first[drawn] - np.cumsum(lengths) + lengths, lengths) + np.arange(lengths.sum())
        documents = [f"d{number:010d}" for number in numbers // PER_DOCUMENT]
        ids = [f"{document}.s{number % PER_DOCUMENT:04d}" for document, number in zip(documents, numbers, strict=True)]
        yield {
            "documents": _documents(sorted(set(documents))),
            "segments": _with(segments.take(drawn), id=ids, document=documents),
            "tokens": _rarer(_with(tokens.take(rows), segment=np.repeat(np.array(ids), lengths)), generator),
        }


def _documents(ids: list[str]) -> pa.Table:
    rows = [{"id": document, "source": f"source {int(document[1:]) % SOURCES}"} for document in ids]
    return pa.Table.from_pandas(
        TABLES["documents"].frame(rows), schema=TABLES["documents"].schema, preserve_index=False
    )


def _rarer(tokens: pa.Table, generator: np.random.Generator) -> pa.Table:
    """Part of the words with a number after them, small numbers more often than large ones (Zipf)."""
    chosen = (generator.random(len(tokens)) < RARER) & tokens["kept"].to_numpy()
    numbers = np.where(chosen, generator.zipf(1.5, len(tokens)) % RARER_KINDS, 0)
    marks = pa.array(np.where(numbers > 0, numbers.astype(str), ""))
    return _with(tokens, **{name: pc.binary_join_element_wise(tokens[name], marks, "") for name in ("form", "lemma")})


def _with(table: pa.Table, **columns: object) -> pa.Table:
    """The table with some columns in the place of its own."""
    for name, values in columns.items():
        place = table.schema.get_field_index(name)
        table = table.set_column(place, table.schema.field(name), pa.chunked_array([pa.array(values, pa.string())])
                                 if not isinstance(values, pa.ChunkedArray) else values)  # fmt: skip
    return table


if __name__ == "__main__":
    main()
