"""Pages per second, processor time and memory of collecting and cleaning web pages on all cores.

The pages are those of the example, again and again, the words of every sentence drawn anew from the page's own, so that
no page is another's copy and each is as long as a real one. Memory is that of the largest process, read twice: for a
tenth of the pages and for all of them; it should hardly grow. On a busy machine, compare the processor time.
"""

from __future__ import annotations

import csv
import multiprocessing
import random
import re
import resource
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from pipeline.formats.decode import decode
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
    """Print and keep the figures for a tenth of the pages, then for all."""
    rows = []
    for pages in (PAGES // 10, PAGES):
        with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:  # each measure has its own peak
            seconds, busy, megabytes = pool.submit(measure, pages).result()
        rows.append([pages, f"{pages / seconds:.0f}", f"{1000 * busy / pages:.0f}", f"{megabytes:.0f}"])
        print("{:>6} pages: {:>5} pages/s, {:>4} ms of processor a page, largest process {:>5} MB".format(*rows[-1]))
    RESULTS.parent.mkdir(exist_ok=True)
    with RESULTS.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([["pages", "pages_per_second", "cpu_ms_per_page", "peak_megabytes"], *rows])


def measure(pages: int) -> tuple[float, float, float]:
    """Seconds for the two rooms, seconds of processor, peak memory in megabytes of the largest process behind them."""
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
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1000


def write_pages(folder: Path, pages: int) -> None:
    """Write so many different pages, the same ones every time."""
    folder.mkdir()
    models = [decode(path.read_bytes()) for path in sorted(EXAMPLE.glob("*.html"))]
    for number in range(pages):
        (folder / f"page {number:05d}.html").write_text(_varied(models[number % len(models)], number), encoding="utf-8")


def _varied(page: str, number: int) -> str:
    """The page with the longer words of its paragraphs drawn anew from among them."""
    draw = random.Random(number)  # noqa: S311 - the same pages every time
    words = _WORD.findall(" ".join(_TEXT.findall(page)))
    return _TEXT.sub(lambda text: _WORD.sub(lambda _: draw.choice(words), text[0]), page)


if __name__ == "__main__":
    main()
