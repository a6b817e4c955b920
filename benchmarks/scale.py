"""Scale: seconds and peak memory of the rooms that see the whole corpus, for 10,000, 100,000 and 1,000,000 segments.

    make OUT=folder lemmatise
    python -m benchmarks.scale folder [--rooms vectorise,themes] [segments...]

The text is resampled from that folder: every segment is one of its segments, in which part of the words became rarer
ones (travail -> travail7), so that the vocabulary grows with the corpus as it does in real texts (Heaps' law) while
words that go together still do. Documents hold 20 segments, a hundred sources share them. The blocks that `compare`
reads are these words in disorder, for resampled sentences would all be copies of each other; one document in fifty is
a copy, and each ends with a line of its source. Each room is walked through the corridor in a process of its own,
reading and writing included, as make does.
"""

from __future__ import annotations

import argparse
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
from numpy.typing import NDArray

from pipeline.places import Places
from pipeline.schema import TABLES
from pipeline.settings import read_settings
from pipeline.stages import LINE, Room, room_named, writer_of
from pipeline.stamps import stamp_of
from pipeline.store import files_of, read_tables, table_bytes, to_arrow, write_bytes, write_json
from pipeline.walk import walk_room

SIZES = (10_000, 100_000, 1_000_000)
ROOMS = ("compare", "terms", "vectorise", "themes", "contrast", "report")
PART = 10_000
PER_DOCUMENT = 20
SOURCES = 100
COPIED = 50
"""One document in so many is a copy of the one before."""
RARER = 0.25
"""Part of the words that become rarer ones."""
RARER_KINDS = 30
"""Rarer words that each word may become: 50,000 terms in a million segments of the example."""
RESULTS = Path(__file__).parent / "results" / "scale.csv"


def main() -> None:
    """Build the corpora, walk the rooms, print and write the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.scale")
    parser.add_argument("folder", type=Path)
    parser.add_argument("sizes", type=int, nargs="*", default=SIZES)
    parser.add_argument("--rooms", default=",".join(ROOMS))
    asked = parser.parse_intermixed_args()
    rows = []
    for size in asked.sizes:
        with tempfile.TemporaryDirectory() as folder:
            places = Places(Path(), Path(folder), Path(folder), Path("settings.toml"), "local")
            _build(asked.folder, places, size)
            for name in asked.rooms.split(","):
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
    for name in ("own_themes", "raw", "corrections"):
        write_json(places.stamp_path(name), [])
    settings = read_settings(places.settings)
    for room in LINE:
        write_json(places.stamp_path(room.name), stamp_of(room, settings[room.name]))
    tables = {name: read_tables(files_of(base, name), name) for name in ("documents", "segments", "tokens")}
    written: dict[str, list[tuple[str, str]]] = {}
    for number, part in enumerate(_parts(tables, size)):
        for name, table in part.items():
            file = f"{name}/{number:04d}.parquet"
            written.setdefault(name, []).append(
                (file, write_bytes(places.folder(_writer(name)) / file, table_bytes(table)))
            )
    for room in {_writer(name).name: _writer(name) for name in written}.values():
        files = {name: written.get(name, []) for name in room.writes}
        record: dict[str, Any] = {
            "key": "",
            "stamp": "",
            "parts": [],
            "reports": {},
            "tables": {name: [file for file, _ in parts] for name, parts in files.items()},
            "files": dict(part for parts in files.values() for part in parts),
        }
        write_json(places.record_path(room), record)


def _writer(table: str) -> Room:
    return writer_of(table, before=LINE[-1])


def _parts(base: dict[str, pa.Table], size: int) -> Iterator[dict[str, pa.Table]]:
    generator, segments, tokens = np.random.default_rng(0), base["segments"], base["tokens"]
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
        words = _rarer(_with(tokens.take(rows), segment=np.repeat(np.array(ids), lengths)), generator)
        yield {
            "documents": _documents(base["documents"], sorted(set(documents))),
            "blocks": _blocks(documents, words, lengths, generator),
            "segments": _in_blocks(_with(segments.take(drawn), id=ids, document=documents)),
            "tokens": words,
        }


def _documents(base: pa.Table, ids: list[str]) -> pa.Table:
    """Documents of the folder under other names, again and again."""
    kept = base.filter(pc.equal(base["left_out"], ""))
    numbers = np.array([int(document[1:]) for document in ids])
    sources = [f"source {number % SOURCES}" for number in numbers]
    return _with(kept.take(numbers % len(kept)), id=ids, source=sources)


def _in_blocks(segments: pa.Table) -> pa.Table:
    """Each segment in a block of its own."""
    place = segments.schema.get_field_index("pieces")
    pieces = [
        [{"block": segment.replace(".s", ".b"), "start": 0, "end": len(text)}]
        for segment, text in zip(segments["id"].to_pylist(), segments["text"].to_pylist(), strict=True)
    ]
    field = segments.schema.field(place)
    return segments.set_column(place, field, pa.chunked_array([pa.array(pieces, field.type)]))


def _blocks(
    documents: list[str], words: pa.Table, lengths: NDArray[np.int64], generator: np.random.Generator
) -> pa.Table:
    """A block for each segment, its words in disorder; and a line of its source for each document."""
    owner = np.repeat(np.arange(len(lengths)), lengths)
    forms = words["form"].to_numpy()[np.lexsort((generator.random(len(owner)), owner))]
    texts: dict[str, list[str]] = {}
    for document, own in zip(documents, np.split(forms, np.cumsum(lengths)[:-1]), strict=True):
        texts.setdefault(document, []).append(" ".join(own))
    names = sorted(texts)
    for copy in names[COPIED - 1 :: COPIED]:
        texts[copy] = texts[names[names.index(copy) - 1]]
    rows = [
        {"id": f"{name}.b{place:04d}", "document": name, "position": place, "kind": "paragraph", "voice": "source"}
        | {"raw": text, "text": text, "end": len(text)}
        for name in names
        for place, text in enumerate([*texts[name], f"À lire aussi chez la source {int(name[1:]) % SOURCES}"])
    ]
    return to_arrow("blocks", TABLES["blocks"].frame(rows))


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
