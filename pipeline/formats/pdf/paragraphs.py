"""Lines of a PDF -> its paragraphs, across columns and pages."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from statistics import median

from pipeline.formats.pdf.hyphens import is_cut
from pipeline.formats.pdf.lines import Line

Paragraph = list[Line]

BULLET = re.compile(r"(?P<sure>[•●▪◦‣➢➤✓❖■□\uf000-\uf0ff])\s*|[o*·–—-]\s+|\d{1,2}[.)]\s+|[a-z]\)\s+")
_FINISHED = re.compile(r"[.!?…:;][\s»”\"’)\]]*$")
_SAME_SIZE = 0.05  # relative
_LOOK_BACK = 6  # paragraphs: notes, captions and a table may stand between the two parts of a paragraph


def build_paragraphs(lines: Sequence[Line]) -> list[Paragraph]:
    """The paragraphs of a document from its lines in reading order.

    A line opens a paragraph when it is indented, set apart by more than the usual leading, in another size, a
    bullet, or when its first word would have fitted on the line before. A paragraph that is not finished at the
    foot of a column goes on at the head of the next, whatever notes stand between.
    """
    leadings = _leadings(lines)
    paragraphs: list[Paragraph] = []
    for run in _runs(lines):
        pieces = list(_cut_run(run, leadings))
        former = _unfinished(paragraphs, pieces[0]) if paragraphs else None
        if former is not None:
            former += pieces.pop(0)
        paragraphs += pieces
    return paragraphs


def _runs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Lines that follow each other downwards in one column."""
    run: list[Line] = []
    for line in lines:
        if run and not _is_below(run[-1], line):
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _is_below(above: Line, line: Line) -> bool:
    overlaps = line.left < above.right and above.left < line.right
    return line.page == above.page and line.baseline < above.baseline and overlaps


def _leadings(lines: Sequence[Line]) -> Mapping[int, float]:
    """The usual distance between two lines, in points, for each size of letters."""
    gaps: dict[int, list[float]] = defaultdict(list)
    for above, line in pairwise(lines):
        if _is_below(above, line) and _have_same_size(above, line):
            gaps[round(line.size)].append(above.baseline - line.baseline)
    return {size: median(found) for size, found in gaps.items()}


def _have_same_size(a: Line, b: Line) -> bool:
    return abs(a.size - b.size) <= _SAME_SIZE * max(a.size, b.size)


def _cut_run(run: list[Line], leadings: Mapping[int, float]) -> Iterator[Paragraph]:
    rights = sorted(line.right for line in run)
    edge = rights[int(0.9 * (len(rights) - 1))]
    paragraph = [run[0]]
    for line in run[1:]:
        if _opens(paragraph, line, edge, leadings):
            yield paragraph
            paragraph = []
        paragraph.append(line)
    yield paragraph


def _opens(paragraph: Paragraph, line: Line, edge: float, leadings: Mapping[int, float]) -> bool:
    """Whether a line opens a new paragraph below the last line of this one."""
    above = paragraph[-1]
    if not _have_same_size(above, line) or above.is_bold > line.is_bold:
        return True
    leading = min(leadings.get(round(one.size), math.inf) for one in (above, line))
    if above.baseline - line.baseline > 1.35 * leading:
        return True
    finished = _FINISHED.search(above.text) is not None
    fits = _first_word_fits(above, line, edge)
    if bullet := BULLET.match(line.text):
        return bool(bullet["sure"]) or finished or fits
    if is_cut(above.text):
        return False
    is_hanging = BULLET.match(paragraph[0].text) is not None
    is_indented = line.left > above.left + 0.7 * line.size
    if is_indented and not is_hanging and (finished or not line.text[0].islower()):
        return True
    return fits and (finished or not line.text[0].islower())


def _first_word_fits(above: Line, line: Line, edge: float) -> bool:
    word = line.text.split(maxsplit=1)[0]
    width = (line.right - line.left) * (len(word) + 1) / max(len(line.text), 1)
    return above.right + width < edge - 0.5 * line.size


def _unfinished(paragraphs: Sequence[Paragraph], following: Paragraph) -> Paragraph | None:
    """The paragraph that goes on with these lines in the next column or page, None when there is none."""
    line = following[0]
    near = paragraphs[-1 : -_LOOK_BACK - 1 : -1]
    former = next((one for one in near if _have_same_size(one[-1], line)), None)
    if former is None or line.page > former[-1].page + 1 or former[-1].is_bold != line.is_bold:
        return None
    if BULLET.match(line.text) or _FINISHED.search(former[-1].text):
        return None
    goes_on = line.text[0].islower() or (_is_full(former) and not is_cut(former[-1].text))
    return former if goes_on else None


def _is_full(paragraph: Paragraph) -> bool:
    """Whether the last line of a paragraph is as wide as those above it."""
    return len(paragraph) > 1 and paragraph[-1].right >= 0.95 * max(line.right for line in paragraph)
