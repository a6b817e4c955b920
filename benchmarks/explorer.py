"""How fast the page opens and answers with 20,000 passages, in the browser of `make test-browser`.

The passages are those of the last run, again and again, their longer words drawn anew from those of the corpus: a page
that is harder to pack than real texts are. A search is timed from the address to the passages on the page.
"""

from __future__ import annotations

import csv
import os
import random
import re
import shutil
import statistics
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from pipeline.explorer import Explorer, Part, SearchedDocument, Stretch
from pipeline.outline import Report
from pipeline.renderers.html import render_html
from pipeline.schema import TABLES
from pipeline.stages import room_named
from pipeline.stages.report.explorer import compose_explorer
from pipeline.stages.report.results import Results
from pipeline.store import load

PASSAGES = 20_000
QUESTIONS = (
    "q=travail",
    "q=le",
    "q=travail%20num%C3%A9rique",
    "q=%22le%20travail%22",
    "q=solid*",
    "theme={theme}",
    "theme={theme}&q=travail",
    "view=concordance&q=travail&sort=left",
    "view=concordance&q=le",
    "view=concordance&theme={theme}",
)
RESULTS = Path(__file__).parent / "results" / "explorer.csv"
_WORD = re.compile(r"[^\W\d_]{4,}")
_OPENED = "() => document.querySelector('[data-part=results]').childElementCount > 0"
_ASK = """async (address) => {
  const shown = new Promise((done) => addEventListener("hashchange", () => setTimeout(done), { once: true }));
  const start = performance.now();
  location.hash = address;
  await shown;
  return performance.now() - start;
}"""


def main() -> None:
    """Print and keep the size of the page, the time it takes to open, and that of each question."""
    explorer = resampled(explorer_of_the_last_run())
    page = render_html(Report("Mesure", "", "", (), (), explorer=explorer))
    rows = [["page, MB", f"{len(page.encode()) / 1e6:.1f}"], *measure(page, explorer.themes[0].theme)]
    for name, value in rows:
        print(f"{name:<50} {value:>8}")
    RESULTS.parent.mkdir(exist_ok=True)
    with RESULTS.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([["measure", "value"], *rows])


def explorer_of_the_last_run() -> Explorer:
    """What the last `make report` gave to search."""
    room, processed = room_named("report"), Path(os.environ.get("OUT", "data/processed"))
    tables = {name: load(processed, name, before=room) for name in room.whole if name != "provenance"}
    return compose_explorer(Results(**tables, provenance=TABLES["provenance"].frame()))


def resampled(explorer: Explorer) -> Explorer:
    """The same documents in turn, under new names and with new words, until there are enough passages."""
    words = sorted(_WORD.findall(" ".join(stretch.text for text in explorer.documents for stretch in _stretches(text))))
    draw = random.Random(0)  # noqa: S311 - the same texts every time
    documents: list[SearchedDocument] = []
    passages = 0
    for rank, text in enumerate(cycle(explorer.documents)):
        if passages >= PASSAGES:
            return replace(explorer, documents=tuple(documents))
        documents.append(_renamed(text, f"d{rank:010d}", tuple(_varied(part, words, draw) for part in text.parts)))
        passages += len(text.passages)
    raise ValueError("the last run holds no document")


def measure(page: str, theme: str) -> Iterator[list[str]]:
    """Rows of name and milliseconds, medians of five."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        path = Path(folder) / "rapport.html"
        path.write_text(page, encoding="utf-8")
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("TRAME_CHROMIUM") or shutil.which("chromium"), args=["--no-sandbox"]
        )
        opened = [_open(browser.new_page(), path) for _ in range(5)]
        yield ["page opened and its passages shown, ms", f"{statistics.median(opened):.0f}"]
        tab = browser.new_page()
        _open(tab, path)
        for question in QUESTIONS:
            address = f"#passages?{question.format(theme=theme)}"
            times = [_time(tab, address) for _ in range(5)]
            yield [address, f"{statistics.median(times):.0f}"]
        browser.close()


def _open(tab: Page, path: Path) -> float:
    tab.goto(f"{path.as_uri()}#passages")
    tab.wait_for_function(_OPENED)
    elapsed: float = tab.evaluate("() => performance.now()")
    return elapsed


def _time(tab: Page, address: str) -> float:
    tab.evaluate("() => { location.hash = '#passages'; }")
    tab.wait_for_timeout(200)
    elapsed: float = tab.evaluate(_ASK, address)
    return elapsed


def _stretches(text: SearchedDocument) -> Iterator[Stretch]:
    return (stretch for part in text.parts for stretch in part.stretches)


def _varied(part: Part, words: list[str], draw: random.Random) -> Part:
    stretches = tuple(
        replace(stretch, text=_WORD.sub(lambda _: draw.choice(words), stretch.text)) for stretch in part.stretches
    )
    return replace(part, stretches=stretches)


def _renamed(text: SearchedDocument, identifier: str, parts: tuple[Part, ...]) -> SearchedDocument:
    passages = tuple(
        replace(passage, id=passage.id.replace(text.id, identifier), where=passage.where) for passage in text.passages
    )
    return replace(text, id=identifier, passages=passages, parts=parts)


if __name__ == "__main__":
    main()
