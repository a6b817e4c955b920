"""Pages per second, and memory, of collecting and cleaning web pages on all cores.

The pages are those of the example, again and again, the words of every sentence drawn anew from the page's own, so that
no page is another's copy and each is as long as a real one. Memory is that of the largest process, read twice: for a
tenth of the pages and for all of them; it should hardly grow.
"""

from __future__ import annotations

import csv
import multiprocessing
import random
import re
import resource
import tempfile
import time
from pathlib import Path

from pipeline.places import Places
from pipeline.prepare import prepare
from pipeline.stages import room_named
from pipeline.walk import walk_room

EXAMPLE = Path("data/raw/exemple")
PAGES = 2000
ROOMS = ("collect", "clean")
RESULTS = Path(__file__).parent / "results" / "collect.csv"
_TEXT = re.compile(r"(?<=>)[^<>]{80,}(?=<)")
_WORD = re.compile(r"[^\W\d_]{4,}")


def main() -> None:
    """Print and keep pages per second and peak memory for a tenth of the pages, then for all."""
    rows = []
    for pages in (PAGES // 10, PAGES):
        with multiprocessing.get_context("spawn").Pool(1) as pool:  # a process of its own: its peak is its own
            seconds, megabytes = pool.apply(measure, (pages,))
        rows.append([pages, f"{pages / seconds:.0f}", f"{megabytes:.0f}"])
        print(f"{pages:>6} pages: {pages / seconds:6.0f} pages/s, peak memory of a process {megabytes:5.0f} MB")
    RESULTS.parent.mkdir(exist_ok=True)
    with RESULTS.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([["pages", "pages_per_second", "peak_megabytes"], *rows])


def measure(pages: int) -> tuple[float, float]:
    """Seconds for the two rooms, and the peak memory in megabytes of the largest process behind them."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_pages(folder / "raw", pages)
        (folder / "settings.toml").write_text("", encoding="utf-8")
        places = Places(folder / "raw", folder / "out", folder / "reports", folder / "settings.toml", "processes")
        prepare(places)
        start = time.perf_counter()
        for room in ROOMS:
            walk_room(room_named(room), places)
        seconds = time.perf_counter() - start
    return seconds, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1000


def write_pages(folder: Path, pages: int) -> None:
    """Write so many different pages, the same ones every time."""
    folder.mkdir()
    models = [path.read_text(encoding="utf-8") for path in sorted(EXAMPLE.glob("*.html"))]
    for number in range(pages):
        (folder / f"page {number:05d}.html").write_text(_varied(models[number % len(models)], number), encoding="utf-8")


def _varied(page: str, number: int) -> str:
    """The page with the longer words of its paragraphs drawn anew from among them."""
    draw = random.Random(number)  # noqa: S311  the same pages every time
    words = _WORD.findall(" ".join(_TEXT.findall(page)))
    return _TEXT.sub(lambda text: _WORD.sub(lambda _: draw.choice(words), text[0]), page)


if __name__ == "__main__":
    main()
